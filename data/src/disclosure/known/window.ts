import type { OrderedValue, Term } from '../../statistics/types.ts';
import type { Judge } from '../rules/types.ts';
import { contributorValuesOf } from './contributor-values.ts';

/** Some neighbouring values of an ordered set: the statistic that stands for a quantile. */
export interface Window {
  readonly mean: number;
  readonly size: number;
  readonly terms: readonly Term[];
  readonly limits: readonly TermLimit[];
}

/** What the order says of a term beside the window: nobody above a quantile is below it. */
export interface TermLimit {
  readonly term: Term;
  readonly least: number;
  /** null: nothing. */
  readonly most: number | null;
}

/** Fewer would come close to the value of one company. */
const FEWEST = 3;
/** More would no longer be about that place in the order. */
const WIDEST = 0.6;

/**
 * The mean of the fewest neighbouring values, at least three, around the place of a quantile that together pass the
 * primary rules; null when no window does. The place is that of method R-7, (n − 1)·p. A confidential count times a
 * factor that everybody knows is in none: each with a factor of its own, a sum of them says more than one of counts.
 * Source: Handbook on Statistical Disclosure Control, 2nd ed., 4.2 and 5.3: a quantile is the value of one contributor,
 * a mean of several is not.
 */
export function windowAround(values: readonly OrderedValue[], p: number, judge: Judge): Window | null {
  const sorted = values.toSorted((a, b) => a.value - b.value || (contributorOf(a) < contributorOf(b) ? -1 : 1));
  const place = (sorted.length - 1) * p;
  for (let size = FEWEST; size <= sorted.length * WIDEST; size += 1) {
    const start = Math.min(Math.max(0, Math.round(place - (size - 1) / 2)), sorted.length - size);
    const inside = withPublicOfEqual(sorted.slice(start, start + size), sorted);
    if (inside.some((one) => one.isScaled)) return null;
    const terms = inside.flatMap((one) => one.terms);
    if (judge(contributorValuesOf(terms)) !== null) continue;
    const mean = inside.reduce((sum, one) => sum + one.value, 0) / size;
    const lowest = inside.reduce((least, one) => Math.min(least, one.value), Number.POSITIVE_INFINITY);
    const limits = sorted
      .filter((one) => !inside.includes(one))
      .flatMap((one) => (one.value <= lowest ? atMost(one, mean) : atLeast(one, mean)));
    return { mean, size, terms, limits };
  }
  return null;
}

/**
 * A window whose ends are, of equal values, those that everybody knows: with 1, 2, 3, 3 of which the last is public,
 * who knows the mean of the first three knows the sum of 1 and 2.
 */
function withPublicOfEqual(window: readonly OrderedValue[], sorted: readonly OrderedValue[]): readonly OrderedValue[] {
  const ends = new Set([window[0]?.value, window.at(-1)?.value]);
  const isPublic = (one: OrderedValue) => one.terms.every((term) => term.isPublic);
  const spare = sorted.filter((one) => ends.has(one.value) && isPublic(one) && !window.includes(one));
  if (spare.length === 0) return window;
  return window.map((one) => {
    const at = isPublic(one) ? -1 : spare.findIndex((other) => other.value === one.value);
    return at < 0 ? one : (spare.splice(at, 1)[0] ?? one);
  });
}

const contributorOf = (one: OrderedValue) => one.terms[0]?.contributor ?? '';

/** A value of several terms is known as a whole; each has its share of that, which is more than anybody knows. */
const atMost = ({ value, terms }: OrderedValue, mean: number): TermLimit[] =>
  terms.map((term) => ({ term, least: 0, most: term.value + (mean - value) / terms.length }));

const atLeast = ({ value, terms }: OrderedValue, mean: number): TermLimit[] =>
  terms.map((term) => ({ term, least: value === 0 ? 0 : (term.value * mean) / value, most: null }));
