import { expect, test } from 'vitest';
import { halfUnitOf, isShort, roomOf } from './precision.ts';

test.each([
  [0.746, 0.0005],
  [74.6, 0.05],
  [1230, 5],
  [2, 0.005],
  [-0.5, 0.0005],
])('%d is printed with three digits and true within %d', (value, half) => {
  expect(isShort(value)).toBe(true);
  expect(halfUnitOf(value)).toBeCloseTo(half, 12);
});

test('a number with more digits is exact, so is a sum and none at all; a step says it by itself', () => {
  const of = (measure: string, value: number, step: number | null = null) => roomOf({ measure, value, step });
  expect(isShort(0.7449)).toBe(false);
  expect(of('median', 0.7449)).toBe(0);
  expect(of('sum', 120)).toBe(0);
  expect(of('change', 0)).toBe(0);
  expect(of('change', 0.1, 0.2)).toBe(0.1);
  expect(of('median', 120)).toBe(0.5);
});
