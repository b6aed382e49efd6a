import { expect, test } from 'vitest';
import { roundedOut } from './rounded-out.ts';

test.each([
  [
    [3_218_727, 3_948_160],
    [3_200_000, 4_000_000],
  ],
  [
    [999_960, 19_780_734],
    [900_000, 19_800_000],
  ],
  [
    [2_000_000, 5_000_000],
    [2_000_000, 5_000_000],
  ],
  [
    [1_234_567_890, 1_234_567_890],
    [1_200_000_000, 1_300_000_000],
  ],
  [
    [12.5, 999_949],
    [12.5, 999_949],
  ],
] as const)('%j is written as %j', (bounds, written) => {
  expect(roundedOut(bounds)).toEqual(written);
});
