import type { Policy } from '../policy/types.ts';

/**
 * Of fewer companies nothing is published. So a class that begins here says no more by its beginning than that
 * something is published.
 */
const FEWEST = 4;
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
 * Whether the width of a published class reveals who answered. The width goes by how many votes there are. A width is used up to
 * four margins beyond where the next begins, and there chance decides between the two. So as many companies more or fewer as the
 * margin of the policy must be among those that the width is used for; of fewer than it begins with nothing is published.
 */
export function widthRevealsWho(
  weights: readonly number[],
  [low, high]: readonly [number, number],
  { coalition, margin }: Policy,
): boolean {
  const vote = Math.max(1, ...weights);
  const votes = weights.reduce((sum, one) => sum + one, 0) / vote;
  const most = Math.max(coalition + 3, 2 * margin + 1);
  const fewest = fewestVotes(coalition, margin);
  const begins = [fewest, 5 * margin, (2 * margin) / 0.3, 4 * most, ...FINE.map((width) => (2 * most) / width)];
  const isUsed = begins.some((from, at) => {
    const isOfIt =
      at < COARSE.length ? isAmong(COARSE[at] ?? [], low, high) : isOfWidth(FINE[at - COARSE.length] ?? 1, low, high);
    const next = begins[at + 1];
    const isNotTooMany = next === undefined || votes + margin <= next + 4 * margin + TOLERANCE;
    return isOfIt && votes >= fewest - TOLERANCE && votes - (at === 0 ? 0 : margin) >= from - TOLERANCE && isNotTooMany;
  });
  return !isUsed;
}

/** Whether a class is one of those that are published, whatever they are published of. */
export function isPublishedClass(low: number, high: number): boolean {
  return COARSE.some((some) => isAmong(some, low, high)) || FINE.some((width) => isOfWidth(width, low, high));
}

/**
 * Of how many votes the coarsest classes are published: so many that 10 to 90 % holds as many numbers, without the margin at its
 * ends, as companies that may pool what they know, and two more; that 60 % holds these, too, of the votes without the margin; and
 * that a share can be moved by the margin in one of them.
 */
function fewestVotes(coalition: number, margin: number): number {
  for (let votes = 4 * margin; ; votes += 1) {
    const numbers = Array.from({ length: votes + 1 }, (_, yes) => yes);
    const between = numbers.filter((yes) => 10 * (yes - margin) >= votes && 10 * (yes + margin) <= 9 * votes);
    if (between.length >= coalition + 2 && 6 * (votes - margin) >= 10 * (coalition + 2)) return votes;
  }
}

/** The classes of few votes, in percent: what little, what neither and what much is published as. */
const COARSE: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 60],
    [10, 90],
    [40, 100],
  ],
  [
    [0, 50],
    [10, 90],
    [50, 100],
  ],
  [
    [0, 50],
    [20, 80],
    [50, 100],
  ],
  [
    [0, 50],
    [25, 75],
    [50, 100],
  ],
];
/** The widths of the other classes. They begin every half width; 5 % at each end are one class at least. */
const FINE: readonly number[] = [0.2, 0.1, 0.05, 0.02];
const END = 0.05;

const isAbout = (one: number, other: number) => Math.abs(one - other) < TOLERANCE;

const isAmong = (some: readonly (readonly [number, number])[], low: number, high: number) =>
  some.some(([from, to]) => isAbout(low, from / 100) && isAbout(high, to / 100));

function isOfWidth(width: number, low: number, high: number): boolean {
  const end = Math.max(width, END);
  if (isAbout(low, 0) || isAbout(high, 1)) return isAbout(high - low, end);
  const middle = (low + high) / 2;
  const halves = (middle - end) / (width / 2);
  const isInside = middle > end - TOLERANCE && middle < 1 - end + TOLERANCE;
  return isAbout(high - low, width) && isInside && Math.abs(halves - Math.round(halves)) < TOLERANCE / width;
}
