import type { ObservationRow } from '@candor/api/types';

type Companies = ObservationRow['n'];

/** The most companies behind any of the figures: those that answered at all. Null where that is not told. */
export function mostCompanies(counts: readonly Companies[]): Companies {
  const known = counts.filter((n) => n !== null);
  return known.reduce<Companies>((most, n) => (most === null || leastOf(n) > leastOf(most) ? n : most), null);
}

/** The lower end of a class such as `10-19` or `100+`. */
const leastOf = (n: number | string) => (typeof n === 'number' ? n : Number.parseInt(n, 10));
