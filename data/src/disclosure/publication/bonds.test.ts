import { expect, test } from 'vitest';
import { bondsOf } from './bonds.ts';

test('the codes of each breakdown are parts of their total', () => {
  expect(bondsOf('M 2020 amounts', ['M _T', 'M content_type:image', 'M content_type:video', 'M region:EU'])).toEqual([
    { whole: 'M _T', parts: ['M content_type:image', 'M content_type:video'] },
    { whole: 'M _T', parts: ['M region:EU'] },
  ]);
});

test('codes without a total have no bond', () => {
  expect(bondsOf('M 2020 amounts', ['M content_type:image', 'M content_type:video'])).toEqual([]);
});

test('a metric that counts a part of another is bound to its total', () => {
  expect(bondsOf('OUT-CONTENT 2020 amounts', ['OUT-CONTENT _T', 'OUT-PREVENTED _T'])).toEqual([
    { whole: 'OUT-CONTENT _T', parts: ['OUT-PREVENTED _T'] },
  ]);
  expect(bondsOf('OTHER 2020 amounts', ['OTHER _T', 'ANOTHER _T'])).toEqual([]);
});

test('a numerator is a part of its denominator', () => {
  expect(bondsOf('M 2020 parts', ['numerator'])).toEqual([]);
  expect(bondsOf('M 2020 parts', ['numerator', 'denominator'])).toEqual([
    { whole: 'denominator', parts: ['numerator'] },
  ]);
});

test('ratios, rates and times have none', () => {
  for (const family of ['ratios', 'rates', 'times']) expect(bondsOf(`M 2020 ${family}`, ['x', 'y'])).toEqual([]);
});
