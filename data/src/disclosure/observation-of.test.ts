import { expect, test } from 'vitest';
import { contribution, count } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { dataOf } from '../../testing/release.ts';
import { platformCodeList } from '../framework/index.ts';
import { aggregatesOf } from '../statistics/index.ts';
import { observationOf } from './observation-of.ts';
import { protectedCell, protectPublic } from './protect.ts';

const CONTRIBUTIONS = [
  contribution({ company: 'northwind', year: 2020, value: count(4) }),
  contribution({ company: 'northwind', year: 2021, value: count(6) }),
  contribution({ company: 'southwind', year: 2021, value: count(1) }),
];
const BREAK = { metric: 'OUT-REPORTS', platform: 'SOC', year: 2021, kind: 'law', notes: [] };

function observations() {
  const protection = protectPublic(
    'small',
    aggregatesOf(dataOf(CONTRIBUTIONS), platformCodeList(SMALL), [BREAK]),
    () => [],
  );
  if (!protection.ok) throw new Error(protection.refusal);
  return protection.cells.map(observationOf);
}

const find = (platform: string, measure: string, panel: 'all' | 'matched') =>
  observations().find(
    (one) => one.platform === platform && one.measure === measure && one.panel === panel && one.year === 2021,
  );

test('an observation of a value has these keys and no other', () => {
  expect(find('SOC', 'sum', 'all')).toEqual({
    kind: 'value',
    metric: 'OUT-REPORTS',
    measure: 'sum',
    platform: 'SOC',
    size: '_T',
    breakdown: '_T',
    panel: 'all',
    year: 2021,
    n: 2,
    value: 7,
    afterBreak: true,
    dominated: false,
  });
});

test('an observation without a value has its reason in its place', () => {
  expect(find('SOC', 'change', 'matched')).toEqual({
    kind: 'missing',
    metric: 'OUT-REPORTS',
    measure: 'change',
    platform: 'SOC',
    size: '_T',
    breakdown: '_T',
    panel: 'matched',
    year: 2021,
    n: 1,
    reason: 'break',
  });
});

test('no observation names who is behind it', () => {
  const all = observations();
  // Eight platform codes; seven measures of all companies and seven of the matched panel, which the first year has not.
  expect(all).toHaveLength(8 * (7 + 7 + 8));
  expect(JSON.stringify(all)).not.toMatch(/northwind|southwind/);
  const place = ['kind', 'metric', 'measure', 'platform', 'size', 'breakdown', 'panel', 'year', 'n'];
  const keys = new Set(all.flatMap((one) => Object.keys(one)));
  expect(keys).toEqual(new Set([...place, 'value', 'afterBreak', 'dominated', 'reason']));
});

test('what is suppressed says so, and not even how many companies there are', () => {
  const aggregate = aggregatesOf(dataOf(CONTRIBUTIONS), platformCodeList(SMALL), [BREAK])[0];
  if (aggregate === undefined) throw new Error('no aggregate');
  expect(observationOf(protectedCell(aggregate, { kind: 'suppressed', n: null }))).toMatchObject({
    kind: 'missing',
    reason: 'suppressed',
    n: null,
  });
});
