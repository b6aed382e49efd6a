import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLICY, vote } from '../../../testing/disclosure.ts';
import type { Term } from '../../statistics/types.ts';
import { possibleShares } from '../state/stable-share.ts';
import { auditShare, isClass, isExactShare } from './shares.ts';

const voted = (yes: number, companies: number) =>
  Array.from({ length: companies }, (_, at) => vote(`c${at}`, 'x', at < yes ? 1 : 0));

const published = (value: number, step: number) => [value, step] as const;
const testsOf = (terms: readonly Term[], [value, step]: readonly [number, number]) =>
  auditShare(terms, value, step, POLICY).failed;

describe('the audit of shares', () => {
  test('proves what no company decides, and says how often it looked', () => {
    expect(auditShare(voted(30, 60), 0.5, 0.2, POLICY)).toEqual({ failed: [], companies: 60 });
  });

  test('names a share that one company could have changed', () => {
    expect(testsOf(voted(36, 60), published(0.5, 0.2))).toEqual(['U2']);
    expect(testsOf(voted(30, 60), published(0.5, 0))).toContain('U2');
  });

  test('names a share that two companies together could have changed, for that it is published says that one could not', () => {
    expect(testsOf(voted(34, 60), published(0.5, 0.2))).toEqual([]);
    expect(testsOf(voted(35, 60), published(0.5, 0.2))).toEqual(['U2']);
  });

  test('names a share that is not what the reports say', () => {
    expect(testsOf(voted(10, 60), published(0.5, 0.05))).toContain('U1');
  });

  test('names a share whose class is so tight that who knows the rule could count', () => {
    expect(testsOf(voted(30, 60), published(0.5, 2 / 60))).toContain('U0');
  });

  test('names a share whose class is narrower than so many ask for, or as wide only by who answered', () => {
    expect(testsOf(voted(30, 60), published(0.5, 0.1))).toEqual(['U0']);
    expect(testsOf(voted(25, 51), published(0.5, 0.2))).toEqual(['U0']);
    expect(testsOf(voted(26, 52), published(0.5, 0.2))).toEqual([]);
  });

  test('names a share of too few, and one that says nearly none or nearly all too closely', () => {
    expect(testsOf(voted(0, 2), published(0.5, 1))).toEqual(['U0']);
    expect(testsOf(voted(1, 300), published(0.01, 0.02))).toContain('U0');
  });

  test('names a share of fewer companies than the policy asks for, and none of just as many', () => {
    const ofAtLeast = (minContributors: number) =>
      auditShare(voted(30, 60), 0.5, 0.2, { ...POLICY, minContributors }).failed;
    expect([ofAtLeast(60), ofAtLeast(61)]).toEqual([[], ['U0']]);
  });

  test('lets public answers be published as they are', () => {
    const known = [vote('a', 'x', 1, { isPublic: true }), vote('b', 'x', 0, { isPublic: true })];
    expect(testsOf(known, published(0.5, 0))).toEqual([]);
  });
});

describe('the classes of shares', () => {
  test('are those that the choice makes, whatever was answered', () => {
    const seen = new Set<string>();
    for (const companies of [9, 12, 20, 42, 60, 120, 300, 520]) {
      for (let yes = 0; yes <= companies; yes += 1) {
        for (const share of possibleShares(voted(yes, companies), POLICY)) {
          expect([share, isClass(share.value, share.step)]).toEqual([share, true]);
          expect(testsOf(voted(yes, companies), [share.value, share.step])).toEqual([]);
          seen.add(`${share.value} ± ${share.step / 2}`);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  test('pass the audit whatever part of a vote each service of a company has', () => {
    const companies = fc.array(fc.array(fc.constantFrom(0, 1, null), { minLength: 1, maxLength: 3 }), {
      minLength: 8,
      maxLength: 70,
    });
    fc.assert(
      fc.property(companies, fc.nat(5), (all, known) => {
        const terms = all.flatMap((services, company) =>
          services.flatMap((answer, at) => {
            const most = 1 / services.length;
            if (answer === null) return [];
            return vote(`c${company}`, 'x', answer * most, {
              most,
              unit: `${company} ${at}`,
              isPublic: company < known,
            });
          }),
        );
        for (const { value, step } of possibleShares(terms, POLICY))
          expect([value, step, ...testsOf(terms, [value, step])]).toEqual([value, step]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test.each([
    ['moved by a quarter of a step', 0.525, 0.1],
    ['of another width', 0.5, 0.3],
    ['closer at an end than 5 %', 0.01, 0.02],
    ['within 5 % of the other end', 0.97, 0.02],
  ])('are none that is %s', (_, value, step) => {
    expect(isClass(value, step)).toBe(false);
  });

  test('a share of public answers is published as it is, and only such a share', () => {
    const publicVotes = voted(3, 4).map((term) => ({ ...term, isPublic: true }));
    expect([isExactShare(publicVotes, 0.75), isExactShare(publicVotes, 0.7), isExactShare(voted(3, 4), 0.75)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
