import { expect, test } from 'vitest';
import { choice, count, duration, percentage } from '../../../testing/answers.ts';
import { minutesOf, pool, pooledAnswer, ratioOf, shareOfVotes, vote, weightOf } from './pooled.ts';

test('counts of a company are added', () => {
  expect(pool(count(3), count(4))).toEqual(count(7));
});

test('percentages of a company are pooled by numerators and denominators, not averaged', () => {
  const pooled = pool(percentage(1, 2), percentage(0, 98));
  expect(pooled).toEqual(percentage(1, 100));
  expect(ratioOf(pooled)).toBe(0.01);
});

test('a ratio with nothing below the line is none', () => {
  expect(ratioOf(percentage(0, 0))).toBeNull();
});

test('of durations of several services a company has the middle one', () => {
  const pooled = pool(pool(duration(10, 60), duration(20, 90)), duration(600, 6000));
  expect([minutesOf(pooled, 'medians'), minutesOf(pooled, 'p90s')]).toEqual([20, 90]);
  expect(minutesOf(pool(duration(10, 60), duration(20, 90)), 'medians')).toBe(15);
});

test('a company of one service has its whole vote for each option that it chose', () => {
  const value = pooledAnswer({ kind: 'choice', options: ['image', 'video'] });
  expect(['image', 'video', 'audio'].map((option) => vote(value, option))).toEqual([1, 1, 0]);
});

test('a company of several services spreads its vote equally over them', () => {
  const value = choice(['yes'], ['yes'], ['no']);
  expect([vote(value, 'yes'), vote(value, 'no')]).toEqual([2 / 3, 1 / 3]);
});

test('where only some of its services are, only their part of the vote is cast', () => {
  const here = { ...choice(['yes']), of: 4 } as const;
  expect([vote(here, 'yes'), weightOf(here), weightOf(count(3))]).toEqual([0.25, 0.25, 1]);
  // Half a vote for yes against a whole one for no.
  const share = shareOfVotes([{ ...choice(['yes']), of: 2 }, choice(['no'])]);
  expect([share('yes'), share('no'), share('yes', 'no')]).toEqual([1 / 3, 2 / 3, 1]);
});

test('the shares of thirds are a whole, in any order', () => {
  const votes = [choice(['a'], ['b'], ['c']), choice(['a']), choice(['b'], ['c'])];
  const share = shareOfVotes(votes);
  expect(share('a', 'b', 'c')).toBe(1);
  expect(share('a')).toBe((1 / 3 + 1) / 3);
  const other = shareOfVotes(votes.toReversed());
  expect(['a', 'b', 'c'].map((one) => other(one))).toEqual(['a', 'b', 'c'].map((one) => share(one)));
});

test('answers of two kinds are an error and are not mixed', () => {
  expect(() => pool(count(1), percentage(1, 2))).toThrow('answers of kind count and percentage cannot be pooled');
});
