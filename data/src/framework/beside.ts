/**
 * What stands beside a version and is no part of it: what became of the metrics of the one before, what another template
 * tells, and whom the survey about it asks.
 */
const BESIDE: readonly string[] = ['mapping.yaml', 'eu-template.yaml', 'survey.yaml'];

/** Those of the files of a folder that a version is read from. */
export function ownFiles(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !BESIDE.includes(name)));
}
