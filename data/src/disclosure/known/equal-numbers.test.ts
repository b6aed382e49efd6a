import { describe, expect, test } from 'vitest';
import { amounts, type Cells, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import type { Identity } from '../../framework/identities.ts';
import { auditPublishedCells } from '../audit/published-cells.ts';
import { chooseSafeCells } from '../choose/choose.ts';
import { judgeOfSizes } from './contributor-values.ts';
import { equalNumbersOf } from './equal-numbers.ts';
import { partWholesOf } from './part-wholes.ts';

const FAMILY = 'M 2020 amounts';
/** The denominator of a share is all of a count; so are the pictures, where a company has no other kind. */
const IDENTITIES: readonly Identity[] = [
  { whole: 'M _T', parts: ['SHARE denominator'], isExact: true },
  { whole: 'PICTURES _T', parts: ['M kind:image', 'M kind:video'], isExact: true },
];
const part = (component: string, values: readonly number[]) => amounts(values, { component });
const judge = judgeOfSizes(POLICY);

const chosen = (cells: Cells, earlier: readonly Cells[] = []) => [
  ...chooseSafeCells(FAMILY, variablesWith(FAMILY, cells, earlier, IDENTITIES), judge).safe,
];
const found = (cells: Cells, earlier: readonly Cells[] = []) =>
  auditPublishedCells(
    FAMILY,
    variablesWith(FAMILY, cells, earlier, IDENTITIES),
    new Set(Object.keys(cells)),
    judge,
  ).failures.flatMap((one, at, all) => (all.findIndex(({ test }) => test === one.test) === at ? [one.test] : []));

describe('two totals that are equal by definition but for some companies', () => {
  const content = part('M _T', [30, 30, 30, 37, 24, 25]);
  const of = (denominators: readonly number[]) => ({ content, base: part('SHARE denominator', denominators) });

  test('give away the difference of two, so that one of them is suppressed', () => {
    const cells = of([30, 30, 30, 20, 29, 25]);
    expect(chosen(cells)).toEqual(['content']);
    expect(found(cells)).toEqual(['U4']);
  });

  test('are both published where enough differ, and where nobody does', () => {
    for (const cells of [of([30, 30, 30, 20, 29, 12]), of([30, 30, 30, 37, 24, 25])]) {
      expect(chosen(cells)).toEqual(['content', 'base']);
      expect(found(cells)).toEqual([]);
    }
  });

  test('are compared across releases, too', () => {
    const now = of([30, 30, 30, 37, 25, 26]);
    expect(chosen(now, [{ content }])).toEqual(['content']);
    expect(found(now, [{ content }])).toEqual(['U4']);
    // What the earlier release gave away cannot be taken back.
    expect(found({ content }, [now])).toEqual([]);
  });
});

test('numbers are equal through the parts that they both are the sum of', () => {
  const cells = {
    content: part('M _T', [30, 30, 30]),
    image: part('M kind:image', [20, 10, 20]),
    video: part('M kind:video', [10, 20, 5]),
    pictures: part('PICTURES _T', [30, 30, 25]),
    base: part('SHARE denominator', [30, 31, 30]),
  };
  const given = variablesWith(FAMILY, cells, [], IDENTITIES);
  const { classes, pairs } = equalNumbersOf(partWholesOf(FAMILY, given), given);
  const classOf = (unit: string, component: string) => classes.get(`${unit}\u0000${component}`);
  // All three of a; of b the denominator differs, of c the pictures.
  expect(classOf('a', 'PICTURES _T')).toBe(classOf('a', 'M _T'));
  expect(classOf('a', 'SHARE denominator')).toBe(classOf('a', 'M _T'));
  expect(classOf('b', 'PICTURES _T')).toBe(classOf('b', 'M _T'));
  expect(classOf('b', 'SHARE denominator')).not.toBe(classOf('b', 'M _T'));
  expect(classOf('c', 'PICTURES _T')).not.toBe(classOf('c', 'M _T'));
  expect(pairs).toContainEqual(['M _T', 'PICTURES _T']);
  expect(pairs).toContainEqual(['M _T', 'SHARE denominator']);
  // A split and its total are compared as whole and part.
  expect(pairs).not.toContainEqual(['M _T', 'M kind:image']);
});
