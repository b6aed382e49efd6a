import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, expect, test } from 'vitest';
import { many, partsOf, systemOf, together, twoByTwo } from '../../../testing/example.ts';
import type { System } from '../../system/types.ts';
import { needsOf } from '../space/need.ts';
import { spaceOf } from '../space/space.ts';
import { constructDownwards } from './construct.ts';
import { SuppressionPlan } from './plan.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** A plan whose way up has ended with a need unmet, and what it needs. */
function stuck(system: System) {
  const plan = new SuppressionPlan(spaceOf(system, 0.6), solver, 1);
  const needs = system.cells.flatMap((cell, at) =>
    cell.sensitivity === null || cell.role !== 'table' ? [] : needsOf(plan.space, at, cell.sensitivity),
  );
  plan.fail('U2', needs[0]?.cell ?? 0);
  const suppressed = () => system.cells.flatMap(({ id }, at) => (plan.suppressed[at] === 1 ? [id] : []));
  return { plan, needs, suppressed };
}

test('where the way up ends without a proof, the way down finds one, and takes back what it does not need', () => {
  const table = twoByTwo([partsOf({ A: 100, B: 20 }), many('x'), many('y'), many('z')]);
  const { plan, needs, suppressed } = stuck(table);
  constructDownwards(plan, needs, 1, {});
  expect(plan.failures).toEqual([]);
  expect(plan.tasks.map(({ need }) => need)).toEqual(expect.arrayContaining(needs));
  expect(suppressed()).toEqual(['a11', 'a12', 'a21', 'a22']);
  plan.dispose();
});

test('where everything suppressed does not do either, the way up stays as it was', () => {
  // The total was published before, and so was the other part.
  const [a, b] = [partsOf({ A: 100 }), many('x')];
  const system = systemOf(
    { a: { parts: a }, b: { parts: b, role: 'earlier' }, all: { parts: together(a, b), role: 'earlier' } },
    ['all = a + b'],
  );
  const { plan, needs, suppressed } = stuck(system);
  constructDownwards(plan, needs, 1, {});
  expect(plan.failures).toEqual([{ test: 'U2', cell: 'a' }]);
  expect(suppressed()).toEqual(['a']);
  plan.dispose();
});
