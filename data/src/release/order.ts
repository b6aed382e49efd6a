import { comparePeriods } from '../period/index.ts';
import type { CodeBook } from './content.ts';
import type { Observation } from './observation.ts';

/**
 * Observations in the order of the code lists: the same in every file and every answer, however they were made or read.
 * Each place is one number whose digits are its ranks, because a release has hundreds of thousands of them.
 */
export function inCodeOrder(
  observations: readonly Observation[],
  codeBook: Pick<CodeBook, 'metrics' | 'platforms' | 'measures'>,
): Observation[] {
  const codes = (list: readonly { readonly code: string }[]) => list.map((one) => one.code);
  const occurring = (of: (one: Observation) => string) => [...new Set(observations.map(of))].sort();
  const digits = [
    digit((one) => one.metric, codes(codeBook.metrics)),
    digit((one) => one.platform, codes(codeBook.platforms)),
    // Every size first, then the bands.
    digit((one) => one.size, ['_T', ...occurring((one) => one.size).filter((size) => size !== '_T')]),
    digit((one) => one.year, [...new Set(observations.map((one) => one.year))].sort(comparePeriods)),
    digit((one) => one.panel, ['all', 'matched']),
    digit((one) => one.measure, codes(codeBook.measures)),
    // By code point: the same order everywhere.
    digit(
      (one) => one.breakdown,
      occurring((one) => one.breakdown),
    ),
  ];
  return observations
    .map((one) => ({ one, place: digits.reduce((place, { base, of }) => place * base + of(one), 0) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

interface Digit {
  readonly base: number;
  readonly of: (one: Observation) => number;
}

/** A dimension as a digit; a code that is not in its list stands with the first. */
function digit<T>(of: (one: Observation) => T, order: readonly T[]): Digit {
  const ranks = new Map(order.map((code, rank) => [code, rank]));
  return { base: Math.max(1, order.length), of: (one) => ranks.get(of(one)) ?? 0 };
}
