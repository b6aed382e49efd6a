import type { OrderedValue, Term } from '../../statistics/types.ts';
import type { System } from '../system/types.ts';
import { partsOf } from './parts.ts';

/** Some neighbouring values of an ordered set: the statistic that stands for a quantile. */
export interface Window {
  readonly mean: number;
  readonly size: number;
  readonly terms: readonly Term[];
}

/** Fewer would come close to the value of one company. */
const FEWEST = 3;
/** More would no longer be about that place in the order. */
const WIDEST = 0.6;

/**
 * The mean of the fewest neighbouring values, at least three, around the place of a quantile that together pass the
 * primary rules; null when no window does. The place is that of method R-7, (n − 1)·p. Source: Handbook on Statistical
 * Disclosure Control, 2nd ed., 4.2 and 5.3: a quantile is the value of one contributor, a mean of several is not.
 */
export function windowAround(values: readonly OrderedValue[], p: number, judge: System['judge']): Window | null {
  const sorted = values.toSorted((a, b) => a.value - b.value || (contributorOf(a) < contributorOf(b) ? -1 : 1));
  const place = (sorted.length - 1) * p;
  for (let size = FEWEST; size <= sorted.length * WIDEST; size += 1) {
    const start = Math.min(Math.max(0, Math.round(place - (size - 1) / 2)), sorted.length - size);
    const inside = sorted.slice(start, start + size);
    const terms = inside.flatMap((one) => one.terms);
    if (judge(partsOf(terms)) !== null) continue;
    return { mean: inside.reduce((sum, one) => sum + one.value, 0) / size, size, terms };
  }
  return null;
}

const contributorOf = (one: OrderedValue) => one.terms[0]?.contributor ?? '';
