import { readPeriod, startOf } from '@candor/data/release';

/** Where a period stands along an axis of time: where it begins, as a year with its fraction. */
export function placeOf(code: string): number {
  const period = readPeriod(code);
  return period === null ? 0 : startOf(period);
}

/** What stands on the axis of the keys of a chart: their places, and how the one at a place is called there. */
export function timeAxis(keys: readonly { readonly code: string; readonly short: string }[]) {
  const names = new Map(keys.map((key) => [placeOf(key.code), key.short]));
  const places = [...names.keys()];
  const nameAt = (place: number) => names.get(place) ?? '';
  return { places, first: places[0] ?? 0, last: places.at(-1) ?? 0, nameAt };
}
