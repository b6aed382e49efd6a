/** A range that a share of votes lies in. */
export type Range = readonly [low: number, high: number];

/** What everybody can know of those who voted in confidence, without an answer of theirs. */
export interface Electorate {
  /** All votes that they have together, and those of the company that has most, one at least. */
  readonly votes: number;
  readonly largest: number;
  /** How many companies may pool what they know. */
  readonly coalition: number;
  /** How many together move neither a share out of its range nor their number out of those that it is published of. */
  readonly margin: number;
}

/** Nearly none and nearly all: no range that begins or ends there is narrower. */
const EDGE = 0.05;
const NEAR = 1e-7;
const LITTLE: readonly Range[][] = [
  [
    [0, 0.6],
    [0.1, 0.9],
    [0.4, 1],
  ],
  [
    [0, 0.5],
    [0.1, 0.9],
    [0.5, 1],
  ],
  [
    [0, 0.5],
    [0.2, 0.8],
    [0.5, 1],
  ],
  [
    [0, 0.5],
    [0.25, 0.75],
    [0.5, 1],
  ],
];
const STEPS = [20, 10, 5, 2].map((percent) => percent / 100);

/** Ranges that are published of so many votes, counted in those of the largest. */
interface Grid {
  readonly ranges: readonly Range[];
  readonly from: number;
  readonly to: number;
}

/**
 * All ranges, and of how many votes each is published. Written down from the rule, not from the code that publishes: a range
 * with two bounds begins every half step; a step holds twice what two companies more than may pool have, with the one they
 * look for, or what the margin moves to both sides with a vote between; and it stays in use until four margins after the next
 * begins. Ranges of few votes share at least what the margin moves to both sides.
 */
function gridsOf({ coalition, margin }: Electorate): Grid[] {
  const half = Math.max(coalition + 3, 2 * margin + 1);
  const least = fewest(coalition, margin);
  const starts = [
    least,
    (2 * margin) / 0.4,
    (2 * margin) / 0.3,
    half / 0.25,
    ...STEPS.map((step) => half / (step / 2)),
  ];
  return [...LITTLE, ...STEPS.map(everyHalf)].map((ranges, at) => ({
    ranges,
    from: Math.max(least, starts[at] ?? 0),
    to: (starts[at + 1] ?? Number.POSITIVE_INFINITY) + 4 * margin,
  }));
}

/** So many that between 10 and 90 % there are enough numbers beside the margin, and in 60 % enough without it. */
function fewest(coalition: number, margin: number): number {
  const isEnough = (votes: number) => {
    let numbers = 0;
    for (let yes = margin; yes + margin <= votes; yes += 1)
      if (yes - margin >= votes / 10 - NEAR && yes + margin <= votes - votes / 10 + NEAR) numbers += 1;
    return numbers > coalition + 1 && (votes - margin) * 0.6 >= coalition + 2 - NEAR;
  };
  let votes = 4 * margin;
  while (!isEnough(votes)) votes += 1;
  return votes;
}

function everyHalf(step: number): Range[] {
  const end = Math.max(EDGE, step);
  const ranges: Range[] = [[0, end]];
  for (let low = end - step / 2; low + step / 2 <= 1 - end + NEAR; low += step / 2) ranges.push([low, low + step]);
  return [...ranges, [1 - end, 1]];
}

const isSame = ([low, high]: Range, [from, to]: Range) => Math.abs(low - from) < NEAR && Math.abs(high - to) < NEAR;

/** Whether a range is published of so many votes: by the rule, or had as many more or fewer voted as the margin. */
export function isPublishedOf(range: Range, electorate: Electorate, isByRule: boolean): boolean {
  const votes = electorate.votes / electorate.largest;
  const grids = gridsOf(electorate);
  const margin = isByRule ? electorate.margin : 0;
  // Even of as many fewer as the margin the first ranges hold enough; that they are not published says so of the margin alone.
  const least = (grids[0]?.from ?? 0) - (isByRule ? 0 : electorate.margin);
  return grids.some(
    ({ ranges, from, to }, at) =>
      ranges.some((one) => isSame(one, range)) &&
      votes >= least - NEAR &&
      (at === 0 || votes - margin >= from - NEAR) &&
      votes + margin <= to + NEAR,
  );
}
