import { range } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, POLICY, vote } from '../../../testing/disclosure.ts';
import { tightClasses, voted } from '../../../testing/share-grid.ts';
import { stableShare } from './stable-share.ts';

describe('a share of companies', () => {
  test('is published in a class that depends on how many were asked, not on what they said', () => {
    // Eight votes are the least that a class may span: of 60 these are 20 points, of 300 five.
    expect(stableShare(voted(30, 60), POLICY)).toEqual({ value: 0.5, step: 0.2 });
    expect(stableShare(voted(157, 300), POLICY)).toEqual({ value: 0.525, step: 0.05 });
    // Of fewer than forty it is the lower half or the upper.
    expect(stableShare(voted(6, 31), POLICY)).toEqual({ value: 0.25, step: 0.5 });
    expect(stableShare(voted(2, 8), POLICY)).toEqual({ value: 0.25, step: 0.5 });
    expect(stableShare(voted(6, 8), POLICY)).toEqual({ value: 0.75, step: 0.5 });
  });

  test('is published in the same class whatever the margin, which nobody can so read off', () => {
    for (const margin of [1, 2, 3])
      expect(stableShare(voted(30, 60), { ...POLICY, margin })).toEqual({ value: 0.5, step: 0.2 });
  });

  test('that is nearly none or nearly all says no more than “5 % or less” and “95 % or more”', () => {
    expect(stableShare(voted(0, 410), POLICY)).toEqual({ value: 0.025, step: 0.05 });
    expect(stableShare(voted(410, 410), POLICY)).toEqual({ value: 0.975, step: 0.05 });
    expect(stableShare(voted(0, 90), POLICY)).toEqual({ value: 0.05, step: 0.1 });
  });

  test('at exactly 5 % is one of “5 % or less”, at exactly 95 % of “95 % or more”', () => {
    const known = (many: number, answer: 0 | 1) =>
      Array.from({ length: many }, (_, at) => vote(`p${at}`, 'x', answer, { isPublic: true }));
    // 50 of 1,000 said yes, all publicly: one more yes would be more than 5 %. Of 51 “5 to 7 %” would stay true.
    expect(stableShare([...known(50, 1), ...voted(0, 950)], POLICY)).toBeNull();
    expect(stableShare([...known(51, 1), ...voted(0, 949)], POLICY)).toEqual({ value: 0.06, step: 0.02 });
    // 9,500 of 10,000, where one more yes stays in the class.
    expect(stableShare([...known(9500, 1), ...voted(0, 500)], POLICY)).toEqual({ value: 0.975, step: 0.05 });
  });

  test('is suppressed where as few companies as the margin would change it', () => {
    // Of 60, 36 are 60 %, a bound between two classes.
    const published = [33, 34, 35, 36].map((yes) =>
      [1, 2, 3].map((margin) => stableShare(voted(yes, 60), { ...POLICY, margin }) !== null),
    );
    expect(published).toEqual([
      [true, true, true],
      [true, true, false],
      [true, false, false],
      [false, false, false],
    ]);
  });

  test('is suppressed of so few that none would be published unlike two', () => {
    expect(stableShare(voted(0, 7), POLICY)).toBeNull();
    expect(stableShare(voted(0, 8), POLICY)).toEqual({ value: 0.25, step: 0.5 });
    expect(stableShare(voted(0, 9), { ...POLICY, coalition: 2 })).toBeNull();
    expect(stableShare(voted(0, 10), { ...POLICY, coalition: 2 })).toEqual({ value: 0.25, step: 0.5 });
  });

  test('is suppressed of fewer companies than the policy asks for, those that are public left out', () => {
    const known = Array.from({ length: 30 }, (_, at) => vote(`p${at}`, 'x', 0, { isPublic: true }));
    expect(stableShare([...known, ...voted(0, 2)], POLICY)).toBeNull();
    expect(stableShare(voted(0, 9), { ...POLICY, minContributors: 10 })).toBeNull();
  });

  test('is of those too whose answers are public, but must leave enough to those whose are not', () => {
    const known = (yes: number) =>
      Array.from({ length: 4 }, (_, at) => vote(`p${at}`, 'x', at < yes ? 1 : 0, { isPublic: true }));
    // Of fourteen in all half or fewer: of the ten others at most seven.
    expect(stableShare([...known(0), ...voted(3, 10)], POLICY)).toEqual({ value: 0.25, step: 0.5 });
    // With four public yes they would be at most three, of eight in the worst case two.
    expect(stableShare([...known(4), ...voted(0, 10)], POLICY)).toBeNull();
  });

  test('is suppressed where one company more or less that answered would make the step another', () => {
    const isPublished = (n: number, margin: number) => stableShare(voted(0, n), { ...POLICY, margin }) !== null;
    expect([6, 7, 8, 9].map((n) => [isPublished(n, 1), isPublished(n, 2)])).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [true, true],
    ]);
    expect([37, 38, 39, 40, 41, 42].map((n) => [isPublished(n, 1), isPublished(n, 2)])).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  test('of public answers alone is published as it is', () => {
    const known = [vote('a', 'x', 1, { isPublic: true }), vote('b', 'x', 0, { isPublic: true })];
    expect(stableShare(known, POLICY)).toEqual({ value: 0.5, step: 0 });
  });

  test('counts a company with several services once: all of them may have answered otherwise', () => {
    // One holding with ten services of a tenth each, beside 59 others: it moves the share by a whole vote.
    const service = (at: number) => amount('h', 0.1, { unit: `h|${at}`, component: 'x', most: 0.1 });
    const holding = Array.from({ length: 10 }, (_, at) => service(at));
    expect(stableShare([...holding, ...voted(25, 59)], POLICY)).toEqual({ value: 0.5, step: 0.2 });
    expect(stableShare([...holding, ...voted(33, 59)], POLICY)).toEqual({ value: 0.5, step: 0.2 });
    expect(stableShare([...holding, ...voted(34, 59)], POLICY)).toBeNull();
  });

  test('of nobody is not published', () => {
    expect(stableShare([], POLICY)).toBeNull();
  });

  test('stays true whatever any one company had answered, and is true', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 200 }), (answers) => {
        const published = stableShare(
          answers.map((yes, at) => vote(`c${at}`, 'x', yes ? 1 : 0)),
          POLICY,
        );
        if (published === null) return;
        const yes = answers.filter(Boolean).length;
        const isWithin = (votes: number) =>
          Math.abs(votes / answers.length - published.value) <= published.step / 2 + 1e-9;
        expect(isWithin(yes)).toBe(true);
        for (const own of answers) expect(isWithin(own ? yes - 1 : yes + 1)).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('who knows the rule', () => {
  test('that a share is published only if no company could have moved it, learns nothing from that it is published', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ services: fc.integer({ min: 1, max: 4 }), yes: fc.nat(4) }), {
          minLength: 8,
          maxLength: 60,
        }),
        (companies) => {
          const termsWith = (other: number, answer: number) =>
            companies.flatMap(({ services, yes }, at) =>
              Array.from({ length: services }, (_, own) =>
                vote(`c${at}`, 'x', at === other ? answer / services : own < yes ? 1 / services : 0, {
                  most: 1 / services,
                }),
              ),
            );
          const published = stableShare(termsWith(-1, 0), POLICY);
          if (published === null) return;
          for (const at of companies.keys())
            for (const answer of [0, 1])
              expect(stableShare(termsWith(at, answer), { ...POLICY, margin: 1 })).toEqual(published);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test.each([1, 2] as const)(
    'is left with more numbers than %i insiders and one other could distinguish, none and all among them',
    (coalition) => {
      // Every number of companies up to a hundred, and those at which classes become narrower; npm run attack takes
      // all.
      const sizes = [...range(3, 100), ...range(156, 166), ...range(398, 402)];
      expect(tightClasses(sizes, { ...POLICY, coalition })).toEqual([]);
    },
  );
});
