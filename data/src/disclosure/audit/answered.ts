import type { Policy } from '../policy/types.ts';

/**
 * Of fewer companies nothing is published. So a class that begins here says no more by its beginning than that
 * something is published.
 */
const FEWEST = 4;
/**
 * The numbers of equal parts in which the whole is published. Each is used from so many votes on, in multiples of what
 * a class must hold.
 */
const PARTS = [50, 20, 10, 5];
const TOLERANCE = 1e-6;

/**
 * Whether the class of how many companies are behind a figure reveals who answered, as who was asked is known. The
 * class must hold their number also if as many more had answered as the margin of the policy, or as many fewer.
 */
export function classRevealsWho(published: string | number | null, n: number, margin: number): boolean {
  const ends = /^(\d+)(?:-(\d+)|\+)$/.exec(String(published));
  if (ends === null) return true;
  const low = Number(ends[1]);
  const high = ends[2] === undefined ? Number.POSITIVE_INFINITY : Number(ends[2]);
  return n - margin < (low === FEWEST ? low - 1 : low) || n + margin > high;
}

/**
 * Whether the width of a published class reveals who answered. The width goes by how many votes there are. So as many
 * companies more or fewer as the margin of the policy must ask for the same width, and the class must not be narrower
 * than that.
 */
export function widthRevealsWho(weights: readonly number[], width: number, { coalition, margin }: Policy): boolean {
  const vote = Math.max(1, ...weights);
  const votes = weights.reduce((sum, one) => sum + one, 0);
  const equalPartsOf = (all: number) =>
    PARTS.find((equalParts) => all + TOLERANCE >= equalParts * 2 * (coalition + 3) * vote) ??
    (all + TOLERANCE >= 2 * (coalition + 2) * vote ? 2 : 0);
  const equalParts = equalPartsOf(votes - margin * vote);
  return equalParts === 0 || equalParts !== equalPartsOf(votes + margin * vote) || width < 1 / equalParts - TOLERANCE;
}
