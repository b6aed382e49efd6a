import { describe, expect, test } from 'vitest';
import { POLICY } from '../../../testing/disclosure.ts';
import { countBand } from '../count-band.ts';
import { classRevealsWho, widthRevealsWho } from './answered.ts';

const ones = (many: number) => Array.from({ length: many }, () => 1);

describe('the class of how many companies are behind a figure', () => {
  test('reveals who answered where a few more or fewer would be in another', () => {
    expect(classRevealsWho('10-19', 10, 2)).toBe(true);
    expect(classRevealsWho('10-19', 18, 2)).toBe(true);
    expect(classRevealsWho('4-9', 4, 2)).toBe(true);
    expect(classRevealsWho('10-19', 12, 2)).toBe(false);
  });

  test('must be one', () => {
    expect(classRevealsWho(12, 12, 1)).toBe(true);
    expect(classRevealsWho(null, 12, 1)).toBe(true);
  });

  test.each([1, 2, 3])('is never chosen so that it does, with a margin of %i', (margin) => {
    for (let n = 4 + margin - 1; n < 300; n++)
      expect([n, classRevealsWho(countBand(n, margin), n, margin)]).toEqual([n, false]);
  });
});

describe('the width of a class of shares', () => {
  const reveals = (many: number, low: number, high: number) => widthRevealsWho(ones(many), [low, high], POLICY);

  test('reveals who answered where a few more or fewer would ask for another', () => {
    expect([7, 8, 16, 17].map((many) => reveals(many, 0, 0.6))).toEqual([true, false, false, true]);
    expect([11, 12, 56, 57].map((many) => reveals(many, 0, 0.5))).toEqual([true, false, false, true]);
    expect([21, 22, 56, 57].map((many) => reveals(many, 0.25, 0.75))).toEqual([true, false, false, true]);
    expect([51, 52, 106, 107].map((many) => reveals(many, 0.4, 0.6))).toEqual([true, false, false, true]);
    expect([501, 502, 5000].map((many) => reveals(many, 0.4, 0.42))).toEqual([true, false, false]);
  });

  test('is wider where some have less than a vote here, as if each had one', () => {
    expect(widthRevealsWho([...ones(54), 0.5, 0.5], [0, 0.5], POLICY)).toBe(false);
    const halves = ones(40).map(() => 0.5);
    expect(widthRevealsWho(halves, [0.4, 0.6], POLICY)).toBe(true);
  });
});
