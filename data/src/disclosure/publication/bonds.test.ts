import { expect, test } from 'vitest';
import { bondsOf } from './bonds.ts';

test('the codes of each breakdown are parts of their total, and may leave a rest', () => {
  expect(bondsOf('M 2020 amounts', ['M _T', 'M content_type:image', 'M content_type:video', 'M region:EU'])).toEqual([
    {
      terms: [
        ['M _T', -1],
        ['M content_type:image', 1],
        ['M content_type:video', 1],
      ],
      with: 'rest',
    },
    {
      terms: [
        ['M _T', -1],
        ['M region:EU', 1],
      ],
      with: 'rest',
    },
  ]);
});

test('codes without a total have no bond', () => {
  expect(bondsOf('M 2020 amounts', ['M content_type:image', 'M content_type:video'])).toEqual([]);
});

test('a metric that counts a part of another is bound to its total', () => {
  expect(bondsOf('OUT-CONTENT 2020 amounts', ['OUT-CONTENT _T', 'OUT-PREVENTED _T'])).toEqual([
    {
      terms: [
        ['OUT-CONTENT _T', -1],
        ['OUT-PREVENTED _T', 1],
      ],
      with: 'rest',
    },
  ]);
  expect(bondsOf('OTHER 2020 amounts', ['OTHER _T', 'ANOTHER _T'])).toEqual([]);
});

test('a numerator is a part of its denominator', () => {
  expect(bondsOf('M 2020 parts', ['numerator'])).toEqual([]);
  expect(bondsOf('M 2020 parts', ['numerator', 'denominator'])).toEqual([
    {
      terms: [
        ['denominator', -1],
        ['numerator', 1],
      ],
      with: 'rest',
    },
  ]);
});

test('of the options of a single choice exactly one holds, of those of a multiple choice any', () => {
  expect(bondsOf('M 2020 options', ['a', 'b'])).toEqual([
    {
      terms: [
        ['a', 1],
        ['b', 1],
      ],
      with: 'one',
    },
  ]);
  expect(bondsOf('M 2020 option a', ['a'])).toEqual([]);
});

test('of classes exactly one holds, none where the class of zero is missing', () => {
  expect(bondsOf('M 2020 classes', ['band:0', 'band:1-9']).map((bond) => bond.with)).toEqual(['one']);
  expect(bondsOf('M 2020 classes', ['band:1-9', 'band:10-99']).map((bond) => bond.with)).toEqual(['one_with_rest']);
});

test('zeros and estimates are parts of the values; a value and every other standing are one', () => {
  expect(bondsOf('M 2020 standings', ['value', 'zero', 'estimated', 'not_measured', 'no_answer'])).toEqual([
    {
      terms: [
        ['value', 1],
        ['not_measured', 1],
        ['no_answer', 1],
      ],
      with: 'one',
    },
    {
      terms: [
        ['value', -1],
        ['zero', 1],
        ['estimated', 1],
      ],
      with: 'rest',
    },
  ]);
  expect(bondsOf('M 2020 standings', ['value', 'not_measured'])[0]?.with).toBe('one_with_rest');
});

test('ratios, rates, times and months have none', () => {
  for (const family of ['ratios', 'rates', 'months']) expect(bondsOf(`M 2020 ${family}`, ['x', 'y'])).toEqual([]);
});
