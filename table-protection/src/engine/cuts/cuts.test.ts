import { expect, test } from 'vitest';
import { type Cut, CutPool, overFreeCells } from './cuts.ts';

const cut: Cut = {
  terms: new Map([
    [0, 0.5],
    [1, 0.4],
    [2, 1],
  ]),
  least: 1,
};
const suppressed = Uint8Array.from([1, 0, 0]);

test('a cut over some cells asks only for what the others leave to do, and no term is larger than that', () => {
  expect(overFreeCells(cut, (cell) => cell !== 0, suppressed)).toEqual({
    terms: new Map([
      [1, 0.4],
      [2, 0.5],
    ]),
    least: 0.5,
  });
});

test('a cut that is met whatever is decided says nothing', () => {
  expect(overFreeCells(cut, (cell) => cell === 1, Uint8Array.from([1, 0, 1]))).toBeNull();
});

test('a cut that cannot be met by the cells left is kept, without terms', () => {
  expect(overFreeCells(cut, () => false, suppressed)).toEqual({ terms: new Map(), least: 0.5 });
});

test('a cell that must be published where another is suppressed counts against it', () => {
  const either: Cut = {
    terms: new Map([
      [0, 1],
      [1, -1],
    ]),
    least: 0,
  };
  expect(overFreeCells(either, () => true, suppressed)).toEqual(either);
  expect(overFreeCells(either, (cell) => cell === 1, suppressed)).toBeNull();
});

test('the pool knows which cuts speak of a cell, in the order they were found', () => {
  const pool = new CutPool();
  const other: Cut = { terms: new Map([[2, 1]]), least: 1 };
  pool.add(other);
  pool.add(cut);
  expect(pool.around([0, 2])).toEqual([other, cut]);
  expect(pool.around([1])).toEqual([cut]);
  expect(pool.around([7])).toEqual([]);
});
