import { expect, test } from 'vitest';
import type { Reported } from '../contributions.ts';
import { Figures, levelsOf, Places } from '../figures.ts';
import { OwnValues, USERS } from './own-values.ts';

const LEVELS = levelsOf(
  new Map([
    ['SOC', 'ALL'],
    ['MSG', 'ALL'],
    ['ALL', null],
  ]),
);
const reported = (parent: string, metric: string, type: string, value: number): Reported => ({
  ...{ parent, metric, type, value, breakdown: '_T', year: 2023, size: 'S1', isPublic: false },
});
const both = (parent: string, type: string, count: number, users: number) => [
  reported(parent, 'M', type, count),
  reported(parent, USERS, type, users),
];

function ratesOf(all: readonly Reported[]) {
  const figures = new Figures();
  const values = new OwnValues([], all, new Places(all, LEVELS), figures, LEVELS);
  return values.rates('M', 2023, 'ALL', '_T').map(({ parent, value }) => [parent, value]);
}

test('a parent has no rate where the users of one of its units are none, or not known', () => {
  const whole = both('a', 'SOC', 2, 4);
  expect(ratesOf(whole)).toEqual([['a', 500_000]]);
  expect(ratesOf([...whole, ...both('a', 'MSG', 0, 0)])).toEqual([]);
  expect(ratesOf([...whole, reported('a', 'M', 'MSG', 1)])).toEqual([]);
});

test('equal rates are equal numbers', () => {
  const [one, other] = ratesOf([...both('a', 'SOC', 15, 15), ...both('b', 'SOC', 2, 2)]);
  expect(one?.[1]).toBe(other?.[1]);
});
