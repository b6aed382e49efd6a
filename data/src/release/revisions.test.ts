import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { revisionsBetween } from './revisions.ts';

const place = {
  metric: 'OUT-CONTENT',
  measure: 'sum',
  platform: 'SOC',
  size: '_T',
  breakdown: '_T',
  panel: 'all',
  n: 9,
} as const;
const told = (year: number, value: number): Observation => ({
  ...place,
  year,
  kind: 'value',
  value,
  afterBreak: false,
  dominated: false,
});
const held = (year: number): Observation => ({ ...place, year, kind: 'missing', reason: 'suppressed', n: null });

test('another number of the same cell is restated', () => {
  expect(revisionsBetween([told(2022, 10)], [told(2022, 9)])).toMatchObject([
    { kind: 'restated', before: 10, after: 9 },
  ]);
});

test('a number that is held back now is withdrawn, one that is told now is added', () => {
  expect(revisionsBetween([told(2022, 10)], [held(2022)])).toMatchObject([{ kind: 'withdrawn', before: 10 }]);
  expect(revisionsBetween([held(2022)], [told(2022, 9)])).toMatchObject([{ kind: 'added', after: 9 }]);
});

test('a year that the earlier release did not have is no revision', () => {
  expect(revisionsBetween([told(2022, 10)], [told(2022, 10), told(2023, 5)])).toEqual([]);
});
