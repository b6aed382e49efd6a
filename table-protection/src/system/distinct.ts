import type { Equation } from './types.ts';

/** Equations without repetition: terms of one cell added, zeros dropped, equal ones (also up to sign) kept once. */
export function distinctEquations(equations: readonly Equation[]): Equation[] {
  const seen = new Map<string, Equation>();
  for (const { terms } of equations) {
    const added = new Map<number, number>();
    for (const [cell, coefficient] of terms) added.set(cell, (added.get(cell) ?? 0) + coefficient);
    const left = [...added].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
    const [first] = left;
    if (first === undefined) continue;
    const key = left.map(([cell, coefficient]) => `${cell}:${coefficient / first[1]}`).join();
    if (!seen.has(key)) seen.set(key, { terms: left });
  }
  return [...seen.values()];
}
