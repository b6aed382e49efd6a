import { expect, test } from 'vitest';
import { amount, type Cells, variablesWith } from '../../../testing/disclosure.ts';
import { partWholesOf } from './part-wholes.ts';
import { leavesRest, termsOf } from './rest.ts';

function only(family: string, cells: Cells) {
  const given = variablesWith(family, cells);
  const [partWhole] = partWholesOf(family, given);
  const [unit] = partWhole?.units ?? [];
  if (partWhole === undefined || unit === undefined) throw new Error('there is a part-whole relation');
  const terms = (parts: readonly number[], withRest: boolean) => {
    const names = parts.map((part) => unit.parts[part] ?? null);
    return termsOf(unit, names, withRest, given.variables).map((one) => [one.value, one.most]);
  };
  return { partWhole, unit, terms };
}

const code = (of: string, value: number) => amount('a', value, { component: `M content_type:${of}` });

test('numbers stay apart, and what they leave is one more', () => {
  const { terms } = only('M 2020 amounts', { t: [amount('a', 10)], i: [code('image', 6)], v: [code('video', 1)] });
  expect(terms([0, 1], false)).toEqual([
    [6, null],
    [1, null],
  ]);
  expect(terms([0], true)).toEqual([
    [6, null],
    [3, null],
  ]);
});

test('a total of codes leaves something only where it does; a whole may always', () => {
  const exact = only('M 2020 amounts', { t: [amount('a', 7)], i: [code('image', 6)], v: [code('video', 1)] });
  expect(leavesRest(exact.partWhole, exact.unit, [])).toBe(false);
  expect(leavesRest(exact.partWhole, exact.unit, [1])).toBe(true);
  const withRest = only('M 2020 amounts', { t: [amount('a', 9)], i: [code('image', 6)], v: [code('video', 1)] });
  expect(leavesRest(withRest.partWhole, withRest.unit, [])).toBe(true);
  const part = (component: string) => amount('a', 4, { component });
  const ratio = only('M 2020 amounts', { n: [part('M numerator')], d: [part('M denominator')] });
  expect(leavesRest(ratio.partWhole, ratio.unit, [])).toBe(true);
});

test('a total of zero that was not split leaves something as well: that it is nothing is a secret', () => {
  const none = only('M 2020 amounts', {
    t: [amount('a', 0), amount('b', 7)],
    i: [{ ...code('image', 6), unit: 'b', contributor: 'b' }],
  });
  expect(leavesRest(none.partWhole, none.unit, [])).toBe(true);
});

test('public numbers leave nothing that anybody would not know', () => {
  const isPublic = { isPublic: true };
  const given = (image: object) =>
    only('M 2020 amounts', {
      t: [amount('a', 9, isPublic)],
      i: [amount('a', 6, { component: 'M content_type:image', ...image })],
    });
  const known = given(isPublic);
  expect(leavesRest(known.partWhole, known.unit, [])).toBe(false);
  expect(leavesRest(known.partWhole, known.unit, [0])).toBe(false);
  const secret = given({});
  expect(leavesRest(secret.partWhole, secret.unit, [])).toBe(true);
});

test('all parts with what they leave are the public whole, but not where they come to more than it', () => {
  const of = (image: number) =>
    only('M 2020 amounts', {
      t: [amount('a', 9, { isPublic: true })],
      i: [amount('a', image, { component: 'M content_type:image' })],
    }).terms([0], true);
  expect(of(6)).toEqual([[9, null]]);
  expect(of(12)).toEqual([[12, null]]);
});
