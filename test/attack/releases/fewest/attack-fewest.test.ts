import { expect, test } from 'vitest';
import type { Figure } from '../../contributors.ts';
import { attackFewest } from './attack-fewest.ts';

const figures = (values: readonly number[], isPublic: readonly number[] = []): Figure[] =>
  values.map((value, at) => ({ owner: `c${at}`, value, isPublic: isPublic.includes(at) }));

async function found(values: readonly number[], sums?: readonly (readonly number[])[], isPublic?: readonly number[]) {
  const of = figures(values, isPublic);
  const small = (sums ?? [values.map((_, at) => at)]).map((at, index) => ({
    name: `sum ${index}`,
    figures: at,
    value: at.reduce((sum, one) => sum + (values[one] ?? 0), 0),
  }));
  const { findings, unproven } = await attackFewest(of, small, { k: 5, percent: 15 });
  expect(unproven).toBe(0);
  return findings.map((one) => one.detail);
}

test('five of five companies behind a sum of five have one each', async () => {
  expect(await found([1, 1, 1, 1, 1])).toContain('everybody who knows that 5 are behind it knows c0: 1');
});

test('behind a sum of seven the largest is known not to be larger', async () => {
  const details = await found([3, 1, 1, 1, 1, 0, 0]);
  expect(details).toContain('everybody who knows that 5 are behind it knows c0 of 3 to be below 4');
  expect(details).toContain('c0 who knows that 5 are behind it knows c1 of 1 to be below 2');
});

test('a sum large enough leaves every count open, also to a company that takes its own off', async () => {
  expect(await found([4, 4, 4, 3, 3, 2])).toEqual([]);
});

test('a company that takes its own off is left with four behind a sum of four', async () => {
  const details = await found([2, 1, 1, 1, 1]);
  expect(details).toContain('c0 who knows that 5 are behind it knows c1: 1');
  expect(details).toContain('everybody who knows that 5 are behind it knows c0 of 2 to be below 3');
});

test('two sums make blocks, each with so many behind it', async () => {
  const values = [1, 1, 1, 1, 1, 3, 3, 2, 2, 2];
  const [few, all] = [[0, 1, 2, 3, 4], values.map((_, at) => at)];
  expect(await found(values, [all])).toEqual([]);
  expect(await found(values, [all, few])).toContain('everybody who knows that 5 are behind it knows c4: 1');
});

test('public counts are nobody’s secret', async () => {
  expect(await found([1, 1, 1, 1, 1], undefined, [0, 1, 2, 3, 4])).toEqual([]);
});
