import type { ProtectEffects } from '../types.ts';
import { tryOpen } from './open.ts';
import type { SuppressionPlan } from './plan.ts';

/** Step 6: takes complements back that are not needed after all, dearest first. */
export function prune(
  plan: SuppressionPlan,
  effects: ProtectEffects = {},
  among: readonly number[] = plan.complements(),
): void {
  const { weight } = plan.space;
  const order = [...among].sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
  plan.prover.onlyLocal = true;
  for (const [at, cell] of order.entries()) {
    if (at % 10 === 0) effects.progress?.(`pruning ${at} of ${order.length} (${plan.programmes})`);
    if (plan.isComplement(cell)) tryOpen(plan, cell);
  }
  plan.prover.onlyLocal = false;
}
