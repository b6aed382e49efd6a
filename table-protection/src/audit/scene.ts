import type { Equation } from '../system/types.ts';
import { CellKnowledge } from './knowledge.ts';
import type { AuditQuestion } from './types.ts';

/**
 * What an attacker sees: which cells are suppressed, and the equations that are left when the known ones are moved
 * over.
 */
export interface Scene {
  readonly question: AuditQuestion;
  /** Knowledge of suppressed cells; null for those that everybody knows. */
  readonly knowledge: readonly (CellKnowledge | null)[];
  /** Terms of suppressed cells only. `usesEarlier`: an earlier release is among the known ones. */
  readonly equations: readonly (Equation & { readonly usesEarlier: boolean })[];
  readonly equationsOf: ReadonlyMap<number, readonly number[]>;
}

export function sceneOf(question: AuditQuestion): Scene {
  const { cells, equations } = question.system;
  const knowledge = cells.map((cell) => {
    if (cell.role === 'earlier' || question.published.has(cell.id)) return null;
    const own = new CellKnowledge(cell);
    const { low, high } = own.range([]);
    return low === high ? null : own;
  });
  const left = equations
    .map(({ terms }) => ({
      terms: terms.filter(([cell]) => knowledge[cell] !== null),
      usesEarlier: terms.some(([cell]) => cells[cell]?.role === 'earlier'),
    }))
    .filter(({ terms }) => terms.length > 0);
  const equationsOf = new Map<number, number[]>();
  for (const [index, { terms }] of left.entries()) {
    for (const [cell] of terms) {
      const known = equationsOf.get(cell);
      if (known === undefined) equationsOf.set(cell, [index]);
      else known.push(index);
    }
  }
  return { question, knowledge, equations: left, equationsOf };
}
