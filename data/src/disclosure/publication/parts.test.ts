import { describe, expect, test } from 'vitest';
import { amount, POLICY, part, vote } from '../../../testing/told.ts';
import { judgesOf, judgeVotes, partsOf } from './parts.ts';

const kindsOf = (found: { readonly kinds: readonly string[] } | null) => found?.kinds ?? [];
const both = { all: true, none: true };
const votesOf = (...values: readonly number[]) => values.map((value, at) => part(`c${at}`, value, { most: 1 }));

describe('the parts of a sum', () => {
  test('a holding with two services is one contributor', () => {
    const parts = partsOf([amount('a', 3, { unit: 'a|SOC' }), amount('a', 4, { unit: 'a|MSG' }), amount('b', 5)]);
    expect(parts.map((one) => [one.contributor, one.value])).toEqual([
      ['a', 7],
      ['b', 5],
    ]);
  });

  test('what is public of a figure is a part of its own', () => {
    const parts = partsOf([amount('a', 3), amount('a', 4, { unit: 'a|MSG', isPublic: true })]);
    expect(parts.map((one) => [one.value, one.isPublic])).toEqual([
      [3, false],
      [4, true],
    ]);
  });

  test('each counts as often as its coefficient says, and so does what is known of it', () => {
    const [one] = partsOf([{ ...amount('a', 3, { coefficient: 2, most: 5 }), least: 1 }]);
    expect(one).toMatchObject({ value: 6, least: 2, most: 10 });
  });

  test('with a figure that nothing limits a sum has no limit', () => {
    expect(partsOf([amount('a', 1, { most: 5 }), amount('a', 2)])[0]?.most).toBeNull();
    expect(partsOf([amount('a', 1, { most: 5 }), amount('a', 2, { most: 2 })])[0]?.most).toBe(7);
  });
});

describe('a magnitude', () => {
  const judge = judgesOf('M 2020 amounts', 'magnitude', POLICY)([]);

  test('of one company, of two, and of three of which one has nothing, is of too few', () => {
    expect(kindsOf(judge([part('a', 10)]))).toEqual(['minimum_contributors', 'p_percent']);
    expect(kindsOf(judge([part('a', 10), part('b', 10)]))).toContain('minimum_contributors');
    expect(kindsOf(judge([part('a', 10), part('b', 10), part('c', 0)]))).toContain('minimum_contributors');
  });

  test('is safe from what is left without the two largest on', () => {
    // A tenth of 100 is 10: the second knows its own 50 and is left with what c has.
    expect(judge([part('a', 100), part('b', 50), part('c', 10)])).toBeNull();
    expect(kindsOf(judge([part('a', 100), part('b', 50), part('c', 9)]))).toEqual(['p_percent']);
  });

  test('is judged on what is confidential of it', () => {
    const publicly = { isPublic: true };
    expect(judge([part('a', 10, publicly), part('b', 10, publicly)])).toBeNull();
    expect(kindsOf(judge([part('a', 10), part('b', 500, publicly), part('c', 500, publicly)]))).toContain(
      'minimum_contributors',
    );
  });

  test('of companies that all had none of it tells a yes or no of each', () => {
    expect(kindsOf(judge([part('a', 0), part('b', 0), part('c', 0)]))).toEqual(['group_disclosure']);
    expect(kindsOf(judge([part('a', 0), part('b', 7, { isPublic: true })]))).toEqual(['group_disclosure']);
    expect(judge([part('a', 0), part('b', 10), part('c', 10), part('d', 10)])).toBeNull();
  });

  test('that cannot be more has to leave others room below: ratios near 1 tell of each other', () => {
    const ratios = (...values: number[]) => values.map((value, at) => part(`c${at}`, value, { most: 1 }));
    expect(judge(ratios(0.5, 0.5, 0.5, 0.5))).toBeNull();
    // c0 can be 0.06 less only if others are 0.06 more; without c1, which knows itself, they can be 0.01 more.
    expect(kindsOf(judge(ratios(0.6, 0.6, 0.995, 0.995)))).toEqual(['p_percent']);
  });

  test('that cannot be less is no more hidden by others that cannot', () => {
    const known = (least: number) => ({ least });
    expect(judge([part('a', 10), part('b', 10), part('c', 10)])).toBeNull();
    // Everybody knows that b and c have at least 9.5; a could only be 11 if they had 9.
    expect(kindsOf(judge([part('a', 10), part('b', 10, known(9.5)), part('c', 10, known(9.5))]))).toEqual([
      'p_percent',
    ]);
  });
});

