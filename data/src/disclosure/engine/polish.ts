import type { Plan } from './plan.ts';
import { prune } from './prune.ts';
import type { Effort, ProtectEffects, ProtectOptions } from './types.ts';

/**
 * Step 8: ruins a part of the plan and builds it again with the costs shaken, keeping what is better (large neighbourhood
 * search; Shaw 1998). Its luck is drawn from a fixed seed: equal input, equal decision.
 */
export function polish(plan: Plan, options: ProtectOptions, effects: ProtectEffects): Effort['quality'] {
  const budget = plan.programmes + (options.polish ?? 0);
  const random = lottery(1);
  if (plan.complements().length === 0) return 'proven';
  for (let idle = 0; plan.programmes < budget && idle < 2 * plan.complements().length; idle++) {
    if (effects.hurry?.() === true) break;
    const before = plan.save();
    const weight = plan.weight();
    const complements = plan.complements();
    const first = complements[Math.floor(random() * complements.length)] ?? 0;
    const ruined = neighbourhood(plan, first, 5 + Math.floor(random() * 25));
    for (let cell = 0; cell < plan.bias.length; cell++) plan.bias[cell] = Math.exp(random() - 0.5);
    const failed = plan.failures.length;
    const met = plan.rebuild(ruined);
    if (met && plan.failures.length <= failed) {
      const added = plan.complements().filter((cell) => before.hidden[cell] !== 1 || ruined.has(cell));
      prune(plan, {}, added);
    }
    if (!met || plan.failures.length > failed || plan.weight() > weight + 1e-9) plan.restore(before);
    if (plan.weight() < weight - 1e-9) idle = 0;
    effects.progress?.(`polishing, ${budget - plan.programmes} to go`);
  }
  plan.bias.fill(1);
  return 'heuristic';
}

/** Complements nearest to one, by steps along equations. */
function neighbourhood(plan: Plan, first: number, size: number): Set<number> {
  const { equationsOf, system } = plan.space;
  const found = new Set([first]);
  const seen = new Set([first]);
  let front = [first];
  while (front.length > 0 && found.size < size) {
    const next: number[] = [];
    for (const cell of front) {
      for (const index of equationsOf[cell] ?? []) {
        for (const [other] of system.equations[index]?.terms ?? []) {
          if (seen.has(other) || plan.hidden[other] !== 1) continue;
          seen.add(other);
          next.push(other);
          if (plan.isComplement(other) && found.size < size) found.add(other);
        }
      }
    }
    front = next;
  }
  return found;
}

/** Pseudo-random numbers from 0 to 1 (mulberry32). */
function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
