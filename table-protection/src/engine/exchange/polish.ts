import { randomFrom } from '@candor/data/disclosure/shared';
import { CutPool } from '../cuts/cuts.ts';
import { Strength } from '../cuts/strength.ts';
import type { SuppressionPlan } from '../plan/plan.ts';
import type { Need } from '../space/need.ts';
import type { Effort, ProtectEffects } from '../types.ts';
import { around, decideWithin } from './decide.ts';
import { ruinAndRecreate } from './ruin-and-recreate.ts';

/** Cells that a 0/1 programme decides about: at first, at least and at most. */
const SIZE = { first: 30, least: 20, most: 50 };
/** What deciding about a small system may take in any case. */
const LEAST = 600;
/** How much dearer than the best a plan may become on the way to a better one, at the start. */
const UPHILL = 0.01;

/**
 * Step 8 within a budget of linear programmes: by turns a large step that may lead uphill and small ones that are
 * decided exactly; the best plan is kept. Its luck is drawn from a fixed seed: equal input, equal decision.
 */
export function polish(plan: SuppressionPlan, budget: number, effects: ProtectEffects): Effort['quality'] {
  if (plan.complements().length === 0) return 'proven';
  const all = new Set(plan.candidates());
  const critics = { strength: new Strength(plan.solver, plan.space), blame: new Map<Need, number>() };
  const pool = new CutPool();
  const random = randomFrom(1);
  const start = plan.programmes;
  const isOver = () => plan.programmes >= start + budget || effects.hurry?.() === true;
  try {
    if (plan.isSmall) {
      const isLong = () => plan.programmes >= start + Math.max(budget, LEAST);
      const result = decideWithin(plan, critics, pool, all, isLong);
      if (result !== 'given up') return result === 'exhausted' ? 'proven' : 'heuristic';
    }
    let best = { weight: plan.weight(), saved: plan.save() };
    let size = SIZE.first;
    const gain = { far: new Gain(), near: new Gain() };
    for (let turn = 0; !isOver(); turn++) {
      effects.progress?.(`polishing, ${start + budget - plan.programmes} to go`);
      const before = { programmes: plan.programmes, weight: best.weight, saved: plan.save() };
      // What gained more for its programmes lately, but the other one every fourth time.
      const isFar = gain.far.rate() >= gain.near.rate() === (turn % 4 !== 3);
      if (isFar) {
        const left = 1 - (plan.programmes - start) / budget;
        const found = ruinAndRecreate(plan, random);
        if (found && plan.weight() > best.weight * (1 + UPHILL * left)) plan.restore(before.saved);
      } else {
        const complements = plan.complements();
        const first = complements[Math.floor(random() * complements.length)];
        if (first === undefined) break;
        const result = decideWithin(plan, critics, pool, around(plan, first, size, all), isOver);
        size = Math.min(SIZE.most, Math.max(SIZE.least, result === 'given up' ? size * 0.9 : size * 1.05));
      }
      if (plan.weight() < best.weight * (1 - 1e-9)) best = { weight: plan.weight(), saved: plan.save() };
      gain[isFar ? 'far' : 'near'].add(before.weight - best.weight, plan.programmes - before.programmes);
    }
    plan.restore(best.saved);
    return 'heuristic';
  } finally {
    critics.strength.dispose();
  }
}

/** What one kind of step gained for the programmes it took; the latest counts most. */
class Gain {
  #gained = 0;
  #spent = 1;

  add(gained: number, spent: number): void {
    this.#gained = 0.8 * this.#gained + gained;
    this.#spent = 0.8 * this.#spent + spent;
  }

  rate(): number {
    return this.#gained / this.#spent;
  }
}
