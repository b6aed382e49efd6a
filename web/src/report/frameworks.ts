import {
  type EuTemplate,
  type Framework,
  ownFiles,
  parseEuTemplate,
  parseFramework,
  SURVEY_FILE,
  surveyOf,
} from '@candor/data/framework';

/** The versions of the framework from the texts of their files, by path (`…/1.0.0/outcomes.yaml`); newest last. */
export function frameworksFrom(texts: Readonly<Record<string, string>>): readonly Framework[] {
  // Nobody reports by a draft.
  return foldersIn(texts).flatMap(([version, files]) => (isDraft(version) ? [] : [parseFramework(ownFiles(files))]));
}

/**
 * The surveys of stakeholders about versions, drafts among them, in the order of these. A draft that is refused, because
 * somebody is at work on it, is left out.
 */
export function surveysFrom(texts: Readonly<Record<string, string>>): readonly Framework[] {
  return foldersIn(texts).flatMap(([version, { [SURVEY_FILE]: survey, ...files }]) => {
    if (survey === undefined) return [];
    try {
      return [surveyOf(parseFramework(ownFiles(files)), survey)];
    } catch (error) {
      if (isDraft(version)) return [];
      throw error;
    }
  });
}

const isDraft = (version: string) => version.includes('-draft.');

/** The files of each version by their names. */
function foldersIn(texts: Readonly<Record<string, string>>): (readonly [string, Record<string, string>])[] {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(texts)) {
    const [name = '', version = ''] = path.split('/').reverse();
    // Who was asked about a version is no part of it.
    if (version === 'consultation') continue;
    folders.set(version, { ...folders.get(version), [name]: text });
  }
  return [...folders].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
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
