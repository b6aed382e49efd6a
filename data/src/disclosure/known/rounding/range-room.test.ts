import { describe, expect, test } from 'vitest';
import { corners, isInside, placesAround } from './range-room.ts';

test('a ratio may become what both its sums make of it', () => {
  expect(corners({ sum: 100, room: 10 }, { sum: 200, room: 0 })).toEqual([0.45, 0.45, 0.55, 0.55]);
  expect(corners({ sum: 100, room: 10 }, undefined)).toEqual([90, 110]);
  expect(corners({ sum: 1, room: 0 }, { sum: 1, room: 1 })).toContainEqual(Number.NaN);
});

describe('a quantile', () => {
  const values = [10, 20, 30, 40, 50, 60, 70];

  test('may become the value as many places on as companies report something else', () => {
    expect(placesAround(values, 0.5, 1)).toEqual([30, 50]);
    expect(placesAround(values, 0.5, 2)).toEqual([20, 60]);
    expect(placesAround(values, 0.25, 1)).toEqual([10, 40]);
  });

  test('may become anything with too few beside it', () => {
    expect(placesAround(values, 0.5, 4)).toEqual([0, Number.POSITIVE_INFINITY]);
  });
});

test('at the ends of a class a figure is not inside it, unless nothing is beyond', () => {
  expect([1, 1.5, 2].map((value) => isInside(value, [1, 2], false))).toEqual([false, true, false]);
  expect(isInside(0, [0, 0.2], false)).toBe(true);
  expect([true, false].map((isFraction) => isInside(1, [0.8, 1], isFraction))).toEqual([true, false]);
  expect(isInside(Number.NaN, [0, 1], true)).toBe(false);
});
