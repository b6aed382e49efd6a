import { expect, test } from 'vitest';
import { stepMovers } from './steps.ts';

const companies = (weights: readonly number[]) => ({
  companies: new Map(weights.map((weight, at) => [`c${at}`, { weight, cast: 0 }])),
  ...{ weight: 0, cast: 0, open: { weight: 0, cast: 0 } },
});
const of = (many: number, canJoin = true, coalition = 1) =>
  stepMovers(companies(Array.from({ length: many }, () => 1)), canJoin, coalition);

test('that a share is told of eight says that there are not seven, and a quarter that there are 32', () => {
  expect([8, 9, 10].map((many) => of(many))).toEqual(['one', 'two', 'more']);
  expect([29, 30, 31, 32, 33, 34].map((many) => of(many))).toEqual(['more', 'two', 'one', 'one', 'two', 'more']);
  expect(of(10, true, 2)).toBe('one');
});

test('where all who were asked answered there could only be fewer', () => {
  expect([30, 31, 32].map((many) => of(many, false))).toEqual(['more', 'more', 'one']);
});

test('a company with more votes than others makes the step wide, and another one without it', () => {
  const ones = Array.from({ length: 40 }, () => 1);
  expect(stepMovers(companies([...ones, 2]), false, 1)).toBe('one');
  expect(stepMovers(companies([...ones, 2, 2]), false, 1)).toBe('two');
});
