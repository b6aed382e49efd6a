import type { Need } from './need.ts';
import type { Plan } from './plan.ts';
import { prune } from './prune.ts';
import type { ProtectEffects } from './types.ts';

/**
 * Steps 3 to 7 from the sensitive cells alone: against outsiders first, as what they need often protects against insiders
 * too, then against ever larger groups of insiders; sums that are given away; and pruning each time.
 */
export function construct(plan: Plan, needs: readonly Need[], coalition: number, effects: ProtectEffects): void {
  plan.reset();
  for (const [at, need] of needs.entries()) {
    if (at % 20 === 0) effects.progress?.(`protecting ${at} of ${needs.length}`);
    plan.meet([{ need, equation: null }]);
  }
  plan.meetImplied();
  prune(plan, effects);
  for (let insiders = 1; insiders <= coalition; insiders++) {
    plan.coalition = insiders;
    const { tasks } = plan;
    plan.tasks = [];
    for (const [at, task] of tasks.entries()) {
      if (at % 20 === 0) effects.progress?.(`insiders ${at} of ${tasks.length}`);
      plan.meet([task]);
    }
    plan.meetImplied();
    prune(plan, effects);
  }
}
