import { expect, test } from 'vitest';
import { isPublishedOf, type Range } from './grid.ts';

const of = (votes: number, part = {}) => ({ votes, largest: 1, coalition: 1, margin: 2, ...part });

test.each<[range: Range, from: number, to: number]>([
  [[0, 0.6], 8, 16],
  [[0.1, 0.9], 8, 19],
  [[0.2, 0.8], 16, 26],
  [[0, 0.5], 12, 56],
  [[0.25, 0.75], 22, 56],
  [[0.3, 0.5], 52, 106],
  [[0.35, 0.45], 102, 206],
  [[0, 0.05], 202, Number.POSITIVE_INFINITY],
  [[0.025, 0.075], 202, 506],
  [[0.04, 0.06], 502, Number.POSITIVE_INFINITY],
])('%j is published of %d to %d votes', (range, from, to) => {
  const isPublished = (votes: number) => isPublishedOf(range, of(votes), true);
  expect([from - 1, from, Math.min(to, 9999), to + 1].map(isPublished)).toEqual([
    false,
    true,
    true,
    to === Number.POSITIVE_INFINITY,
  ]);
});

test('the margin less or more may have voted, but for the least of all', () => {
  const may = (votes: number, range: Range) => isPublishedOf(range, of(votes), false);
  expect([49, 50, 108, 109].map((votes) => may(votes, [0.3, 0.5]))).toEqual([false, true, true, false]);
  expect([5, 6, 18, 19].map((votes) => may(votes, [0, 0.6]))).toEqual([false, true, true, false]);
});

test('who may pool, a wide margin, and a company with many votes, make ranges wider', () => {
  const fewest = (part: object) => {
    for (let votes = 1; ; votes += 1) if (isPublishedOf([0.1, 0.9], of(votes, part), true)) return votes;
  };
  expect([{}, { coalition: 2 }, { margin: 1 }, { margin: 3 }, { largest: 2 }].map(fewest)).toEqual([8, 9, 6, 12, 16]);
});

test.each<Range>([
  [0.32, 0.52],
  [0.1, 0.4],
  [0.01, 0.03],
  [0.03, 0.05],
  [0.97, 0.99],
  [0, 1],
])('%j to %d is published of nobody', (low, high) => {
  expect([8, 30, 60, 150, 400, 900].some((votes) => isPublishedOf([low, high], of(votes), false))).toBe(false);
});
