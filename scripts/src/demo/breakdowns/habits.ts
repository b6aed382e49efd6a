import type { Framework } from '@candor/data/framework';
import type { Random } from '../random.ts';

/** How a service breaks down what it counts. It does so alike in every metric and year, as companies keep their records. */
export interface Habits {
  /** By code of a breakdown (`dimension:code`): how usual it is on this service. */
  readonly weights: ReadonlyMap<string, number>;
  /** The breakdowns that it gives once its practice has come so far. */
  breaksDownBy(dimension: string, practice: number): boolean;
  /** The breakdowns that it could give and does not want to. */
  readonly refused: ReadonlySet<string>;
}

/** The practice from which some service gives a breakdown, and how much later others begin; not all of them ever do. */
const FIRST_AT = 0.45;
const LATER_BY = 0.65;
const REFUSES = 0.03;

/** The habits of one service. So that charts tell codes apart, there is more of what a list names first, whatever it is. */
export function habitsOf({ breakdowns }: Framework, random: Random): Habits {
  const from = new Map<string, number>();
  const refused = new Set<string>();
  const weights = new Map<string, number>();
  for (const { code: dimension, codes } of breakdowns) {
    from.set(dimension, FIRST_AT + LATER_BY * random.uniform());
    if (random.uniform() < REFUSES) refused.add(dimension);
    for (const [at, { code }] of codes.entries())
      weights.set(`${dimension}:${code}`, Math.sqrt(random.heavyTailed()) / (at + 1));
  }
  return { weights, refused, breaksDownBy: (dimension, practice) => practice >= (from.get(dimension) ?? 1) };
}
