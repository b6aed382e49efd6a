import type { Random } from '@candor/data/disclosure/shared';
import { meetDemands } from '../plan/meet-demands.ts';
import type { Saved, SuppressionPlan, Task } from '../plan/plan.ts';
import { prune } from '../plan/prune.ts';
import { meetImpliedNeeds } from '../plan/sums.ts';

/** Complements that are opened at once: at least, and how many more at most. */
const SIZE = { least: 4, more: 22 };

/**
 * Step 8, far: opens a part of the complements and protects again what they protected, with the costs shaken (ruin and
 * recreate; Shaw 1998; Schrimpf et al. 2000). The plan may become dearer: who never goes uphill stays in the first
 * valley. False, and the plan as it was, where something cannot be met.
 */
export function ruinAndRecreate(plan: SuppressionPlan, random: Random): boolean {
  const before: Saved = plan.save();
  const complements = plan.complements();
  const first = complements[Math.floor(random() * complements.length)] ?? 0;
  const opened = neighbourhood(plan, first, SIZE.least + Math.floor(random() * SIZE.more));
  for (let cell = 0; cell < plan.bias.length; cell++) plan.bias[cell] = Math.exp(2 * random() - 1);
  const areMet = protectAgain(plan, opened) && plan.failures.length <= before.failures.length;
  plan.bias.fill(1);
  if (!areMet) {
    plan.restore(before);
    return false;
  }
  prune(
    plan,
    {},
    plan.complements().filter((cell) => before.suppressed[cell] !== 1 || opened.has(cell)),
  );
  return true;
}

/**
 * Opens cells and protects again, in order, what they protected; they may be suppressed again where nothing else does.
 */
function protectAgain(plan: SuppressionPlan, cells: ReadonlySet<number>): boolean {
  const uses = (task: Task) => task.witnesses.some((one) => one.cells.some((cell) => cells.has(cell)));
  for (const cell of cells) plan.suppressed[cell] = 0;
  const alive = plan.tasks.filter((task) => !(task.need.reason === 'implied' && cells.has(task.need.cell)));
  plan.tasks = alive.filter((task) => !uses(task));
  const areMet = meetDemands(
    plan,
    alive
      .filter(uses)
      .sort((a, b) => b.need.level - a.need.level)
      .map((task) => ({
        ...task,
        witnesses: task.witnesses.filter((one) => !one.cells.some((cell) => cells.has(cell))),
      })),
  );
  return meetImpliedNeeds(plan) && areMet;
}

/** Complements nearest to one, by steps along equations between suppressed cells. */
function neighbourhood(plan: SuppressionPlan, first: number, size: number): Set<number> {
  const { equationsOf, system } = plan.space;
  const seen = new Set([first]);
  const found = new Set([first]);
  for (const cell of seen) {
    if (found.size >= size) break;
    for (const index of equationsOf[cell] ?? []) {
      for (const [other] of system.equations[index]?.terms ?? []) {
        if (plan.suppressed[other] !== 1) continue;
        seen.add(other);
        if (plan.isComplement(other) && found.size < size) found.add(other);
      }
    }
  }
  return found;
}
