import { readYaml } from '../parse.ts';
import { brokenRules } from '../rules.ts';
import type { Code, Framework, Metric } from '../types.ts';
import { importanceOf, MISSING_INFORMATION, surveyVersion } from './codes.ts';
import { filled } from './fill.ts';
import { type SurveyFile, surveyFile } from './schema.ts';
import { wordsOf } from './words.ts';

export const SURVEY_FILE = 'survey.yaml';

/**
 * The survey of stakeholders about a version, as a framework of its own: its metrics ask how important each audience
 * question and each metric is and which information is missing, its types are groups of stakeholders, and each organisation
 * is a service. So its answers are read, stored, counted, protected and published as reports are. Throws an Error that names
 * every rule that the file breaks.
 */
export function surveyOf(of: Framework, text: string | undefined): Framework {
  const survey = readYaml(SURVEY_FILE, text, surveyFile);
  const made: Framework = {
    version: surveyVersion(of.version),
    writtenOn: of.writtenOn,
    surveyOf: of.version,
    allTypes: survey.all_groups,
    platformTypes: survey.groups.map(({ larger, ...group }) => ({ ...group, group: larger })),
    platformGroups: survey.larger_groups,
    sizeBands: [],
    tiers: of.tiers.filter((tier) => tier.code === 'core'),
    maturityLevels: [],
    answerStatuses: survey.statuses,
    breakdowns: [],
    questions: of.questions.map((one) => ({ ...one, also: null, breakdowns: [] })),
    sections: sectionsOf(of, survey),
    metrics: metricsOf(of, survey),
    caveats: survey.caveats.map(({ needed_for, ...caveat }) => ({ ...caveat, neededFor: needed_for })),
    checks: [],
    summaries: NOTHING_FIRST,
    words: wordsOf(of, survey),
  };
  const broken = [...unknownImportant(survey), ...brokenRules(made)];
  if (broken.length > 0) throw new Error(`framework ${of.version}: ${SURVEY_FILE}: ${broken.join('; ')}`);
  return made;
}

const unknownImportant = ({ important, scale }: SurveyFile) =>
  important
    .filter((code) => !scale.some((one) => one.code === code))
    .map((code) => `important: ${code} is not in scale`);

/** No total and no safeguard is there to open a summary with. */
const NOTHING_FIRST: Framework['summaries'] = {
  headlines: [],
  reported: [],
  sections: {
    found: { metrics: [], at_most: 1 },
    serious: { metrics: [], at_most: 1 },
    speed: { metrics: [], at_most: 1 },
    safeguards: { metrics: [], at_most: 1 },
    challenges: { metrics: [MISSING_INFORMATION], at_most: 1 },
  },
  safeguards: [],
  challenges: null,
};

const MISSING_SECTION = 'missing';

function sectionsOf({ sections }: Framework, { sections: labels }: SurveyFile): Code[] {
  return [
    { code: 'questions', label: labels.questions },
    ...sections.map(({ code, label }) => ({ code, label: filled(labels.metrics, { section: label }) })),
    { code: MISSING_SECTION, label: labels.missing },
  ];
}

function metricsOf({ questions, metrics }: Framework, survey: SurveyFile): Metric[] {
  const { ask, scale, important, themes, groups } = survey;
  const caveats = survey.caveats
    .filter((one) => one.needed_for === null && one.shown.includes('metric'))
    .map(({ id }) => id);
  const everybody = groups.map((group) => group.code);
  const importance = (
    code: string,
    section: string,
    about: readonly string[],
    pattern: SurveyFile['ask']['metric'],
    values: Readonly<Record<string, string>>,
  ): Metric => ({
    ...CHOICE,
    code: importanceOf(code),
    section,
    title: filled(pattern.title, values),
    definition: filled(pattern.definition, values),
    includes: pattern.includes,
    answerType: 'single_choice',
    options: scale,
    practice: { of: important },
    platformTypes: everybody,
    questions: about,
    caveats,
  });
  return [
    ...questions.map(({ code, question }) =>
      importance(code, 'questions', [code], ask.question, {
        ...{ code, question, subject: question.replace(/\?$/, '') },
      }),
    ),
    ...metrics.map(({ code, title, section, questions: about }) =>
      importance(code, section, about, ask.metric, { code, title }),
    ),
    {
      ...CHOICE,
      code: MISSING_INFORMATION,
      section: MISSING_SECTION,
      title: ask.missing.title,
      definition: ask.missing.definition,
      includes: ask.missing.includes,
      answerType: 'multi_choice',
      options: themes,
      exclusiveOptions: ['none'],
      practice: { without: ['none'] },
      platformTypes: everybody,
      questions: questions.map((question) => question.code),
      caveats,
    },
  ];
}

/** What is alike in everything that a survey asks. */
const CHOICE = {
  excludes: '',
  unit: null,
  period: 'stock',
  exclusiveOptions: [],
  maxChoices: null,
  breakdowns: [],
  tier: 'core',
  publishAs: ['share_of_options'],
  ratioTo: null,
  partOf: [],
  sumOf: [],
  denominator: [],
  numerator: [],
  role: null,
  sensitivity: 'open',
  alignedWith: [],
} as const satisfies Partial<Metric>;
