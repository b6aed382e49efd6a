import { expect, test } from 'vitest';
import { mixed } from './mix.ts';

// What Chromium computes of the same `color-mix(in oklab, …)`.
test.each([
  ['#0b4f8a', 100, '#fbfaf7', '#0b4f8a'],
  ['#0b4f8a', 0, '#fbfaf7', '#fbfaf7'],
  ['#0b4f8a', 59, '#fbfaf7', '#7193b8'],
  ['#8cc4f0', 73, '#14171c', '#6990b0'],
])('%s at %d %% over %s is %s', (colour, percent, other, expected) => {
  expect(mixed(colour, percent, other)).toBe(expected);
});
