import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, describe, expect, test } from 'vitest';
import { many, partsOf, publishedOf, systemOf, together } from '../../testing/example.ts';
import { auditSystem } from '../audit/audit.ts';
import type { System } from '../system/types.ts';
import { protectSystem } from './protect.ts';

let solver: Solver;
let auditor: Solver;
beforeAll(async () => {
  solver = await loadSolver();
  auditor = await loadSolver();
});

const decide = (system: System) => protectSystem(solver, system, { coalition: 1, weightExponent: 0.6 });

describe('coalitions of two', () => {
  test('who together know all but one cell of a pattern see through it', () => {
    const cells = [partsOf({ A: 100 }), partsOf({ B: 100 }), partsOf({ C: 100 }), many('x')];
    const [a = [], b = [], c = [], d = []] = cells;
    const system = systemOf(
      { a: { parts: a }, b: { parts: b }, c: { parts: c }, d: { parts: d }, all: { parts: together(...cells) } },
      ['all = a + b + c + d'],
    );
    const published = publishedOf(system, ['a', 'b', 'c']);
    expect(auditSystem(auditor, { system, published, coalition: 1 }).failures).toEqual([]);
    expect(
      auditSystem(auditor, { system, published, coalition: 2 }).failures.map(({ attacker }) => attacker),
    ).toContain('coalition');
    const decision = protectSystem(solver, system, { coalition: 2, weightExponent: 0.6 });
    expect(
      auditSystem(auditor, { system, published: publishedOf(system, decision.suppressed.keys()), coalition: 2 })
        .failures,
    ).toEqual([]);
  });
});

describe('the largest contributor of a sensitive cell', () => {
  // d is A's 100 and five others' 1; three of these stand in d2 as well, which is safe and published.
  const [d1, d2, e] = [partsOf({ A: 100, s0: 1, s1: 1 }), partsOf({ s2: 1, s3: 1, s4: 1 }), many('x', 9)];
  const system = systemOf(
    {
      d1: { parts: d1 },
      d2: { parts: d2 },
      d: { parts: together(d1, d2) },
      e: { parts: e },
      all: { parts: together(d1, d2, e) },
    },
    ['d = d1 + d2', 'all = d + e'],
  );
  const failed = (insiders: 'same' | 'rest', suppressed: readonly string[]) =>
    auditSystem(auditor, { system, published: publishedOf(system, suppressed), coalition: 1, insiders }).failures.map(
      (one) => `${one.test} ${one.cell}`,
    );

  test('must to the letter hold it possible that all others report nothing', () => {
    expect(failed('same', ['d', 'd1', 'e'])).toEqual(['U3 d']);
    const decision = decide(system);
    expect(decision.suppressed.has('d2')).toBe(true);
    expect(failed('same', [...decision.suppressed.keys()])).toEqual([]);
  });

  test('or need only be left with what the others alone would need, which is nothing here', () => {
    expect(failed('rest', ['d', 'd1', 'e'])).toEqual([]);
    const decision = protectSystem(solver, system, { coalition: 1, weightExponent: 0.6, insiders: 'rest' });
    expect([...decision.suppressed.keys()].sort()).toEqual(['d', 'd1', 'e']);
  });
});
