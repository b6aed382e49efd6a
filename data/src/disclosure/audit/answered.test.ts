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
  test('reveals who answered where a few more or fewer would ask for another', () => {
    const reveals = (many: number, width: number) => widthRevealsWho(ones(many), width, POLICY);
    expect([7, 8, 37, 38].map((many) => reveals(many, 0.5))).toEqual([true, false, false, true]);
    expect([41, 42, 77, 78].map((many) => reveals(many, 0.2))).toEqual([true, false, false, true]);
    expect([401, 402].map((many) => reveals(many, 0.02))).toEqual([true, false]);
  });

  test('is wider where some have less than a vote here, as if each had one', () => {
    expect(widthRevealsWho([...ones(35), 0.5, 0.5], 0.5, POLICY)).toBe(false);
    expect(
      widthRevealsWho(
        ones(20).map(() => 0.5),
        0.2,
        POLICY,
      ),
    ).toBe(true);
  });
});
