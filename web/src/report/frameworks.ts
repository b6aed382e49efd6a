import { type EuTemplate, type Framework, ownFiles, parseEuTemplate, parseFramework } from '@candor/data/framework';

/** The versions of the framework from the texts of their files, by path (`…/1.0.0/outcomes.yaml`); newest last. */
export function frameworksFrom(texts: Readonly<Record<string, string>>): readonly Framework[] {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(texts)) {
    const [name = '', version = ''] = path.split('/').reverse();
    // Who was asked about a version is no part of it, and nobody reports by a draft.
    if (version === 'consultation' || path.includes('-draft.')) continue;
    folders.set(version, { ...folders.get(version), [name]: text });
  }
  return [...folders]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, files]) => parseFramework(ownFiles(files)));
}

/** What a report in the harmonised template of the EU tells of a version's metrics, from the texts of all files. */
export function euTemplateFrom(texts: Readonly<Record<string, string>>, framework: Framework): EuTemplate {
  const [, text] =
    Object.entries(texts).find(([path]) => path.endsWith(`/${framework.version}/eu-template.yaml`)) ?? [];
  return parseEuTemplate(text, framework);
}

export function newestOf(frameworks: readonly Framework[]): Framework {
  const newest = frameworks.at(-1);
  if (newest === undefined) throw new Error('there is no framework');
  return newest;
}