describe('a share of votes', () => {
  test('of fewer companies than the policy asks for is of too few', () => {
    expect(kindsOf(judgeVotes(votesOf(1, 0), POLICY, both))).toContain('minimum_contributors');
  });

  test('needs more than one company on either side, or the one would know all others', () => {
    expect(judgeVotes(votesOf(1, 1, 0, 0), POLICY, both)).toBeNull();
    for (const alike of [votesOf(1, 1, 1, 1), votesOf(0, 0, 0, 0), votesOf(1, 0, 0, 0), votesOf(0, 1, 1, 1)]) {
      expect(kindsOf(judgeVotes(alike, POLICY, both))).toEqual(['group_disclosure']);
    }
  });

  test('needs one more on either side where two may pool what they know', () => {
    const two = { ...POLICY, coalition: 2 as const };
    expect(kindsOf(judgeVotes(votesOf(1, 1, 0, 0, 0), two, both))).toEqual(['group_disclosure']);
    expect(judgeVotes(votesOf(1, 1, 1, 0, 0, 0), two, both)).toBeNull();
  });

  test('does not let an odd weight tell whose vote it was', () => {
    const half = { most: 0.5 };
    const four = votesOf(1, 1, 0, 0);
    // Half a vote more or less can only be that of the one company that votes by halves here.
    expect(kindsOf(judgeVotes([...four, part('h', 0.5, half)], POLICY, both))).toEqual(['group_disclosure']);
    const halves = [part('h', 0.5, half), part('i', 0.5, half), part('j', 0, half), part('k', 0, half)];
    expect(judgeVotes([...four, ...halves], POLICY, both)).toBeNull();
  });

  test('does not let a divided vote be the only one of its kind', () => {
    const divided = (name: string) => part(name, 0.5, { most: 1 });
    const four = votesOf(1, 1, 0, 0);
    expect(kindsOf(judgeVotes([...four, divided('h'), divided('i')], POLICY, both))).toEqual(['group_disclosure']);
    expect(judgeVotes([...four, divided('h'), divided('i'), divided('j')], POLICY, both)).toBeNull();
  });

  test('leaves public votes out', () => {
    const open = [part('p', 1, { most: 1, isPublic: true }), part('q', 0, { most: 1, isPublic: true })];
    expect(judgeVotes(open, POLICY, both)).toBeNull();
    expect(kindsOf(judgeVotes([...votesOf(1, 0, 0), ...open], POLICY, both))).toEqual(['group_disclosure']);
  });
});

describe('how a question was answered', () => {
  const judge = (...components: string[]) => judgesOf('M 2020 standings', 'yes_no', POLICY)(components);

  test('may tell that all answered with a value, and not that none or only one did', () => {
    expect(judge('value')(votesOf(1, 1, 1, 1))).toBeNull();
    expect(judge('value')(votesOf(1, 1, 1, 0))).toBeNull();
    for (const few of [votesOf(0, 0, 0, 0), votesOf(1, 0, 0, 0)]) {
      expect(kindsOf(judge('value')(few))).toEqual(['group_disclosure']);
    }
  });

  test('may tell that none left it unmeasured, and not that all did', () => {
    expect(judge('not_measured')(votesOf(0, 0, 0, 0))).toBeNull();
    expect(kindsOf(judge('not_measured')(votesOf(1, 1, 1, 0)))).toEqual(['group_disclosure']);
  });

  test('tells what was reported where it tells zeros or estimates: then both sides are secret', () => {
    for (const one of ['zero', 'estimated', 'answered']) {
      expect(kindsOf(judge(one)(votesOf(0, 0, 0, 0)))).toEqual(['group_disclosure']);
      expect(kindsOf(judge('value', one)(votesOf(1, 1, 1, 1)))).toEqual(['group_disclosure']);
    }
  });

  test('of few companies may be known where nothing of it is a secret', () => {
    expect(judge('value')(votesOf(1, 1))).toBeNull();
    expect(judge('not_measured')(votesOf(0))).toBeNull();
    expect(kindsOf(judge('value')(votesOf(1, 0)))).toContain('minimum_contributors');
  });
});

test('options and classes are secret on both sides', () => {
  const judge = judgesOf('M 2020 options', 'yes_no', POLICY)(['a']);
  expect(kindsOf(judge(partsOf(['a', 'b', 'c'].map((one) => vote(one, 'a', 1)))))).toEqual(['group_disclosure']);
  expect(kindsOf(judge(partsOf(['a', 'b', 'c'].map((one) => vote(one, 'a', 0)))))).toEqual(['group_disclosure']);
});
