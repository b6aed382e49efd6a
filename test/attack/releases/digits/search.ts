/** Somebody whose count could be in a mean: how much one more of it adds. */
export interface Candidate {
  readonly parent: string;
  /** What a count of 1 is worth, such as a million over the users. */
  readonly factor: number;
}

/** Counts of some candidates that have the mean that is published. */
export type Solution = readonly (readonly [candidate: number, count: number])[];

export interface SearchLimits {
  /** How many neighbours the mean is of. */
  readonly members: number;
  /** How far their mean may lie from what is published. */
  readonly room: number;
  /** Each lies within this factor of the mean. */
  readonly range: number;
  /** How many combinations to look at before giving up. */
  readonly most: number;
}

interface Half {
  readonly last: number;
  readonly sum: number;
  readonly of: Solution;
}

/** Two are enough to know that there is doubt. */
const ENOUGH = 2;

/**
 * Whole counts of so many of the candidates that have a published mean, two at most; undefined where there are too many
 * ways to look at. Each way is met once: its first candidates as one half, the others as the other, which must fill up
 * the sum.
 */
export function solutionsOf(
  candidates: readonly Candidate[],
  mean: number,
  { members, room, range, most }: SearchLimits,
): Solution[] | undefined {
  const choices = candidates.map(({ factor }) => {
    const least = Math.max(1, Math.ceil(mean / range / factor));
    const greatest = Math.floor((mean * range) / factor);
    return Array.from({ length: Math.max(0, greatest - least + 1) }, (_, at) => least + at);
  });
  const items = choices.reduce((sum, one) => sum + one.length, 0);
  const upperSize = Math.ceil(members / 2);
  if (binomial(items, upperSize) > most) return undefined;
  const target = mean * members;
  const near = Math.max(room * members, 3e-15 * target);
  const width = Math.max(2 * near, 1e-10 * target);
  const halves = new Map<number, Half[]>();
  const lower = [...ways(candidates, choices, members - upperSize, 0)].sort((a, b) => a.last - b.last);
  const found: Solution[] = [];
  let added = 0;
  for (let first = 0; first < candidates.length; first += 1) {
    for (; (lower[added]?.last ?? Number.POSITIVE_INFINITY) < first; added += 1) {
      const one = lower[added] as Half;
      const bucket = Math.floor(one.sum / width);
      const known = halves.get(bucket);
      if (known === undefined) halves.set(bucket, [one]);
      else known.push(one);
    }
    if (halves.size === 0) continue;
    for (const upper of ways(candidates, choices, upperSize, first, true)) {
      const wanted = target - upper.sum;
      const [from, to] = [Math.floor((wanted - near) / width), Math.floor((wanted + near) / width)];
      for (let bucket = from; bucket <= to; bucket += 1) {
        for (const half of halves.get(bucket) ?? []) {
          if (Math.abs(half.sum - wanted) > near) continue;
          found.push([...half.of, ...upper.of]);
          if (found.length >= ENOUGH) return found;
        }
      }
    }
  }
  return found;
}

/** Every choice of counts of so many candidates in rising order, from one on; or all with that one as the first. */
function* ways(
  candidates: readonly Candidate[],
  choices: readonly (readonly number[])[],
  size: number,
  from: number,
  isFixed = false,
): Generator<Half> {
  for (let at = from; at < (isFixed ? from + 1 : candidates.length); at += 1) {
    for (const count of choices[at] ?? []) {
      const amount = count * (candidates[at]?.factor ?? 0);
      if (size === 1) yield { last: at, sum: amount, of: [[at, count]] };
      else {
        for (const rest of ways(candidates, choices, size - 1, at + 1)) {
          yield { last: rest.last, sum: amount + rest.sum, of: [[at, count], ...rest.of] };
        }
      }
    }
  }
}

function binomial(n: number, k: number): number {
  let product = 1;
  for (let at = 0; at < k; at += 1) product = (product * (n - at)) / (at + 1);
  return product;
}
