import { expect, test } from 'vitest';
import { stepMovers } from './steps.ts';

const companies = (weights: readonly number[]) => ({
  companies: new Map(weights.map((weight, at) => [`c${at}`, { weight, cast: 0 }])),
  ...{ weight: 0, cast: 0, open: { weight: 0, cast: 0 } },
});
const of = (many: number, canJoin = true, coalition = 1) =>
  stepMovers(companies(Array.from({ length: many }, () => 1)), canJoin, coalition);

test('that a share is published of six says that there are not five, and a fifth that there are forty', () => {
  expect([6, 7, 8].map((many) => of(many))).toEqual(['one', 'two', 'more']);
  expect([37, 38, 39, 40, 41, 42].map((many) => of(many))).toEqual(['more', 'two', 'one', 'one', 'two', 'more']);
  expect(of(8, true, 2)).toBe('one');
});

test('where all who were asked answered there could only be fewer', () => {
  expect([38, 39, 40].map((many) => of(many, false))).toEqual(['more', 'more', 'one']);
});

test('a company with more votes than others makes the step wide, and another one without it', () => {
  const ones = Array.from({ length: 40 }, () => 1);
  expect(stepMovers(companies([...ones, 2]), false, 1)).toBe('one');
  expect(stepMovers(companies([...ones, 2, 2]), false, 1)).toBe('two');
});
