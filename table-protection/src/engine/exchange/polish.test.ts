import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, describe, expect, test } from 'vitest';
import { many, partsOf, systemOf, together } from '../../../testing/example.ts';
import { auditSystem } from '../../audit/audit.ts';
import type { System } from '../../system/types.ts';
import { protectSystem } from '../protect.ts';

let solver: Solver;
let auditor: Solver;
beforeAll(async () => {
  solver = await loadSolver();
  auditor = await loadSolver();
});

function failuresOf(system: System, suppressed: ReadonlyMap<string, unknown>) {
  const published = new Map(
    system.cells.filter((cell) => !suppressed.has(cell.id)).map((cell) => [cell.id, cell.value]),
  );
  return auditSystem(auditor, { system, published, coalition: 1 }).failures;
}

describe('a small system', () => {
  test('is decided whole: proven that no cheaper cells protect', () => {
    // a can be hidden by b1 or b2 alone, or by c, which is dearer.
    const [a, b1, b2, c] = [partsOf({ A: 100 }), many('x', 5, 20), many('y', 5, 20), many('z', 5, 30)];
    const system = systemOf(
      {
        a: { parts: a },
        b1: { parts: b1 },
        b2: { parts: b2 },
        c: { parts: c },
        all: { parts: together(a, b1, b2, c) },
      },
      ['all = a + b1 + b2 + c'],
    );
    const { effort, suppressed } = protectSystem(solver, system, { coalition: 1, weightExponent: 0.6 });
    expect(effort.quality).toBe('proven');
    expect([...suppressed.keys()].filter((id) => id.startsWith('b'))).toHaveLength(1);
    expect(suppressed.size).toBe(2);
    expect(failuresOf(system, suppressed)).toEqual([]);
  });
});

describe('a larger one', () => {
  // Rows r0 … r8 by columns c0 … c8 with totals; a few cells are one company's.
  const size = 9;
  const inner = Array.from({ length: size * size }, (_, at) =>
    at % 11 === 0 ? partsOf({ [`A${at}`]: 50 + at }) : many(`p${at}_`, 4, 10 + ((at * 37) % 50)),
  );
  const at = (row: number, column: number) => inner[row * size + column] ?? [];
  const lines = Array.from(inner.keys()).slice(0, size);
  const system = systemOf(
    Object.fromEntries([
      ...inner.map((parts, index) => [`x${index}`, { parts }] as const),
      ...lines.map(
        (row) => [`r${row}`, { parts: together(...lines.map((column) => at(row, column))), cost: 2 }] as const,
      ),
      ...lines.map(
        (column) => [`c${column}`, { parts: together(...lines.map((row) => at(row, column))), cost: 2 }] as const,
      ),
    ]),
    [
      ...lines.map((row) => `r${row} = ${lines.map((column) => `x${row * size + column}`).join(' + ')}`),
      ...lines.map((column) => `c${column} = ${lines.map((row) => `x${row * size + column}`).join(' + ')}`),
    ],
  );
  const decide = (polish: number) => protectSystem(solver, system, { coalition: 1, weightExponent: 0.6, polish });

  test('gets no dearer by polishing, stays safe, and is decided in the same way twice', () => {
    const [rough, fine, again] = [decide(0), decide(300), decide(300)];
    expect(fine.effort.weight).toBeLessThanOrEqual(rough.effort.weight);
    expect(fine.effort.weight).toBeLessThanOrEqual(fine.effort.weightBefore);
    expect([...again.suppressed]).toEqual([...fine.suppressed]);
    expect(failuresOf(system, fine.suppressed)).toEqual([]);
  });
});
