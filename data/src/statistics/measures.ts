import type { AnswerType } from '../framework/index.ts';
import type { MeasureCode } from './types.ts';

/** A measure as the code book defines it. */
export interface Measure {
  readonly code: MeasureCode;
  readonly label: string;
  readonly definition: string;
  /** `metric`: in the metric's own unit. `ratio`: 1 is 100 %. `index`: 100 at its start. `direction`: −1, 0 or 1. */
  readonly unit: 'metric' | 'companies' | 'ratio' | 'per_million' | 'index' | 'direction';
  /** The types of answer that it is computed of. */
  readonly of: readonly AnswerType[];
}

const CHOICES: readonly AnswerType[] = ['boolean', 'single_choice', 'multi_choice'];
const NUMBERS: readonly AnswerType[] = ['count', 'percentage', 'duration'];
const EVERY: readonly AnswerType[] = [...NUMBERS, ...CHOICES];

/** How a quantile is published where companies' figures are confidential. */
const GUARDED =
  'Where figures are confidential it is the mean of at least three neighbouring companies around that place, never the value of one, to three significant digits.';

/** How what is divided is published where companies' figures are confidential. */
const ROUNDED = 'Where figures are confidential it has three significant digits.';

/** How a share of companies is published where it is confidential who said what. */
const CODED =
  'Where answers are confidential, it is told in the narrowest step that no single company decides, never closer than 5 % or less and 95 % or more.';

export const MEASURES: readonly Measure[] = [
  {
    code: 'responding',
    label: 'Companies reporting',
    definition:
      'Parent companies (or, for other reporters, organisations) with an answer. Services of one parent count once.',
    unit: 'companies',
    of: EVERY,
  },
  {
    code: 'asked',
    label: 'Companies asked',
    definition: 'Parent companies that sent a report and to which the question applies.',
    unit: 'companies',
    of: EVERY,
  },
  {
    code: 'coverage',
    label: 'Share that answered',
    definition:
      'Companies with a value, divided by the companies asked. A company with several services is spread equally over their answers.',
    unit: 'ratio',
    of: EVERY,
  },
  {
    code: 'status_share',
    label: 'How the question was answered',
    definition:
      'Companies by how they answered, divided by the companies asked: with a value, zero, an estimate, another counting unit, not measured, not applicable, not permitted by law, withheld, or no answer.',
    unit: 'ratio',
    of: EVERY,
  },
  {
    code: 'part_year_share',
    label: 'Share with a part of the year',
    definition:
      'Companies whose value covers fewer than twelve months, divided by the companies reporting. Such values are not scaled up.',
    unit: 'ratio',
    of: ['count'],
  },
  {
    code: 'sum',
    label: 'Total',
    definition: 'Sum over the companies reporting.',
    unit: 'metric',
    of: ['count'],
  },
  {
    code: 'q1',
    label: 'Lower quartile',
    definition: `A quarter of the companies reporting lie at or below it (quantile method R-7). ${GUARDED}`,
    unit: 'metric',
    of: NUMBERS,
  },
  {
    code: 'median',
    label: 'Median company',
    definition: `Half of the companies reporting lie at or below it (quantile method R-7). ${GUARDED}`,
    unit: 'metric',
    of: NUMBERS,
  },
  {
    code: 'q3',
    label: 'Upper quartile',
    definition: `Three quarters of the companies reporting lie at or below it (quantile method R-7). ${GUARDED}`,
    unit: 'metric',
    of: NUMBERS,
  },
  {
    code: 'p90_median',
    label: 'Slowest tenth, median company',
    definition: `Median over the companies of the time within which nine of ten were done (quantile method R-7). ${GUARDED}`,
    unit: 'metric',
    of: ['duration'],
  },
  {
    code: 'median_per_million',
    label: 'Median per million users',
    definition: `Median over the companies of the count per million monthly active users (quantile method R-7). ${GUARDED}`,
    unit: 'per_million',
    of: ['count'],
  },
  {
    code: 'share_any',
    label: 'Share reporting any',
    definition: 'Companies with more than zero, divided by the companies reporting.',
    unit: 'ratio',
    of: ['count'],
  },
  {
    code: 'share',
    label: 'Share of companies',
    definition: `Companies with this option, or in this class, divided by the companies reporting. A company with several services has one vote, spread equally over them. ${CODED}`,
    unit: 'ratio',
    of: ['count', ...CHOICES],
  },
  {
    code: 'pooled_ratio',
    label: 'Share of everything reported',
    definition: `Sum of the numerators divided by the sum of the denominators; of a code, its sum divided by the sum of every code. Large companies weigh more. ${ROUNDED}`,
    unit: 'ratio',
    of: ['count', 'percentage'],
  },
  {
    code: 'ratio_to',
    label: 'For each of another metric',
    definition: `Sum divided by the sum of the metric below the line, over the companies that reported both. ${ROUNDED}`,
    unit: 'ratio',
    of: ['count'],
  },
  {
    code: 'sum_previous',
    label: 'Total of the same companies a year earlier',
    definition: 'Sum over the matched panel in the year before.',
    unit: 'metric',
    of: ['count'],
  },
  {
    code: 'change',
    label: 'Change on the year before',
    definition:
      'Sum of the matched panel divided by its sum in the year before, minus 1. Not computed across a break, from zero, or from a sum under 50. Where figures are confidential and both sums are not published, it is in steps of 20 percentage points, or of 50 where fewer than 50 companies are behind it.',
    unit: 'ratio',
    of: ['count'],
  },
  {
    code: 'direction',
    label: 'Direction of the change',
    definition:
      'Up (1), about the same (0) or down (−1) among the matched panel. About the same is within 5 %, or within 2 from a sum under 50.',
    unit: 'direction',
    of: ['count'],
  },
  {
    code: 'index',
    label: 'Index of the same companies',
    definition:
      'The yearly changes of the matched panels, chained: 100 in the first year, and again after a break. It ends where a change cannot be computed.',
    unit: 'index',
    of: ['count'],
  },
  {
    code: 'panel_share',
    label: 'Share of the total that the same companies reported',
    definition: 'Sum over the matched panel divided by the sum over all companies reporting.',
    unit: 'ratio',
    of: ['count'],
  },
  {
    code: 'median_previous',
    label: 'Median of the same companies a year earlier',
    definition: `Median over the matched panel in the year before (quantile method R-7). ${GUARDED}`,
    unit: 'metric',
    of: ['count'],
  },
  {
    code: 'share_previous',
    label: 'Share of the same companies a year earlier',
    definition: 'Companies of the matched panel with this option in the year before, divided by the panel.',
    unit: 'ratio',
    of: CHOICES,
  },
];
