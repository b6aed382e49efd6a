import { expect, test } from 'vitest';
import { countBand } from './count-band.ts';

test.each([
  [0, null],
  [3, null],
  [4, '4-9'],
  [8, '4-9'],
  [9, '4-19'],
  [10, '4-19'],
  [11, '10-19'],
  [19, '10-49'],
  [20, '10-49'],
  [21, '20-49'],
  [99, '50+'],
  [101, '100+'],
  [5000, '100+'],
])('of %i companies the class is %s, if one must not be able to move it', (n, expected) => {
  expect(countBand(n, 1)).toBe(expected);
});

test.each([1, 2, 3])('as many companies as a margin of %i cannot move a number out of its class', (margin) => {
  for (let n = 0; n < 200; n++) {
    const band = countBand(n, margin);
    const isPublished = n >= 4 + margin - 1;
    expect([n, band === null]).toEqual([n, !isPublished]);
    if (band === null) continue;
    const [low = 0, high = Number.POSITIVE_INFINITY] = band.split(/[-+]/).filter(Boolean).map(Number);
    // Below the least class nothing is published at all.
    if (low > 4) expect(n - margin).toBeGreaterThanOrEqual(low);
    else expect(n).toBeGreaterThanOrEqual(low);
    expect(n + margin).toBeLessThanOrEqual(high);
  }
});

test('that somebody was asked does not reveal that he answered: ten of ten are published like five of ten', () => {
  expect(countBand(10, 2)).toBe(countBand(9, 2));
  expect(countBand(4, 2)).toBeNull();
  expect(countBand(5, 2)).toBe('4-9');
});
