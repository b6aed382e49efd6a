import { expect, test } from 'vitest';
import {
  comparePeriods,
  isEquallyLong,
  lastDay,
  monthsIn,
  type Period,
  periodAfter,
  periodName,
  periodOfDay,
  periodOfDays,
  periodsFrom,
  readPeriod,
  spanOfPeriods,
  startOf,
  yearBefore,
} from './index.ts';

test('a period is a year, or half or a quarter of one, as SDMX writes it', () => {
  expect(readPeriod('2025')).toBe(2025);
  expect(readPeriod('2025-S2')).toBe('2025-S2');
  expect(readPeriod('2025-Q4')).toBe('2025-Q4');
  for (const text of ['2025-H2', '2025-S3', '25', '2025-Q5', '2025-Q0', '2025 ', '2025-S', '']) {
    expect(readPeriod(text)).toBeNull();
  }
});

test('days are a period only where they are a whole one', () => {
  expect(periodOfDays('2025-01-01', '2025-12-31')).toBe(2025);
  expect(periodOfDays('2025-07-01', '2025-09-30')).toBe('2025-Q3');
  expect(periodOfDays('2026-01-01', '2026-06-30')).toBe('2026-S1');
  expect(periodOfDays('2025-07-01', '2025-12-31')).toBe('2025-S2');
  expect(periodOfDays('2025-02-17', '2025-12-31')).toBeNull();
  expect(periodOfDays('2025-07-01', '2026-06-30')).toBeNull();
});

test('a year and half of one are not equally long, two halves are', () => {
  expect(isEquallyLong('2025', '2024')).toBe(true);
  expect(isEquallyLong('2025-S2', '2026-S1')).toBe(true);
  expect(isEquallyLong('2025', '2025-S2')).toBe(false);
  expect(isEquallyLong('2025', 'soon')).toBe(false);
});

test('periods stand in the order in which they begin', () => {
  const all = ['2026-S1', '2025', '2025-S2', '2024', '2025-S1'];
  expect(all.toSorted(comparePeriods)).toEqual(['2024', '2025-S1', '2025', '2025-S2', '2026-S1']);
});

test('the period before one is as long as it', () => {
  expect(periodAfter(2025, -1)).toBe(2024);
  expect(periodAfter('2025-S1', -1)).toBe('2024-S2');
  expect(periodAfter('2025-Q1', -1)).toBe('2024-Q4');
  expect(periodAfter('2024-Q4')).toBe('2025-Q1');
  expect(periodAfter('2025-S2', -3)).toBe('2024-S1');
  expect(yearBefore('2025-Q3')).toBe('2024-Q3');
  expect([2025, '2025-S1', '2025-Q1'].map((one) => monthsIn(one as Period))).toEqual([12, 6, 3]);
});

test('between two periods of a length are all of that length', () => {
  expect(periodsFrom('2024-S2', '2025-S2')).toEqual(['2024-S2', '2025-S1', '2025-S2']);
  expect(spanOfPeriods(['2025-Q2', '2024-Q4'])).toEqual(['2024-Q4', '2025-Q1', '2025-Q2']);
  expect(spanOfPeriods([])).toEqual([]);
});

test('periods of different length are in no span', () => {
  expect(() => spanOfPeriods([2025, '2025-S1'])).toThrow('different length');
});

test('a day lies in a period of each length, and a period stands where it begins', () => {
  expect([periodOfDay('A', '2025-08-15'), periodOfDay('S', '2025-08-15'), periodOfDay('Q', '2025-08-15')]).toEqual([
    2025,
    '2025-S2',
    '2025-Q3',
  ]);
  expect(lastDay('2025-Q1')).toBe('2025-03-31');
  expect(startOf('2025-S2')).toBe(2025.5);
  expect(periodName('2025-Q3')).toBe('July to September 2025');
});
