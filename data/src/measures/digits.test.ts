import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfDigit, isDivided, toDigits } from './digits.ts';

test('three digits are left of a figure', () => {
  expect([0.34848858693270796, 1234567, 99.95, -0.012345, 0, 7].map(toDigits)).toEqual([
    0.348, 1_230_000, 100, -0.0123, 0, 7,
  ]);
});

test('the figure lies within half a unit of the last digit', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (value) => {
      const rounded = toDigits(value);
      expect(Math.abs(value - rounded)).toBeLessThanOrEqual(halfDigit(rounded) * (1 + 1e-9));
    }),
  );
});

test('half a unit is that of the third digit, and none of zero', () => {
  expect([1_230_000, 100, 0.348, -0.348, 0].map(halfDigit)).toEqual([5000, 0.5, 0.0005, 0.0005, 0]);
});

test('sums are exact, everything else is divided', () => {
  expect(isDivided({ measure: 'sum' })).toBe(false);
  expect(isDivided({ measure: 'median' })).toBe(true);
});
