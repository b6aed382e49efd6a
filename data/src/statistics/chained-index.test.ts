import { expect, test } from 'vitest';
import { contribution, count, metricWith } from '../../testing/answers.ts';
import { PLATFORMS } from '../../testing/cells.ts';
import { dataOf } from '../../testing/release.ts';
import type { Period } from '../period/index.ts';
import { aggregatesOf } from './aggregates.ts';
import type { Contribution, SeriesBreak } from './types.ts';

const SUM = metricWith({ publishAs: ['sum'] });
const at = (company: string, year: Period, value: number, part: Partial<Contribution> = {}) =>
  contribution({ company, year, value: count(value), ...part });
const breakIn = (year: Period): SeriesBreak => ({ metric: SUM.code, platform: 'SOC', year, kind: 'law', notes: [] });

const index = (contributions: readonly Contribution[], breaks: readonly SeriesBreak[] = [], platform = 'SOC') =>
  aggregatesOf(dataOf(contributions, { metric: SUM }), PLATFORMS, breaks).filter(
    ({ key }) => key.measure === 'index' && key.platform === platform && key.size === '_T',
  );
const levels = (...args: Parameters<typeof index>) =>
  index(...args).map(({ value }) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value.absent));

test('the yearly changes of those who answered twice are chained from 100', () => {
  const reports = [
    at('a', 2020, 100),
    at('a', 2021, 150),
    at('a', 2022, 120),
    // Comes in 2021 and leaves again: counts in no link.
    at('b', 2021, 9000),
  ];
  expect(levels(reports)).toEqual([100, 150, 120]);
});

test('each link compares the same companies, whoever comes and goes', () => {
  const reports = [at('a', 2020, 100), at('a', 2021, 110), at('b', 2021, 500), at('b', 2022, 1000)];
  expect(levels(reports)).toEqual([100, 110, 220]);
});

test('after a break it starts again at 100', () => {
  const reports = [at('a', 2020, 100), at('a', 2021, 150), at('a', 2022, 300)];
  expect(levels(reports, [breakIn(2021)])).toEqual([100, 100, 200]);
});

test('it starts in the first year in which somebody answered', () => {
  const reports = [at('m', 2019, 1, { platformType: 'MSG' }), at('a', 2020, 100), at('a', 2021, 150)];
  expect(levels(reports)).toEqual(['no_contributors', 100, 150]);
});

test.each([
  ['nothing', [0, 60, 90], [100, 'not_applicable', 'not_applicable']],
  ['a small base', [49, 60, 90], [100, 'small_base', 'small_base']],
])('it ends where the change is from %s', (_, values, expected) => {
  expect(levels(values.map((value, year) => at('a', 2020 + year, value)))).toEqual(expected);
});

test('it ends where nobody answered twice', () => {
  const reports = [at('a', 2020, 100), at('b', 2021, 100), at('b', 2022, 200)];
  expect(levels(reports)).toEqual([100, 'no_contributors', 'no_contributors']);
});

test('in the table by size it ends with a year in which nobody answered, too', () => {
  const reports = [2020, 2022, 2023].map((year) => at('a', year, 100, { sizeBand: 'S1' }));
  const small = aggregatesOf(
    dataOf([...reports, at('b', 2021, 100, { sizeBand: 'S2' })], { metric: SUM }),
    PLATFORMS,
    [],
  )
    .filter(({ key }) => key.measure === 'index' && key.size === 'S1' && key.platform === 'ALL')
    .map(({ key, value }) => [key.year, typeof value === 'number' ? value : value.absent]);
  expect(small).toEqual([
    [2020, 100],
    [2022, 'no_contributors'],
    [2023, 'no_contributors'],
  ]);
});

test('it reveals every link since its start, and is public only if each of them is', () => {
  const reports = [at('a', 2020, 100, { disclosure: 'confidential' }), at('a', 2021, 150), at('a', 2022, 120)];
  const found = index(reports);
  expect(found.map((one) => one.allPublic)).toEqual([false, false, false]);
  expect(found.map(({ basis }) => (basis.kind === 'cells' ? basis.cells.length : basis.kind))).toEqual([1, 2, 4]);
  const broken = index(reports, [breakIn(2022)]);
  expect(broken.map((one) => one.allPublic)).toEqual([false, false, true]);
});
