import { expect, test } from 'vitest';
import { COMPANIES, ENDS, POSSIBLE, PUBLISHED, positionOf, TOTAL } from './range-example.ts';

test('the range holds the total with a tenth of the largest company more or less', () => {
  expect(TOTAL).toBe(336);
  expect(POSSIBLE).toEqual({ from: 326, to: 346 });
  expect(Math.max(...COMPANIES)).toBe(COMPANIES[0]);
  expect(POSSIBLE.from).toBeGreaterThan(PUBLISHED.from);
  expect(POSSIBLE.to).toBeLessThan(PUBLISHED.to);
  expect(ENDS.indexOf(PUBLISHED.to)).toBe(ENDS.indexOf(PUBLISHED.from) + 1);
});

test('the scale runs from its first end to its last', () => {
  expect([100, 1000].map(positionOf)).toEqual([0, 100]);
  expect(positionOf(200)).toBeCloseTo(30.1, 1);
});
