/** What stands beside a version and is no part of it: what became of the metrics of the one before, and what another template tells. */
const BESIDE: readonly string[] = ['mapping.yaml', 'eu-template.yaml'];

/** Those of the files of a folder that a version is read from. */
export function ownFiles(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !BESIDE.includes(name)));
}
