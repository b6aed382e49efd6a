import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, describe, expect, test } from 'vitest';
import { many, partsOf, publishedOf, systemOf, together, twoByTwo } from '../../testing/example.ts';
import { witnessTablesOf } from '../certificate/witnesses.ts';
import { protectSystem } from '../engine/protect.ts';
import type { System } from '../system/types.ts';
import { auditSystem } from './audit.ts';
import type { WitnessTables } from './possible.ts';

let solver: Solver;
/** What the engine proves its decision about `system` by. */
let proofs: WitnessTables;
beforeAll(async () => {
  solver = await loadSolver();
  proofs = witnessTablesOf(system, protectSystem(solver, system, { coalition: 1, weightExponent: 0.6 }));
});

const INNER = ['a11', 'a12', 'a21', 'a22'];
const system = twoByTwo([partsOf({ A: 100, B: 20 }), many('x'), many('y'), many('z')]);
const audit = (of: System, suppressed: readonly string[], witnessTables?: WitnessTables) =>
  auditSystem(
    solver,
    { system: of, published: publishedOf(of, suppressed), coalition: 1 },
    witnessTables && { witnessTables },
  );
const failures = (of: System, suppressed: readonly string[], witnessTables?: WitnessTables) =>
  audit(of, suppressed, witnessTables).failures.map(({ test: name, cell, attacker }) => `${name} ${cell} ${attacker}`);
/** One and the same table for every aim, said by names. */
const always =
  (table: Readonly<Record<string, number>>): WitnessTables =>
  () => [new Map(Object.entries(table).map(([id, value]) => [system.cells.findIndex((one) => one.id === id), value]))];

describe('witness tables that the audit is given', () => {
  test('spare the search where they prove all', () => {
    expect(audit(system, INNER, proofs)).toMatchObject({ failures: [], programmes: 0 });
    expect(audit(system, INNER).programmes).toBeGreaterThan(0);
  });

  test('prove nothing of another publication: what the engine proved before a complement was opened', () => {
    for (const open of INNER.slice(1)) {
      const suppressed = INNER.filter((one) => one !== open);
      expect(failures(system, suppressed, proofs)).toEqual(failures(system, suppressed));
      expect(failures(system, suppressed)).not.toEqual([]);
    }
  });

  test.each([
    ['breaks an equation', { a11: 220 }],
    ['changes what is published', { a11: 220, a12: 400, a21: 400, a22: 600 }],
    ['falls below zero', { a11: 1000, a12: -380 }],
    ['moves nothing', {}],
    ['holds no number', { a11: Number.NaN, a12: Number.NaN }],
    ['names a cell there is not', { a11: 220, nowhere: 1 }],
  ])('prove nothing where the table %s', (_, table) => {
    for (const suppressed of [['a11'], ['a11', 'a12']]) {
      expect(failures(system, suppressed, always(table))).toEqual(failures(system, suppressed));
      expect(failures(system, suppressed)).not.toEqual([]);
    }
  });

  test('say nothing of a suppressed cell that they list and do not move', () => {
    const [a, b, c] = [partsOf({ A: 100, B: 20 }), many('x'), many('y')];
    const of = systemOf(
      { a: { parts: a }, b: { parts: b }, ab: { parts: together(a, b) }, c: { parts: c }, all: { parts: c } },
      ['ab = a + b', 'all = c'],
    );
    for (const other of [500, 500.0001]) {
      const witnessTables: WitnessTables = ({ sign }) => [
        new Map([
          [0, 120 + 80 * sign],
          [1, 500 - 80 * sign],
          [3, other],
        ]),
      ];
      expect(failures(of, ['a', 'b', 'c'], witnessTables)).toEqual(failures(of, ['a', 'b', 'c']));
      expect(failures(of, ['a', 'b', 'c'], witnessTables)).toContain('U1 c anybody');
    }
  });

  test('do not convince who sees through them', () => {
    const withSingleton = twoByTwo([partsOf({ A: 100, B: 20 }), partsOf({ C: 500 }), many('y'), many('z')]);
    const above = { a11: 200, a12: 420, a21: 420, a22: 580 };
    const below = { a11: 40, a12: 580, a21: 580, a22: 420 };
    const witnessTables: WitnessTables = (aim) => (aim.sign === 1 ? always(above) : always(below))(aim);
    expect(failures(withSingleton, INNER, witnessTables)).toEqual(failures(withSingleton, INNER));
    expect(failures(withSingleton, INNER, witnessTables)).toContain('U3 a11 insider');
  });
});
