/**
 * The year that is looked at first where none is asked for: the last one with nothing in it that is known of a part of the
 * companies alone; the last of all where every year has some, null where there is none.
 */
export function latestYear<T extends { readonly year: number }>(
  rows: readonly T[],
  isPartial: (row: T) => boolean,
): number | null {
  const years = new Map<number, boolean>();
  for (const row of rows) years.set(row.year, years.get(row.year) === true || isPartial(row));
  const found = [...years.keys()];
  const whole = found.filter((year) => !years.get(year));
  return found.length === 0 ? null : Math.max(...(whole.length > 0 ? whole : found));
}
