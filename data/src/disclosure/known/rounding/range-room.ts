import type { Bounds } from '../../../release/index.ts';

/** A sum and how far it may move. */
interface MovingSum {
  readonly sum: number;
  readonly room: number;
}

/** What a sum, or a ratio of two, may become when each of its sums moves as far as it may. */
export function corners(above: MovingSum, below: MovingSum | undefined): number[] {
  const ends = ({ sum, room }: MovingSum) => [sum - room, sum + room];
  if (below === undefined) return ends(above);
  // A denominator that may be nothing leaves the ratio without bound.
  return ends(above).flatMap((top) => ends(below).map((bottom) => (bottom > 0 ? top / bottom : Number.NaN)));
}

/**
 * What a quantile (method R-7) may become whatever some companies reported: the values so many places before and after
 * its own. Of too few it may become anything.
 */
export function placesAround(sorted: readonly number[], p: number, companies: number): number[] {
  const place = (sorted.length - 1) * p;
  const [low, high] = [Math.floor(place) - companies, Math.ceil(place) + companies];
  return [low < 0 ? 0 : (sorted[low] ?? 0), sorted[high] ?? Number.POSITIVE_INFINITY];
}

/**
 * Whether a figure lies inside a class, and not at its ends unless there is nothing beyond them. `isFraction`: it is
 * never above 1.
 */
export function isInside(value: number, [lower, upper]: Bounds, isFraction: boolean): boolean {
  const tolerance = TOLERANCE * Math.max(1, Math.abs(upper));
  const isAbove = value > lower + tolerance || (lower === 0 && value > -tolerance);
  return isAbove && (value < upper - tolerance || (isFraction && upper === 1));
}

const TOLERANCE = 1e-9;
