import type { Sensitivity } from '@candor/data/disclosure/shared';
import { moves } from '../prove/witness.ts';
import { type Form, givesAway, impliedSensitivity } from '../space/implied.ts';
import { type Need, needsOf } from '../space/need.ts';
import { meet } from './meet.ts';
import { tryOpen } from './open.ts';
import type { Plan } from './plan.ts';

/** Step 5: while an equation gives away a sensitive sum, the cheapest cell that makes the sum safe, or the total. */
export function meetImplied(plan: Plan, equations: Iterable<number> = plan.space.system.equations.keys()): boolean {
  const left = new Set(equations);
  let met = true;
  for (const equation of left) {
    left.delete(equation);
    const given = givesAway(plan.space, equation, plan.hidden);
    if (given === null) continue;
    const chosen = cover(plan, given.form, given.sensitivity);
    if (chosen === null) {
      plan.fail('U4', given.form.find(([one]) => plan.hidden[one] === 1)?.[0] ?? 0);
      met = false;
      continue;
    }
    const before = plan.hidden.slice();
    plan.hidden[chosen.cell] = 1;
    if (
      !meet(
        plan,
        chosen.needs.map((need) => ({ need, equation })),
      )
    )
      met = false;
    for (const [cell, was] of before.entries()) {
      if (was === plan.hidden[cell]) continue;
      for (const index of equationsAround(plan, cell)) left.add(index);
    }
    left.add(equation);
  }
  return met;
}

/** The cell that best hides a sum, and how far it must be able to move for that. */
function cover(plan: Plan, form: Form, sensitivity: Sensitivity) {
  const side = form.find(([cell]) => plan.hidden[cell] === 1)?.[1] ?? 1;
  const [best] = form
    .filter(([cell]) => plan.hidden[cell] !== 1 && plan.mayHide(cell))
    .map(([cell]) => {
      plan.hidden[cell] = 1;
      const safe = impliedSensitivity(plan.space, form, plan.hidden) === null;
      plan.hidden[cell] = 0;
      const needs = needsToHide(plan, form, side, sensitivity, cell);
      return { cell, safe, needs, weight: plan.space.weight[cell] ?? 0 };
    })
    .sort((a, b) => Number(b.safe) - Number(a.safe) || a.weight - b.weight || a.cell - b.cell);
  return best ?? null;
}

/**
 * A complement that hides a sensitive sum is of use only if it can move itself; where no proof happened to need that, it
 * becomes a need of its own.
 */
export function secureComplements(plan: Plan): boolean {
  let met = true;
  for (let again = true; again && met; ) {
    again = false;
    for (const cell of plan.complements()) {
      if (plan.tasks.some((task) => task.witnesses.some((one) => moves(one, cell)))) continue;
      if (tryOpen(plan, cell)) continue;
      const needs = needsOfCover(plan, cell);
      if (needs.length === 0) continue;
      if (!meet(plan, needs)) met = false;
      else again = true;
    }
    if (met && !meetImplied(plan)) met = false;
  }
  return met;
}

/** How far a complement must be able to move for a sum that is sensitive without it; nothing where there is no such sum. */
export function needsOfCover(plan: Plan, cell: number): { readonly need: Need; readonly equation: number }[] {
  const { space, hidden } = plan;
  hidden[cell] = 0;
  for (const equation of space.equationsOf[cell] ?? []) {
    const given = givesAway(space, equation, hidden);
    if (given === null) continue;
    hidden[cell] = 1;
    const side = given.form.find(([one]) => hidden[one] === 1 && one !== cell)?.[1] ?? 1;
    return needsToHide(plan, given.form, side, given.sensitivity, cell).map((need) => ({ need, equation }));
  }
  hidden[cell] = 1;
  return [];
}

function needsToHide({ space }: Plan, form: Form, side: number, sensitivity: Sensitivity, cell: number): Need[] {
  const factor = form.find(([one]) => one === cell)?.[1] ?? 1;
  // A part of the sum hides it by moving the other way.
  const turned = { ...sensitivity, lower: sensitivity.upper, upper: sensitivity.lower };
  return needsOf(space, cell, factor > 0 === side > 0 ? turned : sensitivity, 'implied');
}

/** Equations whose forms a cell can be part of: its own and those that share a hidden cell with them. */
function equationsAround({ space, hidden }: Plan, cell: number): Set<number> {
  const around = new Set(space.equationsOf[cell]);
  for (const index of space.equationsOf[cell] ?? []) {
    for (const [other] of space.system.equations[index]?.terms ?? []) {
      if (hidden[other] === 1) for (const next of space.equationsOf[other] ?? []) around.add(next);
    }
  }
  return around;
}
