import { expect, test } from 'vitest';
import type { Reported } from '../contributions.ts';
import { Figures, levelsOf, Places } from '../figures.ts';
import { OwnValues, sidesOf } from '../linear/own-values.ts';
import type { Valued } from '../linear/values.ts';
import type { PublishedFigure, PublishedRange } from '../published.ts';
import { quantileOf } from './quantiles.ts';

const LEVELS = levelsOf(new Map([['SOC', null]]));
const PLACE = { platform: 'SOC', size: '_T', breakdown: '_T', panel: 'all', year: 2023, release: '1', metric: 'M' };

const counts = (values: readonly number[], metric = 'M'): Reported[] =>
  values.map((value, at) => ({
    ...{ parent: `c${at}`, service: `s${at}`, metric, breakdown: '_T', year: 2023, type: 'SOC', size: 'S1' },
    ...{ value, isPublic: false },
  }));

function read(one: PublishedFigure | PublishedRange, reported: readonly Reported[], valued: readonly Valued[] = []) {
  const all = [...reported, ...sidesOf(valued)];
  const figures = new Figures();
  const places = new Places(all, LEVELS);
  const values = new OwnValues(valued, all, places, figures, LEVELS);
  const rules = { minContributors: 3, pPercent: 10, nk: [] };
  const quantile = quantileOf(one, { places, values, figures, ratioTo: new Map(), rules });
  const at = (owner: number, from = 0) => figures.of(all[from + owner] as Reported);
  const changed = (...change: [number, number][]) =>
    quantile?.holds(new Map(change), (which) => figures.all[which]?.value ?? Number.NaN);
  return { quantile, at, changed, figures };
}

test('a mean of neighbours stays while they make up for each other and nobody passes them', () => {
  const { at, changed, quantile, figures } = read(
    { ...PLACE, measure: 'median', value: 30 },
    counts([10, 20, 30, 40, 90]),
  );
  expect(changed()).toBe(true);
  expect(changed([at(4), 50])).toBe(true);
  expect(changed([at(4), -45])).toBe(true);
  expect(changed([at(4), -55])).toBe(false);
  expect(changed([at(1), 5])).toBe(false);
  expect(changed([at(1), 5], [at(3), -5])).toBe(true);
  const mends = quantile?.mends(new Map([[at(1), 5]]), (which) => figures.all[which]?.value ?? 0);
  expect(mends).toContainEqual({ at: at(3), by: -5 });
});

test('a range of a quantile holds what the quantile becomes', () => {
  const range: PublishedRange = { ...PLACE, measure: 'median', lower: 20, upper: 50 };
  const { at, changed } = read(range, counts([10, 20, 30, 40, 90]));
  expect(changed([at(2), 15])).toBe(true);
  expect(changed([at(0), 100], [at(1), 100], [at(2), 100])).toBe(false);
});

test('of ratios and rates both counts are looked at', () => {
  const shares = [10, 20, 30, 40, 90].map(
    (first, at): Valued => ({
      ...{ parent: `c${at}`, service: `s${at}`, metric: 'M', year: 2023, type: 'SOC', size: 'S1', isPublic: false },
      ...{ kind: 'percentage', first, second: 100 },
    }),
  );
  const ratio = read({ ...PLACE, measure: 'median', value: 0.3 }, [], shares);
  expect(ratio.changed()).toBe(true);
  expect(ratio.changed([ratio.at(4, 5), 200])).toBe(false);
  const users = [1e6, 1e6, 1e6, 1e6, 1e6];
  const rate = read({ ...PLACE, measure: 'median_per_million', value: 30 }, [
    ...counts([10, 20, 30, 40, 90]),
    ...counts(users, 'CTX-MAU'),
  ]);
  expect(rate.changed()).toBe(true);
  expect(rate.changed([rate.at(2, 5), 1e6])).toBe(false);
});

test('times are no counts', () => {
  expect(read({ ...PLACE, measure: 'p90_median', value: 3 }, counts([1, 2, 3, 4, 5])).quantile).toBeUndefined();
});
