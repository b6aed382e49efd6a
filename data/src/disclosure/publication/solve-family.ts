import type { Policy } from '../policy/types.ts';
import { chooseSafeCells } from './blocks/choose.ts';
import type { Solved } from './decide-told.ts';
import { judgeOfSizes } from './parts.ts';
import type { Variables } from './variables.ts';

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
