import { type Frequency, frequencyOf, type PartOfYear, type Period, placeInYear, yearOf } from '../period/index.ts';

/**
 * A period as the whole number that the columns `year`, `valid_from` and `valid_to` hold: a year is itself; of half or a
 * quarter of one the year is followed by how many such parts it has and which one it is, so that `2025-S2` is 202522. The
 * periods of one length, and a dataset has no others, stand in the order of their numbers.
 */
export function periodCode(period: Period): number {
  const frequency = frequencyOf(period);
  return frequency === 'A' ? yearOf(period) : yearOf(period) * 100 + PARTS[frequency] * 10 + placeInYear(period);
}

/** The period that a number of the store stands for. */
export function periodOfCode(code: number): Period {
  if (code < 10_000) return code;
  const year = Math.floor(code / 100);
  return `${year}-${Math.floor((code % 100) / 10) === PARTS.S ? 'S' : 'Q'}${code % 10}` as PartOfYear;
}

const PARTS: Readonly<Record<Exclude<Frequency, 'A'>, number>> = { S: 2, Q: 4 };

/** The number of the next period, as SQL. */
export const NEXT_CODE =
  'CASE WHEN year < 10000 OR year % 10 < year / 10 % 10 THEN year + 1 ELSE year + 101 - year % 10 END';
