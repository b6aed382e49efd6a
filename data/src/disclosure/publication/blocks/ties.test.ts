import { describe, expect, test } from 'vitest';
import { amount, type Cells, variablesWith, votes } from '../../../../testing/told.ts';
import { compose } from './compose.ts';
import { tiesOf } from './ties.ts';

function ties(
  family: string,
  cells: Cells,
  kind: 'magnitude' | 'yes_no' = 'magnitude',
  earlier: readonly Cells[] = [],
) {
  const given = variablesWith(family, cells, earlier, kind);
  return tiesOf(family, given, compose(given)).map(({ units, ...tie }) => ({
    ...tie,
    units: units.map((one) => [one.unit, one.rest]),
  }));
}

const code = (company: string, of: string, value: number) =>
  amount(company, value, { component: `M content_type:${of}` });

describe('a breakdown and its total', () => {
  const all = [
    ...[amount('a', 10), code('a', 'image', 6), code('a', 'video', 4)],
    ...[amount('b', 10), code('b', 'image', 6), code('b', 'video', 1)],
    code('c', 'image', 2),
  ];

  test('are tied for each company that has a total, with what its codes leave', () => {
    expect(ties('M 2020 amounts', { all })).toEqual([
      {
        whole: 'M _T',
        parts: ['M content_type:image', 'M content_type:video'],
        isVote: false,
        rest: 'where_left',
        units: [
          ['a', 0],
          ['b', 3],
        ],
      },
      // The cell adds all three, and so is a whole of its own.
      expect.objectContaining({ whole: 'M _T+M content_type:image+M content_type:video', rest: 'never' }),
    ]);
  });

  test('are tied by the figures of each release', () => {
    const whole = { total: [amount('a', 10)], image: [code('a', 'image', 6)] };
    const before = { total: [amount('a', 9)], image: [code('a', 'image', 6)] };
    expect(ties('M 2020 amounts', whole, 'magnitude', [before]).map((tie) => tie.units)).toEqual([
      [['a', 4]],
      [['a', 3]],
    ]);
  });

  test('a company whose codes exceed its total leaves nothing', () => {
    const [tie] = ties('M 2020 amounts', { total: [amount('a', 5)], image: [code('a', 'image', 6)] });
    expect(tie?.units).toEqual([['a', 0]]);
  });
});

test('what a part leaves of its whole is a secret, also that it is nothing', () => {
  const part = (component: string, value: number) => amount('a', value, { component });
  expect(ties('M 2020 parts', { n: [part('numerator', 3)], d: [part('denominator', 4)] })).toMatchObject([
    { whole: 'denominator', parts: ['numerator'], rest: 'always', units: [['a', 1]] },
  ]);
});

test('the options of a single choice are a whole of one for each company', () => {
  expect(ties('M 2020 options', { x: votes('xy', 'x'), y: votes('xy', 'y') }, 'yes_no')).toEqual([
    {
      whole: null,
      parts: ['x', 'y'],
      isVote: true,
      rest: 'never',
      units: [
        ['a', 0],
        ['b', 0],
      ],
    },
  ]);
});

test('the options of a multiple choice are not tied', () => {
  expect(ties('M 2020 option x', { x: votes('xy', 'x') }, 'yes_no')).toEqual([]);
});

test('a sum of classes stands for them in the whole of one', () => {
  const classes = ['band:0', 'band:1-9', 'band:10-99'];
  const chosen = (band: string) =>
    ['a', 'b', 'c'].map((one, at) => amount(one, classes[at] === band ? 1 : 0, { component: band, most: 1 }));
  const cells = { any: [...chosen('band:1-9'), ...chosen('band:10-99')], zero: chosen('band:0') };
  const shapes = ties('M 2020 classes', cells, 'yes_no').map((tie) => [tie.whole, tie.parts, tie.rest]);
  expect(shapes).toEqual([
    [null, classes, 'never'],
    ['band:1-9+band:10-99', ['band:1-9', 'band:10-99'], 'never'],
    [null, ['band:1-9+band:10-99', 'band:0'], 'never'],
  ]);
});
