import { latestPeriod, type Period } from '../period/index.ts';

/**
 * The year, half-year or quarter that is looked at first where none is asked for: the last one with nothing in it that is
 * known of a part of the companies alone; the last of all where every one has some, null where there is none.
 */
export function latestYear<T extends { readonly year: Period }>(
  rows: readonly T[],
  isPartial: (row: T) => boolean,
): Period | null {
  const years = new Map<Period, boolean>();
  for (const row of rows) years.set(row.year, years.get(row.year) === true || isPartial(row));
  const found = [...years.keys()];
  const whole = found.filter((year) => !years.get(year));
  return latestPeriod(whole.length > 0 ? whole : found) ?? null;
}
