import { expect, test } from 'vitest';
import { contribution } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import { aggregatesOf } from '../statistics/index.ts';
import { observe } from './observe.ts';
import { protect } from './protect.ts';

const CONTRIBUTIONS = [
  contribution({ company: 'northwind', year: 2020, value: 4 }),
  contribution({ company: 'northwind', year: 2021, value: 6 }),
  contribution({ company: 'southwind', year: 2021, value: 1 }),
];
const BREAK = { metric: 'OUT-REPORTS', platform: 'SOC', year: 2021, kind: 'law', notes: [] };

function observations() {
  const protection = protect('small', 'public', aggregatesOf(CONTRIBUTIONS, platformCodeList(SMALL), [BREAK]));
  if (!protection.ok) throw new Error(protection.refusal);
  return protection.cells.map(observe);
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
  expect(all).toHaveLength(8 * (6 + 6 + 4));
  expect(JSON.stringify(all)).not.toMatch(/northwind|southwind/);
  const place = ['kind', 'metric', 'measure', 'platform', 'size', 'breakdown', 'panel', 'year', 'n'];
  const keys = new Set(all.flatMap((one) => Object.keys(one)));
  expect(keys).toEqual(new Set([...place, 'value', 'afterBreak', 'reason']));
});
