import { describe, expect, test } from 'vitest';
import { parsePolicy, parseRememberedPolicy } from './parse.ts';

describe('parsePolicy', () => {
  test('fills in what is not said', () => {
    expect(parsePolicy({ minContributors: 5, pPercent: 15 })).toEqual({
      ok: true,
      policy: {
        minContributors: 5,
        pPercent: 15,
        nk: [],
        coalition: 1,
        margin: 2,
        pKnown: false,
        shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
      },
    });
  });

  test('says everything at once and repeats no parameter', () => {
    const parsed = parsePolicy({ minContributors: 2, pPercent: 173, nk: [[1, 75, 3]], coalition: 7, minimum: 4 });
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problems).toContain(
      'The policy’s “minContributors” must be at least 3, for two contributors know each other’s value.',
    );
    expect(parsed.problems).toContain('The policy’s “pPercent” must not be above 100.');
    expect(parsed.problems).toContain('The policy’s “coalition” must be 1 or 2.');
    expect(parsed.problems).toContain('The policy has no setting named “minimum”.');
    expect(parsed.problems.join()).not.toMatch(/173|75|7\b/);
  });

  test.each([
    ['weightExponent', 0.5],
    ['tellReasons', ['A']],
  ])(
    'refuses “%s”, which earlier versions had, in a new policy and ignores it in one that a release was made by',
    (name, value) => {
      const policy = { minContributors: 5, pPercent: 15, [name]: value };
      expect(parsePolicy(policy)).toEqual({
        ok: false,
        problems: [
          `The policy’s “${name}” never decided anything about a release and is no longer a setting; delete it.`,
        ],
      });
      expect(parseRememberedPolicy(policy)).toEqual(parsePolicy({ minContributors: 5, pPercent: 15 }));
      expect(parseRememberedPolicy({ ...policy, minimum: 4 })).toEqual({
        ok: false,
        problems: ['The policy has no setting named “minimum”.'],
      });
    },
  );

  test('refuses a policy that protects nothing', () => {
    expect(parsePolicy({ minContributors: null, pPercent: null })).toEqual({
      ok: false,
      problems: ['The policy needs at least one of minContributors, pPercent and nk, or nothing would be protected.'],
    });
  });
});
