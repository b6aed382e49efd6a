import type { Policy } from '../policy/types.ts';
import { auditTold, type ToldAudit } from './audit-told.ts';
import { chooseSafeCells } from './blocks/choose.ts';
import type { Solved } from './decide-told.ts';
import { judgeOfSizes } from './parts.ts';
import type { Variables } from './variables.ts';

/** A family to decide about. Plain data, as is what is found, so that another thread can do it. */
export interface FamilyTask {
  readonly id: string;
  readonly variables: Variables;
  /** The same without earlier releases since which nothing is new. */
  readonly chosenFrom: Variables;
  readonly means: ReadonlyMap<string, number>;
}

/** What is chosen to be told of a family, and whether that is proved. */
export interface FamilySolution extends Solved {
  readonly audit: Pick<ToldAudit, 'failures' | 'checks'>;
}

/** Chooses what may be told of a family, and audits it. Needs nothing of any other family. */
export function solveFamily(
  { id, variables, chosenFrom, means }: FamilyTask,
  policy: Policy,
  choose = chooseSafeCells,
): FamilySolution {
  const judge = judgeOfSizes(policy);
  const choice = choose(id, chosenFrom, judge);
  const { failures, checks } = auditTold(id, variables, choice.open, judge);
  return { choice, means, audit: { failures, checks } };
}
