import type { Solver } from '@candor/data/disclosure/shared';
import type { System } from '../system/types.ts';
import { polish } from './exchange/polish.ts';
import { construct, constructDownwards } from './plan/construct.ts';
import { SuppressionPlan } from './plan/plan.ts';
import { secureComplements } from './plan/sums.ts';
import { needsOf } from './space/need.ts';
import { spaceOf } from './space/space.ts';
import type { Decision, ProtectEffects, ProtectOptions } from './types.ts';

/**
 * Decides which cells of a system to suppress so that no sensitive cell can be worked out, by outsiders or contributors
 * (steps 2 to 8). Equal input gives an equal decision. It never throws for what the data are: what cannot be protected
 * even with everything suppressed is listed as failures. The decision is a proposal; the audit decides.
 */
export function protectSystem(
  solver: Solver,
  system: System,
  options: ProtectOptions,
  effects: ProtectEffects = {},
): Decision {
  const space = spaceOf(system, options.weightExponent, options.insiders);
  const plan = new SuppressionPlan(space, solver, options.coalition);
  try {
    const needs = system.cells
      .flatMap((cell, index) =>
        plan.suppressed[index] === 1 && cell.sensitivity !== null ? needsOf(space, index, cell.sensitivity) : [],
      )
      .sort((a, b) => b.level - a.level || a.cell - b.cell || a.sign - b.sign);
    construct(plan, needs, options.coalition, effects);
    if (plan.failures.length > 0) constructDownwards(plan, needs, options.coalition, effects);
    const weightBefore = plan.weight();
    const quality = polish(plan, options.polish ?? 0, effects);
    secureComplements(plan);
    effects.progress?.('');
    return {
      suppressed: new Map(
        system.cells.flatMap(({ id, role, sensitivity }, index) =>
          role === 'table' && plan.suppressed[index] === 1
            ? [[id, sensitivity === null ? 'complement' : 'primary'] as const]
            : [],
        ),
      ),
      proofs: plan.tasks.map(({ need, witnesses }) => ({ need, witnesses })),
      failures: plan.failures,
      effort: { programmes: plan.programmes, undecided: plan.undecided, weightBefore, weight: plan.weight(), quality },
    };
  } finally {
    plan.dispose();
  }
}
