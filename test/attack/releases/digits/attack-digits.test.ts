import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../published.ts';
import { attackDigits, type Rated } from './attack-digits.ts';
import { fractionOf } from './fractions.ts';
import { solutionsOf } from './search.ts';

const USERS = [5_739_123, 45_905_411, 2_870_033, 11_477_777, 5_738_001, 30_000_007, 8_123_457];
const COUNTS = [2, 16, 1, 4, 2, 12, 90];
const rated = (isPublic = false): Rated[] =>
  USERS.map((users, at) => ({
    ...{ parent: `c${at}`, factor: 1e6 / users, count: COUNTS[at] ?? 0, hasPublicUsers: false, isPublic },
  }));
const MEAN = COUNTS.slice(0, 5).reduce((sum, count, at) => sum + (count * 1e6) / (USERS[at] ?? 1), 0) / 5;

const published = (measure: string, value: number): PublishedFigure => ({
  ...{
    release: '1',
    metric: 'M',
    measure,
    platform: 'ALL',
    size: '_T',
    breakdown: '_T',
    panel: 'all',
    year: 2023,
    value,
  },
});
const found = (rows: readonly PublishedFigure[], of: readonly Rated[] = rated()) =>
  attackDigits(
    rows,
    () => of,
    (metric) => metric === 'M',
    5,
  ).findings.map((one) => one.detail);

describe('a mean of rates with all digits', () => {
  test('has one choice of companies and whole counts, which somebody finds who knows their users', () => {
    expect(found([published('median_per_million', MEAN)])).toEqual([
      'who knows their users knows the counts: c0 2, c1 16, c2 1, c3 4, c4 2',
    ]);
  });

  test('rounded to three digits has many', () => {
    expect(found([published('median_per_million', Number(MEAN.toPrecision(3)))])).toEqual([]);
  });

  test('reveals nothing of counts that are public', () => {
    expect(found([published('median_per_million', MEAN)], rated(true))).toEqual([]);
  });
});

test('the search finds each way once, whatever the number of companies', () => {
  const candidates = [1, 1, 1, 1].map((factor, at) => ({ parent: `${at}`, factor }));
  const of = (members: number, mean: number) =>
    solutionsOf(candidates.slice(0, members), mean, { members, room: 0, range: 1.01, most: 1e6 });
  for (const members of [3, 4]) expect(of(members, 7)).toHaveLength(1);
  expect(solutionsOf(candidates, 7, { members: 3, room: 0, range: 3, most: 1e6 })).toHaveLength(2);
  expect(solutionsOf(candidates, 1000, { members: 4, room: 0, range: 3, most: 1e6 })).toBeUndefined();
});

test('a ratio with all digits gives back its fraction, with three digits none', () => {
  expect(fractionOf(1425 / 1913)).toEqual({ above: 1425, below: 1913 });
  expect(fractionOf(Math.PI)).toBeUndefined();
  expect(found([published('pooled_ratio', 1425 / 1913)])).toEqual(['it is 1425/1913']);
  expect(found([published('pooled_ratio', 0.745)])).toEqual([]);
  const sum = 91 / 256 + 4 / 11 + 28 / 68 + 6 / 17 + 17 / 43;
  expect(found([published('median', sum / 5)])).toEqual(['the ratios of 5 companies add up to 3868243/2058496']);
});
