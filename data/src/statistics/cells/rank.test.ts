import { expect, test } from 'vitest';
import { type RankedStatistic, rankOf } from './rank.ts';

test('what readers need most is let through first', () => {
  const at = (statistic: RankedStatistic, level: string, table = 'platform') =>
    rankOf(statistic, { level, table } as unknown as Parameters<typeof rankOf>[1]);
  const order = [
    ...['total', 'all', 'other', 'group', 'type'].map((level) => at('main', level)),
    at('panel', 'all'),
    at('main', 'all', 'size'),
    at('main', 'group', 'group_size'),
    at('breakdown', 'total'),
    at('breakdown', 'group', 'group_size'),
    at('median', 'total'),
    at('ratio', 'total'),
    at('panel', 'type'),
    at('panel', 'all', 'size'),
    at('quartile', 'total'),
  ];
  expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
  // The panels of all and of groups have one place, beside the totals.
  expect(['total', 'other', 'group'].map((level) => at('panel', level))).toEqual(Array(3).fill(at('panel', 'all')));
});
