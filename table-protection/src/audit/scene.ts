import type { Equation } from '../system/types.ts';
import { CellKnowledge } from './knowledge.ts';
import type { AuditQuestion } from './types.ts';

/** What an attacker sees: which cells are hidden, and the equations that are left when the known ones are moved over. */
export interface Scene {
  readonly question: AuditQuestion;
  /** Knowledge of hidden cells; null for those that everybody knows. */
  readonly hidden: readonly (CellKnowledge | null)[];
  /** Terms of hidden cells only. `usesEarlier`: an earlier release is among the known ones. */
  readonly equations: readonly (Equation & { readonly usesEarlier: boolean })[];
  readonly equationsOf: ReadonlyMap<number, readonly number[]>;
}

export function sceneOf(question: AuditQuestion): Scene {
  const { cells, equations } = question.system;
  const hidden = cells.map((cell) => {
    if (cell.role === 'earlier' || question.published.has(cell.id)) return null;
    const knowledge = new CellKnowledge(cell);
    const { low, high } = knowledge.range([]);
    return low === high ? null : knowledge;
  });
  const left = equations
    .map(({ terms }) => ({
      terms: terms.filter(([cell]) => hidden[cell] !== null),
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
  return { question, hidden, equations: left, equationsOf };
}
