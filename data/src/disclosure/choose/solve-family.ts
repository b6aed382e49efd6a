import { judgeOfSizes } from '../known/contributor-values.ts';
import type { Variables } from '../known/variables.ts';
import type { Policy } from '../policy/types.ts';
import { chooseSafeCells, type SafeChoice } from './choose.ts';

/** A family, and what may be published of it. */
export interface Solved {
  readonly choice: SafeChoice;
  /** The means that stand for quantiles, by cell. */
  readonly means: ReadonlyMap<string, number>;
}

/** A family to decide about. Plain data, as is what is found, so that another thread can do it. */
export interface FamilyTask {
  readonly id: string;
  readonly kind: 'choose';
  /** The family beside the earlier releases since which something is new. */
  readonly chosenFrom: Variables;
  readonly isCount: boolean;
  readonly means: ReadonlyMap<string, number>;
}

/** Chooses what may be published of a family. Needs nothing of any other family. */
export function solveFamily(
  { id, chosenFrom, isCount, means }: FamilyTask,
  policy: Policy,
  choose = chooseSafeCells,
): Solved {
  return { choice: choose(id, chosenFrom, judgeOfSizes(policy, isCount)), means };
}
