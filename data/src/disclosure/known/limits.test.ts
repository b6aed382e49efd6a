import { describe, expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import type { Term } from '../../statistics/types.ts';
import { auditPublishedCells } from '../audit/published-cells.ts';
import { chooseSafeCells } from '../choose/choose.ts';
import { judgeOfSizes } from './contributor-values.ts';

const code = (company: string, of: string, value: number, isPublic = false) =>
  amount(company, value, { component: `M content_type:${of}`, isPublic });
const total = (company: string, value: number, isPublic = false) => amount(company, value, { isPublic });
/** A cell of its own for each figure. */
const oneEach = (terms: readonly Term[]) => Object.fromEntries(terms.map((term) => [term.component, [term]]));
const known = (...terms: Parameters<typeof variablesWith>[1]['']) =>
  Object.fromEntries(
    [...variablesWith('M 2020 amounts', oneEach(terms)).variables.values()].map((one) => [
      one.component.replace('M ', '').replace('content_type:', ''),
      one.isPublic ? 'public' : [one.least, one.most],
    ]),
  );

test('nothing is known of figures none of which is public', () => {
  expect(known(total('a', 10), code('a', 'image', 6), code('a', 'video', 3))).toEqual({
    _T: [0, null],
    image: [0, null],
    video: [0, null],
  });
});

test('a code is not above its public total', () => {
  expect(known(total('a', 10, true), code('a', 'image', 6), code('a', 'video', 3))).toEqual({
    _T: 'public',
    image: [0, 10],
    video: [0, 10],
  });
});

test('a total is not below its public codes', () => {
  expect(known(total('a', 10), code('a', 'image', 6, true), code('a', 'video', 3))).toEqual({
    _T: [6, null],
    image: 'public',
    video: [0, null],
  });
});

test('a code that is all that a public total and public codes leave is public itself', () => {
  expect(known(total('a', 10, true), code('a', 'image', 6, true), code('a', 'video', 4))).toEqual({
    _T: 'public',
    image: 'public',
    video: 'public',
  });
});

test('the total of public codes that add up to it is public', () => {
  expect(known(total('a', 10), code('a', 'image', 6, true), code('a', 'video', 4, true))).toMatchObject({
    _T: 'public',
  });
});

test('where codes leave a rest their last is only limited', () => {
  expect(known(total('a', 10, true), code('a', 'image', 6, true), code('a', 'video', 3))).toMatchObject({
    video: [0, 4],
  });
});

test('a company whose codes exceed its total has broken the relation, and nobody can count on it', () => {
  expect(known(total('a', 5, true), code('a', 'image', 6))).toEqual({ _T: 'public', image: [0, null] });
});

describe('a public whole of two parts', () => {
  const given = (images: readonly number[]): Cells => ({
    total: [amount('a', 166, { component: 'M _T', isPublic: true })],
    image: amounts([14, ...images], { component: 'M content_type:image' }),
    video: [amount('a', 152, { component: 'M content_type:video' })],
  });
  const chosen = (cells: Cells) => [
    ...chooseSafeCells('M 2020 amounts', variablesWith('M 2020 amounts', cells), judgeOfSizes(POLICY)).safe,
  ];
  const failedBy = (cells: Cells) =>
    auditPublishedCells(
      'M 2020 amounts',
      variablesWith('M 2020 amounts', cells),
      new Set(['total', 'image']),
      judgeOfSizes(POLICY),
    ).failures.map((one) => `${one.test} ${one.cell}`);

  test('keeps its small part as wide open as its large one needs', () => {
    // Whoever knows the largest of the others can think 10 more images of a possible, and with that 10 fewer videos of 152.
    const close = given([20, 5, 5]);
    expect(chosen(close)).toEqual(['total']);
    expect(failedBy(close)).toEqual(expect.arrayContaining(['U0 image', 'U2 image']));
  });

  test('gives nothing away where others could have that much less', () => {
    const wide = given([40, 30, 30]);
    expect(chosen(wide)).toContain('image');
    expect(failedBy(wide)).toEqual([]);
  });
});
