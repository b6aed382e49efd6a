import { type AuditTask, auditFamily } from './audit/family.ts';
import type { FamilyAudit } from './audit/published-cells.ts';
import type { chooseSafeCells } from './choose/choose.ts';
import { type FamilyTask as ChoiceTask, type Solved, solveFamily } from './choose/solve-family.ts';
import type { Policy } from './policy/types.ts';

/** What there is to do about one family, and what comes of it; plain data, so that it can be done in another thread. */
export type FamilyTask = ChoiceTask | AuditTask;
export type FamilyWork<Task extends FamilyTask> = Task extends AuditTask ? FamilyAudit : Solved;

/** Something to do about each family of a dataset, in any order. */
export interface Families<Task extends FamilyTask> {
  readonly families: readonly string[];
  /** How many figures there are in all. */
  readonly figures: number;
  readonly taskOf: (family: string) => Task;
}

type Done<Task extends FamilyTask> = ReadonlyMap<string, FamilyWork<Task>>;

/**
 * Does what there is to do about each family, here or elsewhere. `progress` is called with how far it is, from 0 to 1.
 */
export type WorkOnFamilies = <Task extends FamilyTask>(
  families: Families<Task>,
  policy: Policy,
  progress: (share: number) => void,
) => Done<Task> | Promise<Done<Task>>;

/** Chooses what may be published of a family, or audits what is. */
export function workOn(task: FamilyTask, policy: Policy): Solved | FamilyAudit {
  return task.kind === 'choose' ? solveFamily(task, policy) : auditFamily(task, policy);
}

/** One family after the other, here. `choose` takes the place of the choice: a test makes a mistake in it. */
export function inTurn(choose?: typeof chooseSafeCells): WorkOnFamilies {
  return ({ families, taskOf }, policy, progress) =>
    new Map(
      families.map((id, at) => {
        progress(at / families.length);
        const task = taskOf(id);
        const done = task.kind === 'choose' ? solveFamily(task, policy, choose) : workOn(task, policy);
        return [id, done as FamilyWork<typeof task>];
      }),
    );
}
