import type { PublishedTable } from '@candor/data/release';
import { expect, test } from 'vitest';
import { blocksOf, partsOf } from './rows.ts';

const TABLE: PublishedTable = {
  ...{
    id: 't',
    title: 'T',
    finding: null,
    about: '',
    unit: 'services',
    drawn: 'parts',
    metric: null,
    question: null,
    breaks: [],
    sources: [],
  },
  groups: [],
  series: [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B' },
  ],
  cells: [
    { period: '2025', group: '_T', series: 'a', value: 5 },
    { period: '2025-S2', group: '_T', series: 'a', value: 2 },
    { period: '2025-S2', group: '_T', series: 'b', value: 1 },
    { period: '2026-S1', group: '_T', series: 'b', value: 4 },
  ],
};

test('a year and half-years are on no scale together', () => {
  const rows = blocksOf(TABLE).map((block) => block.rows.map((row) => [row.period, ...row.values]));
  expect(rows).toEqual([
    [['2025', 5, null]],
    [
      ['2025-S2', 2, 1],
      ['2026-S1', null, 4],
    ],
  ]);
});

test('groups are the bars of one period each; one without a number is none', () => {
  const groups = [
    { code: 'g', label: 'G' },
    { code: 'h', label: 'H' },
  ];
  const cells = [
    { period: '2025', group: 'h', series: 'a', value: 3 },
    { period: '2025-S2', group: 'g', series: 'b', value: 0 },
  ];
  expect(blocksOf({ ...TABLE, groups, cells })).toEqual([
    { period: '2025', rows: [{ period: '2025', group: 'h', values: [3, null] }] },
    { period: '2025-S2', rows: [{ period: '2025-S2', group: 'g', values: [null, 0] }] },
  ]);
});

test('of nested series each is drawn without those within it', () => {
  expect(partsOf({ drawn: 'nested' }, [100, 60, 25])).toEqual([40, 35, 25]);
  expect(partsOf({ drawn: 'parts' }, [100, null, 25])).toEqual([100, 0, 25]);
});
