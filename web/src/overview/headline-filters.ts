import type { MetricsAnswer } from '@candor/api/types';
import type { Filters } from '../data/addresses.ts';

/** One request for the finding, its chart, and the scope and trend below it. */
export function headlineFilters({ measures }: Pick<MetricsAnswer, 'measures'>, metric: string): Filters {
  const wanted = ['sum', 'change', 'direction'].filter((code) => measures.some((one) => one.code === code));
  return { metric: [metric], measure: wanted, size: ['_T'], breakdown: ['_T'] };
}
