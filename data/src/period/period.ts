/**
 * A time period as SDMX writes it: a year, as a number, or half or a quarter of one, as `2025-S2` or `2025-Q3`. What is no
 * whole year is a text, so that nothing can reckon with it as if it were one.
 */
export type Period = number | PartOfYear;
export type PartOfYear = `${number}-S${1 | 2}` | `${number}-Q${1 | 2 | 3 | 4}`;

/** How long periods are, as in SDMX’s CL_FREQ: years, half-years, quarters. */
export const FREQUENCIES = ['A', 'S', 'Q'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const PARTS: Readonly<Record<Frequency, number>> = { A: 1, S: 2, Q: 4 };
const PERIOD = /^(\d{4})(?:-(?:(S)([12])|(Q)([1-4])))?$/;

/** The period that a text names; null where it names none. */
export function readPeriod(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (match === null) return null;
  return match[2] === undefined && match[4] === undefined ? Number(match[1]) : (text as PartOfYear);
}

/** The calendar year in which a period lies. */
export const yearOf = (period: Period): number => (typeof period === 'number' ? period : Number(period.slice(0, 4)));

/** Which half or quarter of its year a period is; 1 of a whole year. */
export const placeInYear = (period: Period): number => (typeof period === 'number' ? 1 : Number(period.slice(6)));

export const frequencyOf = (period: Period): Frequency =>
  typeof period === 'number' ? 'A' : (period.charAt(5) as Frequency);

/** How many months a period has. */
export const monthsIn = (period: Period): number => 12 / PARTS[frequencyOf(period)];

/** The period some steps later, or earlier where they are negative: of a year a year, of a half-year a half-year. */
export function periodAfter(period: Period, steps = 1): Period {
  const frequency = frequencyOf(period);
  const parts = PARTS[frequency];
  return periodAt(frequency, yearOf(period) * parts + placeInYear(period) - 1 + steps);
}

/** The period before one, as long as it. */
export const periodBefore = (period: Period): Period => periodAfter(period, -1);

/** The same period of the year before. */
export const yearBefore = (period: Period): Period => periodAfter(period, -PARTS[frequencyOf(period)]);

/** The period of a length that has so many before it, counted from the year 0. */
function periodAt(frequency: Frequency, at: number): Period {
  const parts = PARTS[frequency];
  const year = Math.floor(at / parts);
  return frequency === 'A' ? year : (`${year}-${frequency}${at - year * parts + 1}` as PartOfYear);
}

/** Every period from one to another of its length, both included. */
export function periodsFrom(first: Period, last: Period): Period[] {
  const all: Period[] = [];
  for (let one = first; comparePeriods(one, last) <= 0; one = periodAfter(one)) all.push(one);
  return all;
}

/** Every period from the first to the last of some, also those that are not among them. */
export function spanOfPeriods(periods: readonly Period[]): readonly Period[] {
  const [first, last] = [[...periods].sort(comparePeriods)[0], latestPeriod(periods)];
  if (first === undefined || last === undefined) return [];
  if (!periods.every((one) => isEquallyLong(one, first)))
    throw new Error('periods of different length stand side by side');
  return periodsFrom(first, last);
}

/** Whether two periods, or texts that name some, are equally long. Only then may their figures be compared; they are added never. */
export function isEquallyLong(one: Period | string, other: Period | string): boolean {
  const [a, b] = [readPeriod(String(one)), readPeriod(String(other))];
  return a !== null && b !== null && frequencyOf(a) === frequencyOf(b);
}

/** By where they begin; of those that begin together the shorter one first. Also of texts that name them. */
export function comparePeriods(one: Period | string, other: Period | string): number {
  const [a, b] = [readPeriod(String(one)), readPeriod(String(other))];
  return a === null || b === null ? Number.NaN : startOf(a) - startOf(b) || monthsIn(a) - monthsIn(b);
}

/** The last of some periods; undefined where there are none. */
export function latestPeriod(periods: Iterable<Period>): Period | undefined {
  let latest: Period | undefined;
  for (const one of periods) if (latest === undefined || comparePeriods(one, latest) > 0) latest = one;
  return latest;
}

/** Where a period begins, as a year with its fraction: of `2025-S2` it is 2025.5. */
export const startOf = (period: Period): number =>
  yearOf(period) + (placeInYear(period) - 1) / PARTS[frequencyOf(period)];
