import type { Bounds } from './observation.ts';

/**
 * Two amounts as texts have them, where a million and more have one decimal: the one rounded down and the other up, so that the
 * range is never narrower in words.
 */
export const roundedOut = ([lower, upper]: Bounds): Bounds => [rounded(lower, Math.floor), rounded(upper, Math.ceil)];

function rounded(amount: number, round: (value: number) => number): number {
  // What is nearly a million is written as one.
  if (amount < 999_950) return amount;
  const tenth = 10 ** (3 * Math.floor(Math.log10(Math.max(amount, 1e6)) / 3) - 1);
  return round(amount / tenth) * tenth;
}
