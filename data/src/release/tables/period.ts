/** A time period as SDMX writes it: a year (`2025`) or half of one (`2025-S2`). Longer ones hold shorter ones. */
export interface TimePeriod {
  readonly year: number;
  /** Null for the whole year. */
  readonly half: 1 | 2 | null;
}

/** The period that a text names; null where it names none. */
export function readPeriod(text: string): TimePeriod | null {
  const match = /^((?:19|20)\d\d)(?:-S([12]))?$/.exec(text);
  if (match === null) return null;
  const half = match[2] === undefined ? null : (Number(match[2]) as 1 | 2);
  return { year: Number(match[1]), half };
}

/** The period from a day to a day, such as `2025-07-01` and `2025-12-31`; null where it is neither a year nor half of one. */
export function periodOfDays(start: string, end: string): string | null {
  const year = start.slice(0, 4);
  const found = DAYS.find(([from, to]) => start === `${year}-${from}` && end === `${year}-${to}`);
  return found === undefined ? null : `${year}${found[2]}`;
}

const DAYS = [
  ['01-01', '12-31', ''],
  ['01-01', '06-30', '-S1'],
  ['07-01', '12-31', '-S2'],
] as const;

/** Whether two periods are equally long. Only then may their figures be compared; they are added never. */
export function isEquallyLong(one: string, other: string): boolean {
  const [a, b] = [readPeriod(one), readPeriod(other)];
  return a !== null && b !== null && (a.half === null) === (b.half === null);
}

/** By where they begin; of two that begin together the shorter one first. */
export function comparePeriods(one: string, other: string): number {
  const [a, b] = [startOf(one), startOf(other)];
  return a - b || other.length - one.length;
}

function startOf(text: string): number {
  const period = readPeriod(text);
  return period === null ? Number.NaN : 2 * period.year + (period.half === 2 ? 1 : 0);
}
