import { measureOf } from './table.ts';

/** Significant digits of a figure that is worked out from others. */
const DIGITS = 3;

/**
 * Whether a measure is worked out by dividing, so that its digits could give back what it was made of. Sums of whole counts
 * are published as they are; everything else is rounded.
 */
export function isDivided({ measure }: { readonly measure: string }): boolean {
  return measureOf(measure)?.published !== 'exact';
}

/**
 * A figure to three significant digits. The digits of a mean of whole counts over known numbers are enough to search for
 * the counts, which 16 of them give away: of 0.34848858693270796 only one set of five small counts is the mean.
 */
export function toDigits(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** How far a figure may be from what it is rounded to: half a unit of the last digit. */
export function halfDigit(rounded: number): number {
  return rounded === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(rounded))) - DIGITS + 1) / 2;
}
