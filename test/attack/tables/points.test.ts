import { expect, test } from 'vitest';
import { Polyhedron, solver } from '../polyhedron.ts';
import type { Component } from './components.ts';
import { Points } from './points.ts';

/** Three suppressed cells of 10, 20 and 30, which cannot be negative. */
async function points(): Promise<Points> {
  const highs = await solver();
  const values = [10, 20, 30];
  const polyhedron = new Polyhedron(
    highs,
    [],
    values.map((value) => -value),
    values.map(() => highs.infinity),
  );
  return new Points({ cells: [0, 1, 2], variableOf: new Map(), values, polyhedron } satisfies Component);
}

test('a table is drawn out as far as no cell is negative', async () => {
  const found = await points();
  const point = found.add(Float64Array.of(-5, 3, 0));
  expect(point.longest).toBe(2);
  expect([...found.that(1, 1, 6)]).toEqual([point]);
  expect([...found.that(1, 1, 6.1)]).toEqual([]);
  expect([...found.that(0, -1, 10)]).toEqual([point]);
  expect([...found.that(0, -1, 10.1)]).toEqual([]);
});

test('it says nothing of the other way, nor of cells that it leaves', async () => {
  const found = await points();
  found.add(Float64Array.of(-5, 3, 0));
  expect([...found.that(0, 1, 1)]).toEqual([]);
  expect([...found.that(1, -1, 1)]).toEqual([]);
  expect([...found.that(2, 1, 1)]).toEqual([]);
});

test('where nothing falls it is not drawn out for ever, and one that empties a cell not at all', async () => {
  const found = await points();
  expect(found.add(Float64Array.of(1, 1, 1)).longest).toBe(10);
  expect(found.add(Float64Array.of(-10, 20, 0)).longest).toBe(1);
});

test('the newest comes first', async () => {
  const found = await points();
  const [older, newer] = [found.add(Float64Array.of(1, 0, 0)), found.add(Float64Array.of(2, 0, 0))];
  expect([...found.that(0, 1, 5)]).toEqual([newer, older]);
});
