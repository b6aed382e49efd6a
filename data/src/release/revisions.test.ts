import { describe, expect, test } from 'vitest';
import type { Period } from '../period/index.ts';
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
const told = (year: Period, value: number): Observation => ({
  ...place,
  year,
  kind: 'value',
  value,
  afterBreak: false,
  dominated: false,
});
const held = (year: Period): Observation => ({ ...place, year, kind: 'missing', reason: 'suppressed', n: null });

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

describe('a range', () => {
  const range = (lower: number, upper: number): Observation => ({
    ...{ ...place, year: 2022, kind: 'range', lower, upper, reason: 'suppressed' },
  });

  test('in place of a number withdraws it, and says between what it is', () => {
    expect(revisionsBetween([told(2022, 10)], [range(5, 20)])).toMatchObject([
      { kind: 'withdrawn', before: 10, afterRange: [5, 20] },
    ]);
  });

  test('that is another one is restated, and a number in its place is new', () => {
    expect(revisionsBetween([range(5, 20)], [range(10, 20)])).toMatchObject([
      { kind: 'restated', beforeRange: [5, 20], afterRange: [10, 20] },
    ]);
    expect(revisionsBetween([range(5, 20)], [told(2022, 9)])).toMatchObject([
      { kind: 'added', beforeRange: [5, 20], after: 9 },
    ]);
    expect(revisionsBetween([range(5, 20)], [range(5, 20)])).toEqual([]);
  });

  test('that comes is added, and one that goes is withdrawn', () => {
    expect(revisionsBetween([held(2022)], [range(5, 20)])).toMatchObject([{ kind: 'added', afterRange: [5, 20] }]);
    expect(revisionsBetween([range(5, 20)], [held(2022)])).toMatchObject([{ kind: 'withdrawn', beforeRange: [5, 20] }]);
  });
});
