import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, POLICY, vote } from '../../../testing/told.ts';
import { stableShare } from './stable-share.ts';

/** Votes of companies: the first so many said yes, the others no. */
const voted = (yes: number, companies: number) =>
  Array.from({ length: companies }, (_, at) => vote(`c${at}`, 'x', at < yes ? 1 : 0));

describe('a share of companies', () => {
  test('is told in the narrowest step that no company decides', () => {
    // 30 of 60 are 50 %; one more or less is 48.3 or 51.7 %: within 5 points around 50, not within 2.
    expect(stableShare(voted(30, 60), POLICY)).toEqual({ value: 0.5, step: 0.05 });
    // Of 300 a company is a third of a point.
    expect(stableShare(voted(150, 300), POLICY)).toEqual({ value: 0.5, step: 0.01 });
    // Of 8 it is 12.5 points: 3 and 5 of 8 are both about half, as 4 are.
    expect(stableShare(voted(4, 8), POLICY)).toEqual({ value: 0.5, step: 0.25 });
    expect(stableShare(voted(2, 4), POLICY)).toEqual({ value: 0.5, step: 0.5 });
  });

  test('that is nearly none or nearly all says no more than “5 % or less” and “95 % or more”', () => {
    expect(stableShare(voted(0, 300), POLICY)).toEqual({ value: 0, step: 0.1 });
    expect(stableShare(voted(300, 300), POLICY)).toEqual({ value: 1, step: 0.1 });
    expect(stableShare(voted(0, 10), POLICY)).toEqual({ value: 0, step: 0.2 });
  });

  test('is held back where one company would change it in every step', () => {
    // Few of 5 are at most one, about half two or three: one is as near to the one as to the other.
    expect(stableShare(voted(1, 5), POLICY)).toBeNull();
    expect(stableShare(voted(2, 7), POLICY)).toBeNull();
  });

  test('is held back of fewer companies than the policy asks for, those that are public left out', () => {
    expect(stableShare(voted(0, 2), POLICY)).toBeNull();
    const known = Array.from({ length: 30 }, (_, at) => vote(`p${at}`, 'x', 0, { isPublic: true }));
    expect(stableShare([...known, ...voted(0, 2)], POLICY)).toBeNull();
    expect(stableShare([...known, ...voted(0, 3)], POLICY)).toEqual({ value: 0, step: 0.1 });
  });

  test('of public answers alone is told as it is', () => {
    const known = [vote('a', 'x', 1, { isPublic: true }), vote('b', 'x', 0, { isPublic: true })];
    expect(stableShare(known, POLICY)).toEqual({ value: 0.5, step: 0 });
  });

  test('counts a company with several services once: all of them may have answered otherwise', () => {
    // One holding with ten services of a tenth each, beside 59 others: it moves the share by a whole vote.
    const holding = Array.from({ length: 10 }, (_, at) =>
      amount('h', 0.1, { unit: `h|${at}`, component: 'x', most: 0.1 }),
    );
    expect(stableShare([...holding, ...voted(29, 59)], POLICY)).toEqual({ value: 0.5, step: 0.05 });
  });

  test('of nobody is not told', () => {
    expect(stableShare([], POLICY)).toBeNull();
  });

  test('stays true whatever any one company had answered, and is true', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 80 }), (answers) => {
        const terms = answers.map((yes, at) => vote(`c${at}`, 'x', yes ? 1 : 0));
        const told = stableShare(terms, POLICY);
        if (told === null) return;
        const yes = answers.filter(Boolean).length;
        const isWithin = (votes: number) => Math.abs(votes / answers.length - told.value) <= told.step / 2 + 1e-9;
        expect(isWithin(yes)).toBe(true);
        for (const own of answers) expect(isWithin(own ? yes - 1 : yes + 1)).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
