import type { AnswerType, PublishAs } from '../framework/index.ts';

export type MeasureCode =
  | 'sum'
  | 'change'
  | 'direction'
  | 'index'
  | 'median_change'
  | 'panel_share'
  | 'sum_previous'
  | 'ratio_to'
  | 'pooled_ratio'
  | 'median'
  | 'q1'
  | 'q3'
  | 'median_previous'
  | 'median_per_million'
  | 'p90_median'
  | 'share_any'
  | 'share'
  | 'share_previous'
  | 'coverage'
  | 'status_share'
  | 'responding'
  | 'asked'
  | 'part_year_share';

/**
 * What is true of a measure wherever it stands; its words stand in `data/words`. Statistics, disclosure control, releases,
 * sentences and pages ask this table instead of lists of their own.
 */
export interface Measure {
  readonly code: MeasureCode;
  /** `metric`: in the metric's own unit. `ratio`: 1 is 100 %. `index`: 100 at its start. `direction`: −1, 0 or 1. */
  readonly unit: 'metric' | 'companies' | 'ratio' | 'per_million' | 'index' | 'direction';
  /** The types of answer that it is computed of. */
  readonly of: readonly AnswerType[];
  /** What of a metric's `publishAs` leads to it; `always`: every metric has it. */
  readonly from: readonly PublishAs[] | 'always';
  /** Whose figures it is of: all companies, those of the matched panel, or either. */
  readonly panel: 'all' | 'matched' | 'both';
  /**
   * How it is published where figures are confidential. `exact`: as it is. `digits`: three significant digits. `window`: the
   * mean of neighbouring companies. `share`: in a class that no single company makes untrue. `change`: as it is where both sums
   * are published, else in steps. `direction`: where both sums leave room for it. `chain`: of changes that are published as
   * they are. `never`: only as a class beside other figures.
   */
  readonly published: 'exact' | 'digits' | 'window' | 'share' | 'change' | 'direction' | 'chain' | 'never';
  /** Whether a reader chooses it, or it comes with another one that was chosen. */
  readonly place: 'own' | 'beside';
  /** The same of the same companies a year earlier; null where there is none. */
  readonly previous: MeasureCode | null;
  /** The split without which it says nothing: statuses, options or classes, or of a count the codes of a breakdown. */
  readonly split: 'status' | 'answers' | 'codes' | null;
  /** Whether it is published of the codes of a breakdown, too. */
  readonly hasCodes: boolean;
  /** Whether it needs that questions were asked, which a published list has not. */
  readonly needsQuestions: boolean;
}

const CHOICES: readonly AnswerType[] = ['boolean', 'single_choice', 'multi_choice'];
const NUMBERS: readonly AnswerType[] = ['count', 'percentage', 'duration'];
const EVERY: readonly AnswerType[] = [...NUMBERS, ...CHOICES];
const COUNT: readonly AnswerType[] = ['count'];

const OWN = {
  panel: 'all',
  place: 'own',
  previous: null,
  split: null,
  hasCodes: false,
  needsQuestions: false,
} as const;
const BESIDE = { ...OWN, place: 'beside' } as const;
const PANEL = { ...OWN, panel: 'matched' } as const;
const BEFORE = { ...PANEL, place: 'beside' } as const;
const ASKED = { ...OWN, from: 'always', needsQuestions: true } as const;

/** In reading order: what a metric is about comes first, how completely it was answered last. */
const TABLE = {
  sum: {
    ...OWN,
    ...{ unit: 'metric', of: COUNT, from: ['sum'], published: 'exact' },
    ...{ panel: 'both', previous: 'sum_previous', hasCodes: true },
  },
  change: { ...PANEL, unit: 'ratio', of: COUNT, from: ['sum'], published: 'change' },
  direction: { ...BEFORE, unit: 'direction', of: COUNT, from: ['sum'], published: 'direction' },
  index: { ...PANEL, unit: 'index', of: COUNT, from: ['sum'], published: 'chain' },
  // Of public figures only: nothing proves it safe.
  median_change: { ...PANEL, unit: 'ratio', of: COUNT, from: ['growth'], published: 'never' },
  panel_share: { ...PANEL, unit: 'ratio', of: COUNT, from: ['sum'], published: 'digits' },
  sum_previous: { ...BEFORE, unit: 'metric', of: COUNT, from: ['sum'], published: 'exact' },
  ratio_to: { ...OWN, unit: 'ratio', of: COUNT, from: ['ratio_to'], published: 'digits' },
  pooled_ratio: {
    ...OWN,
    ...{ unit: 'ratio', of: ['count', 'percentage'], from: ['pooled_ratio'], published: 'digits' },
    ...{ split: 'codes', hasCodes: true },
  },
  median: {
    ...OWN,
    ...{ unit: 'metric', of: NUMBERS, from: ['quartiles', 'median_of_ratios'], published: 'window' },
    ...{ panel: 'both', previous: 'median_previous' },
  },
  q1: { ...BESIDE, unit: 'metric', of: NUMBERS, from: ['quartiles'], published: 'window' },
  q3: { ...BESIDE, unit: 'metric', of: NUMBERS, from: ['quartiles'], published: 'window' },
  median_previous: { ...BEFORE, unit: 'metric', of: COUNT, from: ['quartiles'], published: 'window' },
  median_per_million: {
    ...OWN,
    ...{ unit: 'per_million', of: COUNT, from: ['median_per_million_users'], published: 'window' },
  },
  p90_median: { ...OWN, unit: 'metric', of: ['duration'], from: ['quartiles'], published: 'window' },
  share_any: { ...OWN, unit: 'ratio', of: COUNT, from: ['share_any'], published: 'share' },
  share: {
    ...OWN,
    ...{ unit: 'ratio', of: ['count', ...CHOICES], from: ['bands', 'share_of_options'], published: 'share' },
    ...{ panel: 'both', previous: 'share_previous', split: 'answers' },
  },
  share_previous: {
    ...BEFORE,
    ...{ unit: 'ratio', of: CHOICES, from: ['share_of_options'], published: 'share', split: 'answers' },
  },
  coverage: { ...ASKED, unit: 'ratio', of: EVERY, published: 'share' },
  status_share: { ...ASKED, unit: 'ratio', of: EVERY, published: 'share', split: 'status' },
  responding: { ...OWN, unit: 'companies', of: EVERY, from: 'always', published: 'never', panel: 'both' },
  asked: { ...ASKED, unit: 'companies', of: EVERY, published: 'never' },
  part_year_share: { ...ASKED, unit: 'ratio', of: COUNT, published: 'share' },
} as const satisfies Readonly<Record<MeasureCode, Omit<Measure, 'code'>>>;

export const MEASURES: readonly Measure[] = Object.entries(TABLE).map(([code, facts]) => ({
  code: code as MeasureCode,
  ...facts,
}));

const BY_CODE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.code, measure]));

/** The facts of a measure; undefined for a code that this version does not know. */
export function measureOf(code: string): Measure | undefined {
  return BY_CODE.get(code);
}
