import { expect, test } from 'vitest';
import { PLATFORMS } from '../../../testing/cells.ts';
import { positionsOf } from './positions.ts';

const keys = (sensitivity: 'open' | 'aggregate-only', type: string | null, size: string | null) =>
  positionsOf(PLATFORMS, sensitivity)(type, size).map((one) => `${one.table} ${one.key}`);

test('a contribution counts in its type, its group and all, in its size, and in its group by size', () => {
  expect(keys('open', 'SOC', 'S1')).toEqual([
    'platform SOC|_T',
    'platform public|_T',
    'platform ALL|_T',
    'platform ALL-REPORTERS|_T',
    'size ALL|S1',
    'group_size public|S1',
  ]);
});

test('without a size it counts in no table by size', () => {
  expect(keys('open', 'MSG', null)).toEqual([
    'platform MSG|_T',
    'platform private|_T',
    'platform ALL|_T',
    'platform ALL-REPORTERS|_T',
  ]);
});

test('a reporter without a platform counts among the other reporters, whatever its size', () => {
  expect(keys('open', null, 'S1')).toEqual(['platform OTHER-REPORTERS|_T', 'platform ALL-REPORTERS|_T']);
});

test('what is only published in the aggregate has no position at a platform type', () => {
  expect(keys('aggregate-only', 'SOC', 'S1')).toEqual([
    'platform public|_T',
    'platform ALL|_T',
    'platform ALL-REPORTERS|_T',
    'size ALL|S1',
    'group_size public|S1',
  ]);
});
