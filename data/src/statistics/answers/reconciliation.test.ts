import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { reconcile } from './reconciliation.ts';

const PARTS = [
  contribution({ value: count(5) }),
  contribution({ company: 'hotline', platformType: null, value: count(2) }),
  contribution({ year: 2021, value: count(100) }),
  contribution({ metric: 'OUT-OTHER', value: count(100) }),
];
const PRINTED = { metric: 'OUT-REPORTS', year: 2020, value: 7, rows: 3 };

test('the platforms and the other reporters of a year add up to its printed total', () => {
  expect(reconcile(PARTS, [PRINTED])).toEqual([
    { metric: 'OUT-REPORTS', year: 2020, platforms: 5, otherReporters: 2, printedTotal: 7, printedRows: 3 },
  ]);
});

test('a printed total that the parts do not add up to stops everything, without saying by how much', () => {
  expect(() => reconcile(PARTS, [{ ...PRINTED, value: 8 }])).toThrow(
    /^OUT-REPORTS 2020: the stored reports do not add up to the printed total; ingest the source again$/,
  );
});
