import { filtersSearch, releasePath } from '../data/addresses.ts';

/** The observations that the examples read: the yearly totals of one metric. */
export function exampleUrl(
  origin: string,
  dataset: string,
  release: string,
  metric: string,
  measure: string,
  form: 'csv' | 'json',
): string {
  const search = filtersSearch({
    metric: [metric],
    measure: [measure],
    platform: ['ALL'],
    size: ['_T'],
    breakdown: ['_T'],
    panel: ['all'],
  });
  return `${origin}${releasePath(dataset, release)}/observations.${form}?${search}`;
}
