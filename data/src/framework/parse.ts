import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { brokenRules } from './rules.ts';
import { caveatsFile, questionsFile, sectionFile, taxonomiesFile } from './schema/metrics.ts';
import { checksFile, maturityFile, summariesFile } from './schema/rules.ts';
import { wordsFile } from './schema/words.ts';
import type { Code, Framework, Metric, PlatformType } from './types.ts';

/** A boolean is a single choice of these two. */
const YES_NO: readonly Code[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

const OWN_FILES = [
  'taxonomies.yaml',
  'questions.yaml',
  'caveats.yaml',
  'maturity.yaml',
  'checks.yaml',
  'summaries.yaml',
];
const WORDS = /^words\.[a-z]{2}\.yaml$/;

/**
 * The framework from the texts of its YAML files (file name → text): those of `OWN_FILES`, one of words for each language
 * (`words.en.yaml`), and one file a section, named after its code. Throws an Error that names the file, or every rule
 * that the files break.
 */
export function parseFramework(files: Readonly<Record<string, string>>): Framework {
  const lists = readYaml('taxonomies.yaml', files['taxonomies.yaml'], taxonomiesFile);
  const sectionName = (section: Code) => `${section.code}.yaml`;
  const wordFiles = Object.keys(files).filter((name) => WORDS.test(name));
  const known = [...OWN_FILES, ...wordFiles, ...lists.sections.map(sectionName)];
  const strange = Object.keys(files).filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Error(`framework: ${strange.join(', ')} is no section of taxonomies.yaml`);
  const framework: Framework = {
    version: lists.version,
    writtenOn: lists.written_on,
    platformGroups: lists.platform_groups,
    platformTypes: lists.platform_types,
    sizeBands: lists.size_bands.map(({ monthly_active_users, ...band }) => ({
      ...band,
      monthlyActiveUsers: monthly_active_users,
    })),
    tiers: lists.tiers.map(({ expected_of, ...tier }) => ({ ...tier, expectedOf: expected_of })),
    maturityLevels: readYaml('maturity.yaml', files['maturity.yaml'], maturityFile).levels,
    answerStatuses: lists.answer_statuses,
    breakdowns: lists.breakdowns,
    questions: readYaml('questions.yaml', files['questions.yaml'], questionsFile).questions,
    sections: lists.sections,
    metrics: lists.sections.flatMap((section) =>
      readYaml(sectionName(section), files[sectionName(section)], sectionFile).metrics.map((metric) =>
        metricOf(metric, section, lists.platform_types),
      ),
    ),
    caveats: readYaml('caveats.yaml', files['caveats.yaml'], caveatsFile).caveats.map(({ needed_for, ...caveat }) => ({
      ...caveat,
      neededFor: needed_for,
    })),
    checks: readYaml('checks.yaml', files['checks.yaml'], checksFile).checks,
    summaries: readYaml('summaries.yaml', files['summaries.yaml'], summariesFile),
    words: Object.fromEntries(
      [...new Set(['words.en.yaml', ...wordFiles])].map((name) => {
        const words = readYaml(name, files[name], wordsFile);
        if (name !== `words.${words.language}.yaml`)
          throw new Error(`framework: ${name} is of language ${words.language}`);
        return [words.language, words];
      }),
    ),
  };
  const broken = brokenRules(framework);
  if (broken.length > 0) throw new Error(`framework ${framework.version}: ${broken.join('; ')}`);
  return framework;
}

type MetricEntry = z.output<typeof sectionFile>['metrics'][number];

function metricOf(entry: MetricEntry, section: Code, types: readonly PlatformType[]): Metric {
  const { code, title, definition, includes, excludes, unit, period, breakdowns, tier, questions } = entry;
  return {
    code,
    section: section.code,
    title,
    definition,
    includes,
    excludes,
    answerType: entry.answer_type,
    unit,
    period,
    options: entry.answer_type === 'boolean' && entry.options.length === 0 ? YES_NO : entry.options,
    exclusiveOptions: entry.exclusive_options,
    maxChoices: entry.max_choices,
    breakdowns,
    platformTypes: entry.platform_types === 'all' ? types.map((type) => type.code) : entry.platform_types,
    tier,
    questions,
    publishAs: entry.publish_as,
    ...(entry.comparable_across === 'within_company' ? { comparableAcross: entry.comparable_across } : {}),
    ratioTo: entry.ratio_to,
    partOf: entry.part_of,
    sumOf: entry.sum_of,
    denominator: entry.denominator,
    numerator: entry.numerator,
    practice: Array.isArray(entry.practice) ? { of: entry.practice } : entry.practice,
    role: entry.role,
    sensitivity: entry.sensitivity,
    caveats: entry.caveats,
    alignedWith: entry.aligned_with,
  };
}

/** Reads one YAML file by its schema; throws an Error that names the file and every place that is wrong. */
export function readYaml<S extends z.ZodType>(name: string, text: string | undefined, schema: S): z.output<S> {
  if (text === undefined) throw new Error(`framework: ${name} is missing`);
  const result = schema.safeParse(parseYaml(text));
  if (result.success) return result.data;
  throw new Error(`framework: ${name}: ${z.prettifyError(result.error)}`);
}
