import { range, sum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, POLICY, vote } from '../../../testing/disclosure.ts';
import { countsWithout, tightClasses, voted } from '../../../testing/share-grid.ts';
import { type PublishedShare, possibleShares, stableShare } from './stable-share.ts';

const bounds = ({ value, step }: PublishedShare) =>
  [value - step / 2, value + step / 2].map((one) => Math.round(one * 1000) / 10);
const possible = (yes: number, companies: number, policy = POLICY) =>
  possibleShares(voted(yes, companies), policy).map((one) => bounds(one).join(' to '));

describe('a share of companies', () => {
  test('is published in a class that depends on how many were asked, not on what they said', () => {
    // Ten votes are the least that a class with two bounds may span: of 80 these are 20 points, of 300 five.
    expect(possible(40, 80)).toEqual(['40 to 60']);
    expect(possible(157, 300)).toEqual(['50 to 55']);
    // Of fewer than fifty it is half or fewer, about half, or half or more.
    expect(possible(6, 40)).toEqual(['0 to 50']);
    expect(possible(20, 40)).toEqual(['25 to 75']);
    expect(possible(2, 8)).toEqual(['0 to 60']);
    expect(possible(4, 8)).toEqual(['10 to 90']);
    expect(possible(6, 8)).toEqual(['40 to 100']);
  });

  test('that lies in two classes is published in the one or the other by chance, in the nearer more often', () => {
    expect(possible(41, 80)).toEqual(['40 to 60']);
    expect(possible(42, 80)).toEqual(['40 to 60', '50 to 70']);
    expect(possible(46, 80)).toEqual(['40 to 60', '50 to 70']);
    expect(possible(47, 80)).toEqual(['50 to 70']);
    const share = (yes: number) => {
      const drawn = Array.from({ length: 400 }, (_, at) => stableShare(voted(yes, 80), POLICY, `question ${at}`));
      return drawn.filter((one) => one?.value === 0.6).length / drawn.length;
    };
    const often = [41, 42, 43, 44, 45, 46, 47].map(share);
    for (const [at, expected] of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].entries())
      expect(Math.abs((often[at] ?? -1) - expected)).toBeLessThan(0.08);
  });

  test('of the same votes is the same wherever they stand, and of others what chance makes it', () => {
    const once = stableShare(voted(44, 80), POLICY, 'question');
    expect(stableShare(voted(44, 80).reverse(), POLICY, 'question')).toEqual(once);
    const others = Array.from({ length: 40 }, (_, at) =>
      stableShare([...voted(44, 80).slice(1), vote(`other ${at}`, 'x', 1)], POLICY, 'question'),
    );
    expect(new Set(others.map((one) => one?.value))).toEqual(new Set([0.5, 0.6]));
    const bySecret = Array.from({ length: 40 }, (_, at) =>
      stableShare(voted(44, 80), { ...POLICY, secret: `secret ${at}` }, 'question'),
    );
    expect(new Set(bySecret.map((one) => one?.value))).toEqual(new Set([0.5, 0.6]));
  });

  test('that is nearly none or nearly all says no more than “5 % or less” and “95 % or more”', () => {
    expect(possible(0, 700)).toEqual(['0 to 5']);
    expect(possible(700, 700)).toEqual(['95 to 100']);
    expect(possible(0, 150)).toEqual(['0 to 10']);
  });

  test('at exactly 5 % is not one of “5 % or less” where one yes more would be above 5 %', () => {
    const known = (many: number, answer: 0 | 1) =>
      Array.from({ length: many }, (_, at) => vote(`p${at}`, 'x', answer, { isPublic: true }));
    // 50 of 1,000 said yes, all publicly: one more yes would be more than 5 %.
    expect(possibleShares([...known(50, 1), ...voted(0, 950)], POLICY).map(bounds)).toEqual([
      [4, 6],
      [5, 7],
    ]);
    // 9,500 of 10,000, where one more yes stays in the class.
    expect(possibleShares([...known(9500, 1), ...voted(0, 500)], POLICY).map(bounds)).toContainEqual([95, 100]);
  });

  test('is never suppressed for where it lies', () => {
    const sizes = [...range(8, 120), 199, 203, 207, 500, 504, 520];
    expect(sizes.flatMap((n) => countsWithout(n, POLICY).map((yes) => `${yes} of ${n}`))).toEqual([]);
  });

  test('lies in no class that as few companies as the margin would move it out of', () => {
    // Of 80, 48 are 60 %.
    const inClass = [44, 45, 46, 47, 48].map((yes) =>
      [1, 2, 3].map((margin) => possible(yes, 80, { ...POLICY, margin }).includes('40 to 60')),
    );
    expect(inClass).toEqual([
      [true, true, true],
      [true, true, true],
      [true, true, false],
      [true, false, false],
      [false, false, false],
    ]);
  });

  test('is suppressed of so few that none would be published unlike two', () => {
    expect(possible(0, 7)).toEqual([]);
    expect(possible(0, 8)).toEqual(['0 to 60']);
    expect(possible(0, 8, { ...POLICY, coalition: 2 })).toEqual([]);
    expect(possible(0, 9, { ...POLICY, coalition: 2 })).toEqual(['0 to 60']);
  });

  test('is suppressed of fewer companies than the policy asks for, those that are public left out', () => {
    const known = Array.from({ length: 30 }, (_, at) => vote(`p${at}`, 'x', 0, { isPublic: true }));
    expect(stableShare([...known, ...voted(0, 2)], POLICY)).toBeNull();
    expect(stableShare(voted(0, 9), { ...POLICY, minContributors: 10 })).toBeNull();
  });

  test('is of those too whose answers are public, but must leave enough to those whose are not', () => {
    const known = (yes: number) =>
      Array.from({ length: 4 }, (_, at) => vote(`p${at}`, 'x', at < yes ? 1 : 0, { isPublic: true }));
    // Of sixteen in all half or fewer: of the twelve others at most eight.
    const classes = (yes: number, of: number) => possibleShares([...known(yes), ...voted(of, 12)], POLICY).map(bounds);
    expect(classes(0, 3)).toContainEqual([0, 50]);
    // With four public yes they would be at most four, of ten in the worst case three.
    expect(classes(4, 0)).toContainEqual([0, 50]);
    const many = Array.from({ length: 12 }, (_, at) => vote(`q${at}`, 'x', 1, { isPublic: true }));
    expect(possibleShares([...many, ...voted(0, 12)], POLICY).map(bounds)).not.toContainEqual([0, 50]);
  });

  test('changes its width by chance between two numbers of companies that both may have answered', () => {
    const widths = (n: number) => new Set(possibleShares(voted(0, n), POLICY).map((one) => one.step));
    expect([51, 52, 56, 57].map((n) => [...widths(n)])).toEqual([[0.5], [0.5, 0.2], [0.5, 0.2], [0.2]]);
  });

  test('of public answers alone is published as it is', () => {
    const known = [vote('a', 'x', 1, { isPublic: true }), vote('b', 'x', 0, { isPublic: true })];
    expect(stableShare(known, POLICY)).toEqual({ value: 0.5, step: 0 });
  });

  test('counts a company with several services once: all of them may have answered otherwise', () => {
    // One holding with ten services of a tenth each, beside 59 others: it moves the share by a whole vote.
    const service = (at: number) => amount('h', 0.1, { unit: `h|${at}`, component: 'x', most: 0.1 });
    const holding = Array.from({ length: 10 }, (_, at) => service(at));
    const classes = (yes: number) => possibleShares([...holding, ...voted(yes, 59)], POLICY).map(bounds);
    expect(classes(32)).toContainEqual([40, 60]);
    expect(classes(33)).toContainEqual([40, 60]);
    expect(classes(34)).not.toContainEqual([40, 60]);
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
            for (const answer of [0, 1]) {
              const terms = termsWith(at, answer);
              const cast = companies.map((_, of) =>
                sum(terms, (one) => (one.contributor === `c${of}` ? one.value : 0)),
              );
              const yes = sum(cast);
              const isWithin = (votes: number) =>
                Math.abs(votes / companies.length - published.value) <= published.step / 2 + 1e-9;
              expect(cast.every((own) => isWithin(yes - own) && isWithin(yes - own + 1))).toBe(true);
            }
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test.each([1, 2] as const)(
    'is left with more numbers than %i insiders and one other could distinguish, none and all among them',
    (coalition) => {
      // Every number of companies up to sixty, and those at which classes become narrower; npm run attack takes all.
      const sizes = [...range(3, 60), 99, 103, 107, 108, 199, 203, 208];
      expect(tightClasses(sizes, { ...POLICY, coalition })).toEqual([]);
    },
  );
});
