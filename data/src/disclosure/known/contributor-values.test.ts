import { describe, expect, test } from 'vitest';
import { amount, contributorValue, POLICY } from '../../../testing/disclosure.ts';
import { contributorValuesOf, judgeOfSizes, takenOffTerm } from './contributor-values.ts';

const kindsOf = (found: { readonly kinds: readonly string[] } | null) => found?.kinds ?? [];

describe('the parts of a sum', () => {
  test('a holding with two services is one contributor', () => {
    const values = contributorValuesOf([
      amount('a', 3, { unit: 'a|SOC' }),
      amount('a', 4, { unit: 'a|MSG' }),
      amount('b', 5),
    ]);
    expect(values.map((one) => [one.contributor, one.value])).toEqual([
      ['a', 7],
      ['b', 5],
    ]);
  });

  test('what is public of a figure is a part of its own', () => {
    const values = contributorValuesOf([amount('a', 3), amount('a', 4, { unit: 'a|MSG', isPublic: true })]);
    expect(values.map((one) => [one.value, one.isPublic])).toEqual([
      [3, false],
      [4, true],
    ]);
  });

  test('each counts as often as its coefficient says, and so does what is known of it', () => {
    const [one] = contributorValuesOf([{ ...amount('a', 3, { coefficient: 2, most: 5 }), least: 1 }]);
    expect(one).toMatchObject({ value: 6, least: 2, most: 10 });
  });

  test('with a figure that nothing limits a sum has no limit', () => {
    expect(contributorValuesOf([amount('a', 1, { most: 5 }), amount('a', 2)])[0]?.most).toBeNull();
    expect(contributorValuesOf([amount('a', 1, { most: 5 }), amount('a', 2, { most: 2 })])[0]?.most).toBe(7);
  });
});

describe('a magnitude', () => {
  const judge = judgeOfSizes(POLICY);

  test('of one company, of two, and of three of which one has nothing, is of too few', () => {
    expect(kindsOf(judge([contributorValue('a', 10)]))).toEqual(['minimum_contributors', 'p_percent']);
    expect(kindsOf(judge([contributorValue('a', 10), contributorValue('b', 10)]))).toContain('minimum_contributors');
    expect(kindsOf(judge([contributorValue('a', 10), contributorValue('b', 10), contributorValue('c', 0)]))).toContain(
      'minimum_contributors',
    );
  });

  test('is safe from what is left without the two largest on', () => {
    // A tenth of 100 is 10: the second knows its own 50 and is left with what c has.
    expect(judge([contributorValue('a', 100), contributorValue('b', 50), contributorValue('c', 10)])).toBeNull();
    expect(kindsOf(judge([contributorValue('a', 100), contributorValue('b', 50), contributorValue('c', 9)]))).toEqual([
      'p_percent',
    ]);
  });

  test('is judged on what is confidential of it', () => {
    const publicly = { isPublic: true };
    expect(judge([contributorValue('a', 10, publicly), contributorValue('b', 10, publicly)])).toBeNull();
    expect(
      kindsOf(
        judge([contributorValue('a', 10), contributorValue('b', 500, publicly), contributorValue('c', 500, publicly)]),
      ),
    ).toContain('minimum_contributors');
  });

  test('of companies that all had none of it reveals a yes or no of each', () => {
    expect(kindsOf(judge([contributorValue('a', 0), contributorValue('b', 0), contributorValue('c', 0)]))).toEqual([
      'group_disclosure',
    ]);
    expect(kindsOf(judge([contributorValue('a', 0), contributorValue('b', 7, { isPublic: true })]))).toEqual([
      'group_disclosure',
    ]);
    expect(
      judge([
        contributorValue('a', 0),
        contributorValue('b', 10),
        contributorValue('c', 10),
        contributorValue('d', 10),
      ]),
    ).toBeNull();
  });

  test('that cannot be more has to leave others room below: ratios near 1 reveal each other', () => {
    const ratios = (...values: number[]) => values.map((value, at) => contributorValue(`c${at}`, value, { most: 1 }));
    expect(judge(ratios(0.5, 0.5, 0.5, 0.5))).toBeNull();
    // c0 can be 0.06 less only if others are 0.06 more; without c1, which knows itself, they can be 0.01 more.
    expect(kindsOf(judge(ratios(0.6, 0.6, 0.995, 0.995)))).toEqual(['p_percent']);
  });

  test('that cannot be less is no more hidden by others that cannot', () => {
    const known = (least: number) => ({ least });
    expect(judge([contributorValue('a', 10), contributorValue('b', 10), contributorValue('c', 10)])).toBeNull();
    // Everybody knows that b and c have at least 9.5; a could only be 11 if they had 9.
    expect(
      kindsOf(
        judge([
          contributorValue('a', 10),
          contributorValue('b', 10, known(9.5)),
          contributorValue('c', 10, known(9.5)),
        ]),
      ),
    ).toEqual(['p_percent']);
  });

  test('does not hide itself: what it can be less is no room for it to be more', () => {
    // Without a, which knows itself, c has the 50 of b and the 10 of d and of e for the tenth that it may be more.
    const bounded = { least: 950, most: 1000 };
    const with40Less = (value: number) => [
      ...[
        contributorValue('a', 1000, bounded),
        contributorValue('b', 1000, bounded),
        contributorValue('c', value, { least: value - 40 }),
      ],
      ...[contributorValue('d', 10), contributorValue('e', 10)],
    ];
    expect(judge(with40Less(700))).toBeNull();
    expect(kindsOf(judge(with40Less(710)))).toEqual(['p_percent']);
  });

  test('is hidden by what a difference takes off where that can be more, not where it can be less', () => {
    // All of a less all of b, c and d is known. Where a is 100, each of the others must be able to be more.
    const difference = (most: number | null) =>
      contributorValuesOf([
        amount('a', 100, { most: 200 }),
        ...['b', 'c', 'd'].map((one) => takenOffTerm({ ...amount(one, 90, { most }), name: one })),
      ]);
    expect(judge(difference(null))).toBeNull();
    expect(judge(difference(100))).toBeNull();
    // Without b, which knows itself, c and d can be 4 more each, so that a can be 108 at most.
    expect(kindsOf(judge(difference(94)))).toEqual(['p_percent']);
  });
});
