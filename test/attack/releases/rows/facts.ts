import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What everybody reads of a metric in the framework, as far as its rows can depend on it. */
export interface MetricFacts {
  readonly code: string;
  readonly answerType: string;
  readonly publishAs: readonly string[];
  readonly isGroupOnly: boolean;
  readonly hasRatio: boolean;
  readonly types: readonly string[];
  /** `dimension:code` of all its breakdowns. */
  readonly codes: readonly string[];
}

/** The code lists that rows are made of. */
export interface Facts {
  readonly metrics: readonly MetricFacts[];
  /** Each platform type with its group. */
  readonly groupOf: ReadonlyMap<string, string>;
  readonly sizes: readonly string[];
}

interface Coded {
  readonly code: string;
}
interface File {
  readonly metrics?: readonly Record<string, unknown>[];
  readonly platform_types?: readonly (Coded & { readonly group: string })[];
  readonly size_bands?: readonly Coded[];
  readonly breakdowns?: readonly (Coded & { readonly codes: readonly Coded[] })[];
}

/** Reads the files of a framework as they are, by code of its own. */
export function factsOf(folder: string): Facts {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('words.') && name !== 'eu-template.yaml')
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as File);
  return factsIn(files);
}

interface SurveyFile {
  readonly groups: readonly (Coded & { readonly larger: string })[];
}

/** The same of the survey about a framework: everything in it is a choice that is put to every group. */
export function surveyFactsOf(folder: string): Facts {
  const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  const { groups } = read('survey.yaml') as SurveyFile;
  const { questions } = read('questions.yaml') as { readonly questions: readonly Coded[] };
  const about = [...questions, ...factsOf(folder).metrics].map(({ code }) => `IMP-${code}`);
  const asked = (code: string, answerType: string): MetricFacts => ({
    ...{ code, answerType, publishAs: ['share_of_options'], isGroupOnly: false, hasRatio: false, codes: [] },
    types: groups.map((group) => group.code),
  });
  return {
    metrics: [...about.map((code) => asked(code, 'single_choice')), asked('MISSING-INFORMATION', 'multi_choice')],
    groupOf: new Map(groups.map(({ code, larger }) => [code, larger])),
    sizes: [],
  };
}

export function factsIn(files: readonly File[]): Facts {
  const types = files.flatMap((one) => one.platform_types ?? []);
  const dimensions = new Map(files.flatMap((one) => one.breakdowns ?? []).map((one) => [one.code, one.codes]));
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const metrics = files
    .flatMap((one) => one.metrics ?? [])
    .map(
      (one): MetricFacts => ({
        code: String(one.code),
        answerType: String(one.answer_type),
        publishAs: list(one.publish_as),
        isGroupOnly: one.sensitivity === 'aggregate-only',
        hasRatio: one.ratio_to !== undefined,
        types: one.platform_types === 'all' ? types.map((type) => type.code) : list(one.platform_types),
        codes: list(one.breakdowns).flatMap((code) =>
          (dimensions.get(code) ?? []).map((each) => `${code}:${each.code}`),
        ),
      }),
    );
  return {
    metrics,
    groupOf: new Map(types.map((one) => [one.code, one.group])),
    sizes: files.flatMap((one) => one.size_bands ?? []).map((one) => one.code),
  };
}

/** Which table a place is of: only that, never who stands there. */
export type TableKind = 'all' | 'group' | 'type' | 'size' | 'group and size';

export interface TablePlace {
  readonly platform: string;
  readonly size: string;
  readonly table: TableKind;
}

/** Every place that the tables of a metric can have. */
export function placesOf({ types, isGroupOnly }: MetricFacts, { groupOf, sizes }: Facts): TablePlace[] {
  const groups = [...new Set(types.map((type) => groupOf.get(type) ?? ''))];
  const at = (table: TableKind, platforms: readonly string[], bands: readonly string[]) =>
    platforms.flatMap((platform) => bands.map((size) => ({ platform, size, table })));
  return [
    ...at('all', ['ALL'], ['_T']),
    ...at('group', groups, ['_T']),
    ...at('type', isGroupOnly ? [] : types, ['_T']),
    ...at('size', ['ALL'], sizes),
    ...at('group and size', groups, sizes),
  ];
}
