import { expect, test } from 'vitest';
import { comparePeriods, isEquallyLong, periodOfDays, readPeriod } from './period.ts';

test('a period is a year or half of one, as SDMX writes it', () => {
  expect(readPeriod('2025')).toEqual({ year: 2025, half: null });
  expect(readPeriod('2025-S2')).toEqual({ year: 2025, half: 2 });
  for (const text of ['2025-H2', '2025-S3', '25', '2025-Q1', '2025 ', '']) expect(readPeriod(text)).toBeNull();
});

test('days are a period only where they are a whole one', () => {
  expect(periodOfDays('2025-01-01', '2025-12-31')).toBe('2025');
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
