import { expect, test } from 'vitest';
import type { Range } from '../shares/grid.ts';
import { stepMovers } from './steps.ts';

const companies = (weights: readonly number[]) => ({
  companies: new Map(weights.map((weight, at) => [`c${at}`, { weight, cast: 0 }])),
  ...{ weight: 0, cast: 0, open: { weight: 0, cast: 0 } },
});
const POOL = { coalition: 1, margin: 2 };
const of = (many: number, range: Range, canJoin = true, pool = POOL) =>
  stepMovers(companies(Array.from({ length: many }, () => 1)), range, canJoin, pool);

test('a half says that there are not nine, and a fifth that there are fifty', () => {
  expect([10, 11, 12].map((many) => of(many, [0, 0.5]))).toEqual(['one', 'two', 'more']);
  expect([50, 51, 52].map((many) => of(many, [0.4, 0.6]))).toEqual(['one', 'two', 'more']);
  expect([56, 57, 58].map((many) => of(many, [0, 0.5]))).toEqual(['more', 'two', 'one']);
  expect([7, 8, 9].map((many) => of(many, [0, 0.6], true, { coalition: 2, margin: 2 }))).toEqual([
    'one',
    'two',
    'more',
  ]);
});

test('where all who were asked answered there could only be fewer', () => {
  expect([50, 57, 58].map((many) => of(many, [0, 0.5], false))).toEqual(['more', 'more', 'more']);
  expect(of(50, [0.4, 0.6], false)).toBe('one');
});

test('a company with more votes than others makes the step wide, and another one without it', () => {
  const ones = Array.from({ length: 59 }, () => 1);
  expect(stepMovers(companies([...ones, 2]), [0, 0.5], false, POOL)).toBe('one');
  expect(stepMovers(companies([...ones, 2, 2]), [0, 0.5], false, POOL)).toBe('two');
});
