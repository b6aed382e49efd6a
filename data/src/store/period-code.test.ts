import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Period, periodAfter } from '../period/index.ts';
import { NEXT_CODE, periodCode, periodOfCode } from './period-code.ts';

const FIRST: readonly Period[] = [2023, '2023-S1', '2023-S2', '2023-Q1', '2023-Q3', '2023-Q4'];

test('a period comes back from its number, and numbers stand in the order of periods', () => {
  expect(periodCode('2025-S2')).toBe(202522);
  expect(periodCode('2025-Q3')).toBe(202543);
  expect(periodCode(2025)).toBe(2025);
  for (const first of FIRST) {
    const run = [0, 1, 2, 3, 4, 5].map((steps) => periodAfter(first, steps));
    expect(run.map(periodCode).map(periodOfCode)).toEqual(run);
    expect(run.map(periodCode)).toEqual([...run.map(periodCode)].sort((a, b) => a - b));
  }
});

test('SQL finds the number of the next period', () => {
  const db = new Database(':memory:');
  for (const first of FIRST) {
    const next = db.prepare(`SELECT ${NEXT_CODE} FROM (SELECT ? AS year)`).pluck().get(periodCode(first));
    expect(periodOfCode(Number(next))).toBe(periodAfter(first));
  }
  db.close();
});
