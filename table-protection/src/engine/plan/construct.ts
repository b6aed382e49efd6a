import { randomFrom } from '@candor/data/disclosure/shared';
import type { Need } from '../space/need.ts';
import type { ProtectEffects } from '../types.ts';
import { meetDemands } from './meet-demands.ts';
import type { Saved, SuppressionPlan } from './plan.ts';
import { prune } from './prune.ts';
import { meetImpliedNeeds } from './sums.ts';

/** In systems with more cells than this there is time for one pattern only. */
const LARGE = 1500;
/**
 * Besides the first two, patterns are made anew until this many linear programmes are spent, or so many are there;
 * small systems need no choice.
 */
const BUDGET = 1200;
/** Where one way took more than this, there is time for no second one. */
const DEAREST = 2000;
const MOST = 6;

/**
 * Steps 3 to 7 in several ways, of which the cheapest is kept: the order of things decides much. In systems too large
 * for that the first way only.
 */
export function construct(
  plan: SuppressionPlan,
  needs: readonly Need[],
  coalition: number,
  effects: ProtectEffects,
): void {
  const random = randomFrom(2);
  const start = plan.programmes;
  let best: { readonly weight: number; readonly saved: Saved } | null = null;
  const most = plan.isSmall || plan.space.size > LARGE ? 1 : MOST;
  for (let turn = 0; turn < most; turn++) {
    if (turn > 0 && effects.hurry?.() === true) break;
    if (plan.programmes - start > (turn > 1 ? BUDGET : DEAREST)) break;
    if (turn > 1) for (let cell = 0; cell < plan.bias.length; cell++) plan.bias[cell] = Math.exp(random() - 0.5);
    if (turn === 1) outsidersFirst(plan, needs, coalition, effects);
    else againstAll(plan, needs, coalition, effects);
    const [failures, weight] = [plan.failures.length, plan.weight()];
    const isBetter =
      best === null ||
      failures < best.saved.failures.length ||
      (failures === best.saved.failures.length && weight < best.weight);
    if (isBetter) best = { weight, saved: plan.save() };
  }
  plan.bias.fill(1);
  plan.coalition = coalition;
  if (best !== null) plan.restore(best.saved);
}

/** Every need against everybody at once, the largest first; then sums that are given away, and pruning. */
function againstAll(plan: SuppressionPlan, needs: readonly Need[], coalition: number, effects: ProtectEffects): void {
  plan.reset();
  plan.coalition = coalition;
  for (const [at, need] of needs.entries()) {
    if (at % 20 === 0) effects.progress?.(`protecting ${at} of ${needs.length}`);
    meetDemands(plan, [{ need, equation: null }]);
  }
  meetImpliedNeeds(plan);
  prune(plan, effects);
}

/**
 * Against outsiders first, as what they need often protects against insiders too, then against ever larger groups of
 * these.
 */
function outsidersFirst(
  plan: SuppressionPlan,
  needs: readonly Need[],
  coalition: number,
  effects: ProtectEffects,
): void {
  againstAll(plan, needs, 0, effects);
  for (let insiders = 1; insiders <= coalition; insiders++) {
    plan.coalition = insiders;
    const { tasks } = plan;
    plan.tasks = [];
    for (const [at, task] of tasks.entries()) {
      if (at % 20 === 0) effects.progress?.(`insiders ${at} of ${tasks.length}`);
      meetDemands(plan, [task]);
    }
    meetImpliedNeeds(plan);
    prune(plan, effects);
  }
}

/**
 * Where the way up fails (flows that need no more cells, yet no proof in whole counts), the way down: everything
 * suppressed that may be, which hides the most, and then pruned. Keeps what is better.
 */
export function constructDownwards(
  plan: SuppressionPlan,
  needs: readonly Need[],
  coalition: number,
  effects: ProtectEffects,
): void {
  const before = plan.save();
  plan.reset();
  for (const cell of plan.suppressed.keys()) if (plan.maySuppress(cell)) plan.suppressed[cell] = 1;
  plan.coalition = coalition;
  meetDemands(
    plan,
    needs.map((need) => ({ need, equation: null })),
  );
  meetImpliedNeeds(plan);
  if (plan.failures.length < before.failures.length) prune(plan, effects);
  else plan.restore(before);
}
