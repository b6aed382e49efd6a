import { expect, test } from 'vitest';
import { rangeOf, rangesOf, widthOf } from './grid.ts';

const of = (votes: number, coalition = 1, largest = 1) => ({ votes, largest, coalition });

test.each([
  [5, undefined],
  [6, 0.5],
  [39, 0.5],
  [40, 0.2],
  [80, 0.1],
  [160, 0.05],
  [400, 0.02],
])('shares of %i votes are published in parts of %d of the whole', (votes, width) => {
  expect(widthOf(of(votes))).toBe(width);
});

test('who may pool, and a company with many votes, make them wider', () => {
  expect(widthOf(of(80, 2))).toBe(0.2);
  expect(widthOf(of(7, 2))).toBeUndefined();
  expect(widthOf(of(40, 1, 2))).toBe(0.5);
});

test('the ranges are equal and leave no gap, but for nearly none and nearly all of narrow ones', () => {
  for (const votes of [6, 40, 80, 160, 400]) {
    const ranges = rangesOf(of(votes));
    expect([ranges[0]?.[0], ranges.at(-1)?.[1]]).toEqual([0, 1]);
    for (const [at, [low, high]] of ranges.entries()) {
      const isEnd = at === 0 || at === ranges.length - 1;
      expect(high - low).toBeCloseTo(isEnd ? Math.max(0.05, widthOf(of(votes)) ?? 0) : (widthOf(of(votes)) ?? 0));
      if (at > 0) expect(low).toBeCloseTo(ranges[at - 1]?.[1] ?? 0);
    }
  }
});

test('a share lies in one range, on a border in the upper one', () => {
  expect(rangeOf(0.5, of(8))).toEqual([0.5, 1]);
  expect(rangeOf(0.49, of(8))).toEqual([0, 0.5]);
  expect(rangeOf(0.05, of(400))).toEqual([0, 0.05]);
  expect(rangeOf(0.06, of(400))?.map((one) => one.toFixed(2))).toEqual(['0.05', '0.07']);
  expect(rangeOf(1, of(400))).toEqual([0.95, 1]);
  expect(rangeOf(1, of(5))).toBeUndefined();
});
