/** A range that a share of votes lies in. */
export type Range = readonly [low: number, high: number];

/** Equal parts of the whole that have two bounds each, the narrowest first. */
const STEPS = [2, 5, 10, 20].map((percent) => percent / 100);
const HALF = 0.5;
/** Nearly none and nearly all: no range that begins or ends there is narrower. */
const EDGE = 0.05;
const NEAR = 1e-9;

/** What everybody can know of those who voted in confidence, without an answer of theirs. */
export interface Electorate {
  /** All votes that they have together, and those of the company that has most, one at least. */
  readonly votes: number;
  readonly largest: number;
  /** How many companies may pool what they know. */
  readonly coalition: number;
}

/**
 * How wide the ranges of these votes are: the narrowest part of which half holds the largest vote of two companies more
 * than may pool, and of the one they look for; of half and half, with one bound each, each part must hold one company
 * more. Undefined for too few.
 */
export function widthOf({ votes, largest, coalition }: Electorate): number | undefined {
  const needed = (coalition + 3) * largest - NEAR;
  const isEnough = HALF * votes >= (coalition + 2) * largest - NEAR;
  return STEPS.find((step) => (step / 2) * votes >= needed) ?? (isEnough ? HALF : undefined);
}

/**
 * The ranges that shares of these votes are published in, equal parts of the whole; ranges narrower than nearly none
 * lie between nearly none and nearly all. Written down from the rule, not from the code that publishes.
 */
export function rangesOf(electorate: Electorate): Range[] {
  const step = widthOf(electorate);
  if (step === undefined) return [];
  const edge = Math.max(EDGE, step);
  const inside = Array.from(
    { length: Math.round((1 - 2 * edge) / step) },
    (_, at): Range => [edge + at * step, edge + (at + 1) * step],
  );
  return [[0, edge], ...inside, [1 - edge, 1]];
}

/** The range of a share: one on a border belongs to the upper of two, but nearly none and nearly all are whole. */
export function rangeOf(share: number, electorate: Electorate): Range | undefined {
  const ranges = rangesOf(electorate);
  if (share <= EDGE) return ranges[0];
  if (share >= 1 - EDGE) return ranges.at(-1);
  return ranges.findLast(([low]) => share >= low - NEAR);
}
