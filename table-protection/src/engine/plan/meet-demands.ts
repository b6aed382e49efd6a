import type { Proof } from '../prove/prover.ts';
import type { Witness } from '../prove/witness.ts';
import type { Need } from '../space/need.ts';
import type { SuppressionPlan, Task } from './plan.ts';

/** A need that is to be met, with what is known to move its cell. */
export type Demand = Pick<Task, 'need' | 'equation'> & Partial<Pick<Task, 'witnesses'>>;

/** Proves needs, suppressing what it takes (step 4); false when some cannot be met whatever is suppressed. */
export function meetDemands(plan: SuppressionPlan, demands: readonly Demand[]): boolean {
  const added: Task[] = [];
  let areMet = true;
  for (const { need, equation, witnesses } of demands) {
    const proof = meetNeed(plan, need, witnesses ?? []);
    if (proof === null) areMet = false;
    else added.push({ need, equation, witnesses: proof });
  }
  plan.tasks = [...plan.tasks, ...added];
  return areMet;
}

function meetNeed(plan: SuppressionPlan, need: Need, known: readonly Witness[]): readonly Witness[] | null {
  let proof: Proof = plan.prover.prove(need, plan.suppressed, known, plan.coalition);
  const stuck = new Set<string>();
  while (proof.unproved !== null) {
    const attacker = proof.unproved;
    const found = plan.complementsFor(need, attacker);
    // The flow needs no more cells, yet there is no proof (values must be whole, or the solver cannot tell): widen.
    const isEnough = found !== null && found.length > 0 && !stuck.has(attacker.join());
    const more = isEnough ? found : found === null ? [] : around(plan, need);
    if (more.length === 0) {
      plan.fail(attacker.length > 0 ? 'U3' : 'U2', need.cell);
      return null;
    }
    if (found?.length === 0) stuck.add(attacker.join());
    for (const cell of more) {
      plan.suppressed[cell] = 1;
      plan.reason.set(cell, need);
    }
    proof = plan.prover.prove(need, plan.suppressed, proof.witnesses, plan.coalition);
  }
  return proof.witnesses;
}

/** The nearest published cells around a need, by steps along equations. */
function around(plan: SuppressionPlan, need: Need): number[] {
  const { equationsOf, system } = plan.space;
  const seen = new Set([need.cell]);
  let front = [need.cell];
  while (front.length > 0) {
    const next = new Set<number>();
    for (const cell of front)
      for (const index of equationsOf[cell] ?? [])
        for (const [other] of system.equations[index]?.terms ?? []) if (!seen.has(other)) next.add(other);
    const found = [...next].filter((cell) => plan.suppressed[cell] !== 1 && plan.maySuppress(cell));
    if (found.length > 0) return found;
    front = [...next];
    for (const cell of next) seen.add(cell);
  }
  return [];
}
