import { describe, expect, test } from 'vitest';
import { amount, type Cells, variablesWith } from '../../../testing/disclosure.ts';
import { partWholesOf } from './part-wholes.ts';

function partWholes(family: string, cells: Cells, earlier: readonly Cells[] = []) {
  return partWholesOf(family, variablesWith(family, cells, earlier)).map(({ units, ...partWhole }) => ({
    ...partWhole,
    units: units.map((one) => [one.unit, one.rest]),
  }));
}

const code = (company: string, of: string, value: number) =>
  amount(company, value, { component: `M content_type:${of}` });

describe('a breakdown and its total', () => {
  const cells = {
    total: [amount('a', 10), amount('b', 10)],
    image: [code('a', 'image', 6), code('b', 'image', 6), code('c', 'image', 2)],
    video: [code('a', 'video', 4), code('b', 'video', 1)],
  };

  test('are related for each company, with what its codes leave, or with all of them where it gave no total', () => {
    expect(partWholes('M 2020 amounts', cells)).toEqual([
      {
        whole: 'M _T',
        parts: ['M content_type:image', 'M content_type:video'],
        rest: 'where_left',
        units: [
          ['a', 0],
          ['b', 3],
          ['c', 2],
        ],
      },
    ]);
  });

  test('are related by the figures of each release', () => {
    const whole = { total: [amount('a', 10)], image: [code('a', 'image', 6)] };
    const before = { total: [amount('a', 9)], image: [code('a', 'image', 6)] };
    // A sum that holds what a stated in the other release is known only together with that.
    const [now = '', then = ''] = ['a\u0000M _T', 'a\u0000M _T\u00002024.1'];
    expect(partWholes('M 2020 amounts', whole, [before]).map((partWhole) => partWhole.units)).toEqual([
      [
        ['a', 4],
        [then, 9],
      ],
      [
        ['a', 3],
        [now, 10],
      ],
    ]);
  });

  test('a company whose codes exceed its total leaves nothing', () => {
    const [partWhole] = partWholes('M 2020 amounts', { total: [amount('a', 5)], image: [code('a', 'image', 6)] });
    expect(partWhole?.units).toEqual([['a', 0]]);
  });
});

test('what a part leaves of its whole is a secret, also that it is nothing', () => {
  const part = (component: string, value: number) => amount('a', value, { component });
  expect(partWholes('M 2020 amounts', { n: [part('M numerator', 3)], d: [part('M denominator', 4)] })).toMatchObject([
    { whole: 'M denominator', parts: ['M numerator'], rest: 'always', units: [['a', 1]] },
  ]);
});
