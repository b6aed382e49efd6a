import { expect, test } from 'vitest';
import { latestYear } from './latest-year.ts';

type Row = readonly [year: number, isPartial: boolean];
const of = (...rows: readonly Row[]) =>
  latestYear(
    rows.map(([year, isPartial]) => ({ year, isPartial })),
    (row) => row.isPartial,
  );

test('the year to begin with is the last with nothing in it that is known in part', () => {
  expect(of([2022, false], [2023, false], [2024, true], [2024, false], [2025, true])).toBe(2023);
  expect(of([2025, false], [2024, false])).toBe(2025);
});

test('where every year has something of the kind it is the last, and where there is no row there is none', () => {
  expect(of([2024, true], [2025, true], [2025, false])).toBe(2025);
  expect(of()).toBeNull();
});
