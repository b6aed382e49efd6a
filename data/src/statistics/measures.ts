import type { MeasureCode } from './types.ts';

/** A measure as the code book defines it. */
export interface Measure {
  readonly code: MeasureCode;
  readonly label: string;
  readonly definition: string;
  /** `metric`: in the metric's own unit. `ratio`: 1 is 100 %. */
  readonly unit: 'metric' | 'companies' | 'ratio';
}

export const MEASURES: readonly Measure[] = [
  {
    code: 'responding',
    label: 'Companies reporting',
    definition:
      'Parent companies (or, for other reporters, organisations) with an answer. Services of one parent count once.',
    unit: 'companies',
  },
  { code: 'sum', label: 'Total', definition: 'Sum over the companies reporting.', unit: 'metric' },
  {
    code: 'q1',
    label: 'Lower quartile',
    definition: 'A quarter of the companies reporting lie at or below it (quantile method R-7).',
    unit: 'metric',
  },
  {
    code: 'median',
    label: 'Median company',
    definition: 'Half of the companies reporting lie at or below it (quantile method R-7).',
    unit: 'metric',
  },
  {
    code: 'q3',
    label: 'Upper quartile',
    definition: 'Three quarters of the companies reporting lie at or below it (quantile method R-7).',
    unit: 'metric',
  },
  {
    code: 'share_any',
    label: 'Share reporting any',
    definition: 'Companies with more than zero, divided by the companies reporting.',
    unit: 'ratio',
  },
  {
    code: 'sum_previous',
    label: 'Total of the same companies a year earlier',
    definition: 'Sum over the matched panel in the year before.',
    unit: 'metric',
  },
  {
    code: 'change',
    label: 'Change on the year before',
    definition:
      'Sum of the matched panel divided by its sum in the year before, minus 1. Not computed across a break or from zero.',
    unit: 'ratio',
  },
];
