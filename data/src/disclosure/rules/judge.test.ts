import { describe, expect, test } from 'vitest';
import type { PrimaryRules } from '../policy/types.ts';
import { judgeBy } from './judge.ts';
import type { ContributorValue } from './types.ts';

const NONE: PrimaryRules = {
  minContributors: null,
  pPercent: null,
  nk: [],
  coalition: 1,
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
};

const contributorValue = (
  contributor: string,
  value: number,
  more: Partial<ContributorValue> = {},
): ContributorValue => ({
  contributor,
  value,
  isPublic: false,
  least: 0,
  most: null,
  ...more,
});
const sizes = (...values: number[]) => values.map((value, index) => contributorValue(`c${index}`, value));
const answers = (yes: number, n: number) =>
  Array.from({ length: n }, (_, index) => contributorValue(`c${index}`, index < yes ? 1 : 0, { most: 1 }));

describe('the minimum number of contributors', () => {
  const judge = judgeBy({ ...NONE, minContributors: 3, pPercent: 10 });

  test('is broken by two, with p % of the largest as level', () => {
    expect(judge(sizes(50, 50))).toEqual({ kinds: ['minimum_contributors', 'p_percent'], lower: 5, upper: 5 });
  });

  test('has a level of its own where there is no p: a tenth of the largest', () => {
    expect(judgeBy({ ...NONE, minContributors: 3 })(sizes(20, 50))).toEqual({
      ...{ kinds: ['minimum_contributors'], lower: 5, upper: 5 },
    });
    expect(judgeBy({ ...NONE, minContributors: 3 })(sizes(20, 50, 1))).toBeNull();
  });

  test('is not met by zeros', () => expect(judge(sizes(50, 50, 0))?.kinds).toContain('minimum_contributors'));

  test('does not touch a cell that is zero', () => expect(judge(sizes(0, 0))).toBeNull());
});

describe('the p %-rule', () => {
  const judge = judgeBy({ ...NONE, pPercent: 10 });

  test('holds when the rest is just p % of the largest', () => expect(judge(sizes(100, 50, 10))).toBeNull());

  test('is broken below, and the level is what lacks', () => {
    expect(judge(sizes(100, 50, 9))).toEqual({ kinds: ['p_percent'], lower: 1, upper: 1 });
  });

  test('takes off the two next largest where two may pool what they know', () => {
    expect(judgeBy({ ...NONE, pPercent: 10, coalition: 2 })(sizes(100, 50, 10))?.upper).toBe(10);
  });

  test('counts nobody who is known to have something as somebody who could give it', () => {
    // Of five companies two beside the first and whoever asks have one at least, so that 12 are 9: less than a tenth of 100.
    const count = judgeBy({ ...NONE, minContributors: 5, pPercent: 10 }, true);
    expect(count(sizes(100, 50, 10, 1, 1))).toEqual({ kinds: ['p_percent'], lower: 1, upper: 1 });
    expect(count(sizes(100, 50, 11, 1, 1))).toBeNull();
    const none = judgeBy({ ...NONE, pPercent: 10 }, true);
    expect(none(sizes(100, 50, 10))).toBeNull();
  });

  test('asks for no more than what everybody knows leaves open', () => {
    const [a, b] = [contributorValue('a', 100, { least: 98, most: 103 }), contributorValue('b', 0.5, { most: 0.6 })];
    expect(judge([a, b])).toEqual({ kinds: ['p_percent'], lower: 2.5, upper: expect.closeTo(3.1, 10) });
  });

  test('looks at sizes, not at signs', () => {
    expect(
      judge([
        contributorValue('a', 100, { least: null }),
        contributorValue('b', -50, { least: null }),
        contributorValue('c', 20, { least: null }),
      ]),
    ).toBeNull();
    expect(judge([contributorValue('a', -100, { least: null }), contributorValue('b', 50, { least: null })])).toEqual({
      kinds: ['p_percent'],
      lower: 10,
      upper: 10,
    });
  });
});

describe('dominance', () => {
  const judge = judgeBy({
    ...NONE,
    nk: [
      [1, 75],
      [2, 85],
    ],
  });

  test('holds on the border', () => expect(judge(sizes(75, 10, 10, 5))).toBeNull());

  test('takes the largest level of the rules that fail', () => {
    // 100/75 · 90 − 100 = 20; 100/85 · 95 − 100 = 11.8
    expect(judge(sizes(90, 5, 5))?.upper).toBeCloseTo(20, 10);
  });
});

describe('public values (waivers)', () => {
  const judge = judgeBy({ ...NONE, minContributors: 3, pPercent: 10 });

  test('find a cell of public values safe', () =>
    expect(judge([contributorValue('a', 900, { isPublic: true })])).toBeNull());

  test('are removed before a mixed cell is judged', () => {
    const mixed = [contributorValue('a', 900, { isPublic: true }), ...sizes(30, 20, 10)];
    expect(judge(mixed)).toBeNull();
    expect(
      judge([
        contributorValue('a', 900, { isPublic: true }),
        contributorValue('b', 900, { isPublic: true }),
        ...sizes(30),
      ])?.upper,
    ).toBe(3);
  });
});

describe('yes and no (group disclosure)', () => {
  const judge = judgeBy({ ...NONE, minContributors: 3 });

  test('are sensitive when all answered alike, and the level is cut at what can be', () => {
    expect(judge(answers(10, 10))).toEqual({ kinds: ['group_disclosure'], lower: 2, upper: 0 });
    expect(judge(answers(0, 10))).toEqual({ kinds: ['group_disclosure'], lower: 0, upper: 2 });
  });

  test('are sensitive when one who differs knows the rest', () => expect(judge(answers(9, 10))?.lower).toBe(1));

  test('are safe in the middle', () => expect(judge(answers(5, 10))).toBeNull());

  test('are safe where just 5 or 95 % are yes, and not where one fewer or one more is', () => {
    expect([judge(answers(5, 100)), judge(answers(95, 100))]).toEqual([null, null]);
    const kinds = ['group_disclosure'];
    expect(judge(answers(4, 100))).toEqual({ kinds, lower: 1, upper: 1 });
    expect(judge(answers(96, 100))).toEqual({ kinds, lower: 1, upper: 1 });
  });

  test('are enough, or one more has to stay open', () => {
    const five = judgeBy({ ...NONE, minContributors: 5 });
    expect(five(answers(2, 4))).toEqual({ kinds: ['minimum_contributors'], lower: 1, upper: 1 });
    expect(five(answers(2, 5))).toBeNull();
  });

  test('of one or two companies nothing would be safe', () => {
    const any = judgeBy(NONE);
    expect(any(answers(1, 1))).toEqual({ kinds: ['group_disclosure'], lower: 1, upper: 0 });
    expect(any(answers(1, 2))).toEqual({ kinds: ['group_disclosure'], lower: 1, upper: 1 });
    expect(any(answers(2, 5))).toBeNull();
  });

  test('are yes or no only if all are known to be between none and one', () => {
    const half = contributorValue('h', 0.5, { most: 1 });
    expect(judge([...answers(2, 2), half])).toBeNull();
    expect(judge(answers(3, 3).map((one) => ({ ...one, most: null })))).toBeNull();
    expect(judge(answers(3, 3).map((one) => ({ ...one, least: null })))).toBeNull();
  });

  test('count a no as an answer', () => {
    expect(judge(answers(2, 4))).toBeNull();
    expect(judge(answers(1, 2))?.kinds).toEqual(['minimum_contributors', 'group_disclosure']);
  });
});
