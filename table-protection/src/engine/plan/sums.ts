import type { Sensitivity } from '@candor/data/disclosure/shared';
import { moves } from '../prove/witness.ts';
import { type Form, givesAway, impliedSensitivity } from '../space/implied.ts';
import { type Need, needsOf } from '../space/need.ts';
import { meetDemands } from './meet-demands.ts';
import { tryOpen } from './open.ts';
import type { SuppressionPlan } from './plan.ts';

/** Step 5: while an equation gives away a sensitive sum, the cheapest cell that makes the sum safe, or the total. */
export function meetImpliedNeeds(
  plan: SuppressionPlan,
  equations: Iterable<number> = plan.space.system.equations.keys(),
): boolean {
  const left = new Set(equations);
  let areMet = true;
  for (const equation of left) {
    left.delete(equation);
    const given = givesAway(plan.space, equation, plan.suppressed);
    if (given === null) continue;
    const chosen = cover(plan, given.form, given.sensitivity);
    if (chosen === null) {
      plan.fail('U4', given.form.find(([one]) => plan.suppressed[one] === 1)?.[0] ?? 0);
      areMet = false;
      continue;
    }
    const before = plan.suppressed.slice();
    plan.suppressed[chosen.cell] = 1;
    if (
      !meetDemands(
        plan,
        chosen.needs.map((need) => ({ need, equation })),
      )
    )
      areMet = false;
    for (const [cell, was] of before.entries()) {
      if (was === plan.suppressed[cell]) continue;
      for (const index of equationsAround(plan, cell)) left.add(index);
    }
    left.add(equation);
  }
  return areMet;
}

/** The cell that best hides a sum, and how far it must be able to move for that. */
function cover(plan: SuppressionPlan, form: Form, sensitivity: Sensitivity) {
  const side = form.find(([cell]) => plan.suppressed[cell] === 1)?.[1] ?? 1;
  const [best] = form
    .filter(([cell]) => plan.suppressed[cell] !== 1 && plan.maySuppress(cell))
    .map(([cell]) => {
      plan.suppressed[cell] = 1;
      const safe = impliedSensitivity(plan.space, form, plan.suppressed) === null;
      plan.suppressed[cell] = 0;
      const needs = needsToSuppress(plan, form, side, sensitivity, cell);
      return { cell, safe, needs, weight: plan.space.weight[cell] ?? 0 };
    })
    .sort((a, b) => Number(b.safe) - Number(a.safe) || a.weight - b.weight || a.cell - b.cell);
  return best ?? null;
}

/**
 * A complement that hides a sensitive sum is of use only if it can move itself; where no proof happened to need that,
 * it becomes a need of its own.
 */
export function secureComplements(plan: SuppressionPlan): boolean {
  let areMet = true;
  for (let again = true; again && areMet; ) {
    again = false;
    for (const cell of plan.complements()) {
      if (plan.tasks.some((task) => task.witnesses.some((one) => moves(one, cell)))) continue;
      if (tryOpen(plan, cell)) continue;
      const needs = needsOfCover(plan, cell);
      if (needs.length === 0) continue;
      if (!meetDemands(plan, needs)) areMet = false;
      else again = true;
    }
    if (areMet && !meetImpliedNeeds(plan)) areMet = false;
  }
  return areMet;
}

/**
 * How far a complement must be able to move for a sum that is sensitive without it; nothing where there is no such sum.
 */
export function needsOfCover(
  plan: SuppressionPlan,
  cell: number,
): { readonly need: Need; readonly equation: number }[] {
  const { space, suppressed } = plan;
  suppressed[cell] = 0;
  for (const equation of space.equationsOf[cell] ?? []) {
    const given = givesAway(space, equation, suppressed);
    if (given === null) continue;
    suppressed[cell] = 1;
    const side = given.form.find(([one]) => suppressed[one] === 1 && one !== cell)?.[1] ?? 1;
    return needsToSuppress(plan, given.form, side, given.sensitivity, cell).map((need) => ({ need, equation }));
  }
  suppressed[cell] = 1;
  return [];
}

function needsToSuppress(
  { space }: SuppressionPlan,
  form: Form,
  side: number,
  sensitivity: Sensitivity,
  cell: number,
): Need[] {
  const factor = form.find(([one]) => one === cell)?.[1] ?? 1;
  // A part of the sum hides it by moving the other way.
  const turned = { ...sensitivity, lower: sensitivity.upper, upper: sensitivity.lower };
  return needsOf(space, cell, factor > 0 === side > 0 ? turned : sensitivity, 'implied');
}

/** Equations whose forms a cell can be part of: its own and those that share a suppressed cell with them. */
function equationsAround({ space, suppressed }: SuppressionPlan, cell: number): Set<number> {
  const around = new Set(space.equationsOf[cell]);
  for (const index of space.equationsOf[cell] ?? []) {
    for (const [other] of space.system.equations[index]?.terms ?? []) {
      if (suppressed[other] === 1) for (const next of space.equationsOf[other] ?? []) around.add(next);
    }
  }
  return around;
}
