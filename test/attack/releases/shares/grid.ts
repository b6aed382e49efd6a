/** A range that a share of votes lies in. */
export type Range = readonly [low: number, high: number];

const STEPS = [2, 5, 10, 20, 25, 50, 100].map((percent) => percent / 100);
/** Nearly none and nearly all: no range that begins or ends there is narrower. */
const EDGE = 0.05;
const NEAR = 1e-9;

/** What everybody can know of those who voted in confidence, without an answer of theirs. */
export interface Electorate {
  /** All votes that they have together, and those of the company that has most. */
  readonly votes: number;
  readonly largest: number;
  /** How many companies may pool what they know. */
  readonly coalition: number;
}

/**
 * The ranges that shares of these votes are told in: the narrowest step of which half holds the largest vote of one company
 * more than may pool, and of the one they look for. From a tenth on ranges lie around multiples of their step; narrower ones
 * begin where nearly none ends. Written down from the rule, not from the code that publishes.
 */
export function rangesOf({ votes, largest, coalition }: Electorate): Range[] {
  const step = STEPS.find((one) => (one / 2) * votes + NEAR >= (coalition + 2) * largest);
  if (step === undefined) return [];
  const edge = Math.max(EDGE, step / 2);
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
