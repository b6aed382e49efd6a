import { expect, test } from 'vitest';
import { amount, amounts, familyWith, POLICY } from '../../../testing/disclosure.ts';
import type { Aggregate, AggregateKey, LinearCell } from '../../statistics/types.ts';
import { judgeOfSizes } from './contributor-values.ts';
import { cellsBehind, familyOf, gatherFamilies, isRounded, isSameFamily, isShareOfVotes } from './family.ts';

const judge = judgeOfSizes(POLICY);
const KEY: AggregateKey = {
  metric: 'M',
  measure: 'sum',
  platform: 'ALL',
  size: '_T',
  breakdown: '_T',
  year: 2020,
  panel: 'all',
};

function cell(id: string, values: readonly number[], changes: Partial<LinearCell> = {}): LinearCell {
  return { family: 'M 2020 amounts', id, kind: 'magnitude', rank: 0, terms: () => amounts(values), ...changes };
}

function aggregate(basis: Aggregate['basis'], key: Partial<AggregateKey> = {}): Aggregate {
  return { key: { ...KEY, ...key }, value: 1, n: 3, allPublic: false, afterBreak: false, dominated: false, basis };
}

const ordered = (id: string, values: readonly number[]): Aggregate['basis'] => ({
  kind: 'ordered',
  cell: { family: 'M 2020 amounts', id, kind: 'magnitude', rank: 3 },
  p: 0.5,
  values: () => amounts(values).map((term) => ({ value: term.value, terms: [term] })),
});

test('what is about the same variables is one family, and each cell is in it once', () => {
  const sum = aggregate({ kind: 'cells', cells: [cell('sum', [1, 2])] });
  const ratio = aggregate({
    kind: 'cells',
    cells: [cell('sum', [1, 2]), cell('users', [3], { family: 'U 2020 amounts' })],
  });
  const families = gatherFamilies([sum, ratio, aggregate({ kind: 'nothing' })]);
  expect([...families].map(([id, family]) => [id, [...family.cells.keys()]])).toEqual([
    ['M 2020 amounts', ['sum']],
    ['U 2020 amounts', ['users']],
  ]);
});

test('an aggregate is a function of its cells, of its ordered set, or of nothing', () => {
  expect(cellsBehind(aggregate({ kind: 'cells', cells: [cell('a', []), cell('b', [])] })).map((one) => one.id)).toEqual(
    ['a', 'b'],
  );
  expect(cellsBehind(aggregate(ordered('median', [1]))).map((one) => one.id)).toEqual(['median']);
  expect(cellsBehind(aggregate({ kind: 'nothing' }))).toEqual([]);
});

test('a quantile is the sum over its window, and published as its mean', () => {
  const gathered = gatherFamilies([aggregate(ordered('median', [10, 20, 30, 40, 50]))]).get('M 2020 amounts');
  if (gathered === undefined) throw new Error('there is a family');
  const family = familyOf('M 2020 amounts', gathered, judge, []);
  expect(family.cells.get('median')?.terms.map((term) => term.value)).toEqual([20, 30, 40]);
  expect(family.means.get('median')).toBe(30);
});

test('a quantile takes, of equal values, the one that definitions make public', () => {
  const totals = [10, 20, 30, 40, 40, 50, 60].map((value, at) => amount('abcdpef'.charAt(at), value));
  const inside = (isPublic: boolean) => {
    const codes = ['image', 'video'].map((code) => amount('p', 20, { component: `M content_type:${code}`, isPublic }));
    const cells = [totals, ...codes.map((code) => [code])].map((terms, at) =>
      cell(`${at}`, [], { terms: () => terms }),
    );
    const quantile = aggregate(ordered('quantile', []));
    if (quantile.basis.kind !== 'ordered') throw new Error('a quantile is of an ordered set');
    const values = () => totals.map((term) => ({ value: term.value, terms: [term] }));
    const all = [aggregate({ kind: 'cells', cells }), { ...quantile, basis: { ...quantile.basis, p: 0.3, values } }];
    const gathered = gatherFamilies(all).get('M 2020 amounts');
    if (gathered === undefined) throw new Error('there is a family');
    const family = familyOf('M 2020 amounts', gathered, judge, []);
    return family.cells.get('quantile')?.terms.map((term) => term.contributor);
  };
  expect(inside(false)).toEqual(['b', 'c', 'd']);
  // Both codes of p are public and add up to its total; of 20, 30 and that 40 only two would be confidential.
  expect(inside(true)).toEqual(['a', 'b', 'c', 'p']);
});

test('a quantile that no window can stand for is no cell', () => {
  const gathered = gatherFamilies([aggregate(ordered('median', [10, 20]))]).get('M 2020 amounts');
  if (gathered === undefined) throw new Error('there is a family');
  expect(familyOf('M 2020 amounts', gathered, judge, []).cells.size).toBe(0);
});

test('a share of companies is published in steps and makes no cell', () => {
  const share = aggregate({ kind: 'cells', cells: [cell('x', [1, 0], { kind: 'yes_no' })] }, { measure: 'share' });
  expect(isShareOfVotes(share)).toBe(true);
  expect(gatherFamilies([share]).size).toBe(0);
  expect(isShareOfVotes(aggregate({ kind: 'cells', cells: [cell('x', [1, 0])] }))).toBe(false);
  expect(isShareOfVotes(aggregate(ordered('median', [1])))).toBe(false);
});

test('changes of the matched panel are rounded, and make no cell; its sums do', () => {
  for (const measure of ['change', 'direction', 'index'] as const) {
    const key = { measure, panel: 'matched' } as const;
    expect(isRounded({ ...KEY, ...key })).toBe(true);
    expect(gatherFamilies([aggregate({ kind: 'cells', cells: [cell('x', [1])] }, key)]).size).toBe(0);
  }
  expect(isRounded({ ...KEY, measure: 'sum', panel: 'matched' })).toBe(false);
  expect(isRounded({ ...KEY, measure: 'index' })).toBe(false);
});

test('a family is the same while nobody’s figure, and nothing of who may know it, has changed', () => {
  const family = (values: readonly number[], isPublic = false) =>
    familyWith('M 2020 amounts', { all: amounts(values, { isPublic }), some: amounts(values).slice(1) });
  const before = family([3, 2, 1]);
  expect(isSameFamily(family([3, 2, 1]), before)).toBe(true);
  for (const other of [family([3, 2, 2]), family([3, 2]), family([3, 2, 1], true), undefined]) {
    expect(isSameFamily(before, other)).toBe(false);
  }
});
