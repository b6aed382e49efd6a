import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, expect, test } from 'vitest';
import type { Cut } from './cuts.ts';
import { cheapestPattern } from './master.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const oneOf = (...cells: number[]): Cut => ({ terms: new Map(cells.map((cell) => [cell, 1])), least: 1 });
const weight = Float64Array.from([3, 2, 2, 1]);
const ask = (cuts: readonly Cut[], below: number, free = [0, 1, 2, 3]) =>
  cheapestPattern(solver, {
    free: new Set(free),
    suppressed: Uint8Array.from([1, 1, 1, 0]),
    cuts,
    weight,
    below,
    nodes: 100,
  });

test('the cheapest pattern that satisfies every cut', () => {
  const cuts = [oneOf(0, 1), oneOf(0, 2)];
  expect(ask(cuts, 7)).toEqual({ kind: 'pattern', suppressed: Uint8Array.from([1, 0, 0, 0]) });
});

test('none is cheaper than what there is', () => {
  expect(ask([oneOf(0, 1), oneOf(0, 2)], 2.9)).toEqual({ kind: 'exhausted' });
});

test('nor is what there is, though it is cheaper within the tolerance of the solver', () => {
  expect(ask([oneOf(3)], 1 - 1e-6)).toEqual({ kind: 'exhausted' });
});

test('cells about which is not decided stay as they are', () => {
  expect(ask([oneOf(0, 1), oneOf(2, 3)], 5, [2, 3])).toEqual({
    kind: 'pattern',
    suppressed: Uint8Array.from([1, 1, 0, 1]),
  });
});

test('a cut that no free cell can satisfy leaves nothing to decide', () => {
  expect(ask([oneOf(3)], 5, [1, 2])).toEqual({ kind: 'exhausted' });
});
