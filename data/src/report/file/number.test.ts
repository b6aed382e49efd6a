import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber } from './number.ts';

test.each([
  [0, '0'],
  [12, '12'],
  [-1.5, '-1.5'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-1e-7, '-0.0000001'],
])('%d is %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

test('every number has its digits and no exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(plainNumber(value)).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(plainNumber(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});
