import { expect, test } from 'vitest';
import { exactSum } from './exact-sum.ts';

test('a sum is exact up to 2^53 - 1', () => {
  expect(exactSum([])).toBe(0);
  expect(exactSum([2 ** 53 - 2, 1])).toBe(9_007_199_254_740_991);
});

test('a sum beyond 2^53 - 1 throws instead of being rounded, and does not say the number', () => {
  const beyond = () => exactSum([2 ** 53 - 1, 1, 1]);
  expect(beyond).toThrow(RangeError);
  expect(beyond).toThrow(/^a sum of whole numbers left the range of exact integers$/);
});
