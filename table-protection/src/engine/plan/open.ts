import { moves } from '../prove/witness.ts';
import { givesAway } from '../space/implied.ts';
import type { SuppressionPlan, Task } from './plan.ts';

/** Step 6: publishes a complement after all if every proof that used it can do without. */
export function tryOpen(plan: SuppressionPlan, cell: number): boolean {
  plan.suppressed[cell] = 0;
  const tasks = tasksWithout(plan, cell);
  if (tasks === null) {
    plan.suppressed[cell] = 1;
    return false;
  }
  plan.tasks = tasks;
  return true;
}

/**
 * The tasks when a cell is no longer suppressed; null if a sum is given away or some proof cannot do without the cell.
 */
function tasksWithout(
  { space, suppressed, prover, tasks, reason, coalition }: SuppressionPlan,
  cell: number,
): Task[] | null {
  if ((space.equationsOf[cell] ?? []).some((equation) => givesAway(space, equation, suppressed) !== null)) return null;
  const lost = tasks.filter((task) => task.need.cell !== cell && task.witnesses.some((one) => moves(one, cell)));
  const first = reason.get(cell);
  const renewed = new Map<Task, Task>();
  for (const task of lost.sort((a, b) => Number(b.need === first) - Number(a.need === first))) {
    const witnesses = task.witnesses.filter((one) => !moves(one, cell));
    const proof = prover.prove(task.need, suppressed, witnesses, coalition);
    if (proof.unproved !== null) {
      reason.set(cell, task.need);
      return null;
    }
    renewed.set(task, { ...task, witnesses: proof.witnesses });
  }
  return tasks.flatMap((task) => (task.need.cell === cell ? [] : [renewed.get(task) ?? task]));
}
