import { describe, expect, test } from 'vitest';
import { choice, contribution, count, metricWith } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { dataOf } from '../../testing/release.ts';
import { platformCodeList } from '../framework/index.ts';
import { aggregatesOf } from './aggregates.ts';
import type { Aggregate, Contribution, SeriesBreak } from './types.ts';

const PLATFORMS = platformCodeList(SMALL);

/** The measures of one place, such as `{ sum: 3 }`; a missing one is its reason. */
function measures(aggregates: readonly Aggregate[], platform: string, year: number, panel: 'all' | 'matched' = 'all') {
  const here = aggregates.filter(
    ({ key }) => key.platform === platform && key.year === year && key.panel === panel && key.size === '_T',
  );
  return Object.fromEntries(
    here.map(({ key, value }) => [key.measure, typeof value === 'number' ? value : value.absent]),
  );
}

/** One contribution a company, in SOC and 2020: companies a, b, c … report these values. */
const values = (...list: number[]) =>
  list.map((value, at) => contribution({ company: 'abcdefgh'[at] ?? '', value: count(value) }));

const of = (contributions: readonly Contribution[], breaks: readonly SeriesBreak[] = []) =>
  aggregatesOf(dataOf(contributions), PLATFORMS, breaks);

describe('over all companies reporting', () => {
  test('the sum, the median and the quartiles are those of the values (R-7)', () => {
    expect(measures(of(values(40, 10, 30, 20)), 'SOC', 2020)).toEqual({
      responding: 4,
      sum: 100,
      q1: 17.5,
      median: 25,
      q3: 32.5,
      share_any: 1,
    });
  });

  test('of an odd number of companies the median is the one in the middle', () => {
    expect(measures(of(values(9, 1, 5)), 'SOC', 2020)).toMatchObject({ q1: 3, median: 5, q3: 7 });
  });

  test('of one company every quantile is its value', () => {
    expect(measures(of(values(8)), 'SOC', 2020)).toMatchObject({ responding: 1, sum: 8, q1: 8, median: 8, q3: 8 });
  });

  test('the share reporting any is that of companies with more than zero', () => {
    expect(measures(of(values(0, 0, 1, 5)), 'SOC', 2020)).toMatchObject({ responding: 4, share_any: 0.5 });
  });

  test('where all report zero the sum is 0 and is there', () => {
    expect(measures(of(values(0, 0)), 'SOC', 2020)).toMatchObject({ sum: 0, median: 0, share_any: 0 });
  });

  test('a statistic over nobody is absent and never zero, but nobody responding is 0', () => {
    expect(measures(of(values(5)), 'VID', 2020)).toEqual({
      responding: 0,
      sum: 'no_contributors',
      q1: 'no_contributors',
      median: 'no_contributors',
      q3: 'no_contributors',
      share_any: 'no_contributors',
    });
  });

  test('a parent with services in two types of a group counts once in the group, with their sum', () => {
    const aggregates = of([
      contribution({ company: 'a', platformType: 'SOC', value: count(10) }),
      contribution({ company: 'a', platformType: 'VID', value: count(4) }),
      contribution({ company: 'b', platformType: 'VID', value: count(2) }),
    ]);
    expect(measures(aggregates, 'VID', 2020)).toMatchObject({ responding: 2, sum: 6, median: 3 });
    expect(measures(aggregates, 'public', 2020)).toMatchObject({ responding: 2, sum: 16, median: 8 });
  });

  test('other reporters are in the total of all reporters and in no platform', () => {
    const aggregates = of([
      contribution({ value: count(5) }),
      contribution({ company: 'ngo', platformType: null, value: count(2) }),
    ]);
    const sums = ['SOC', 'public', 'ALL', 'OTHER-REPORTERS', 'ALL-REPORTERS'].map(
      (code) => measures(aggregates, code, 2020).sum,
    );
    expect(sums).toEqual([5, 5, 5, 2, 7]);
  });

  test('a year between the first and the last in which nobody reported is there, and absent', () => {
    const aggregates = of([contribution({ year: 2019 }), contribution({ year: 2021 })]);
    expect(measures(aggregates, 'SOC', 2020)).toMatchObject({ responding: 0, sum: 'no_contributors' });
    expect(measures(aggregates, 'SOC', 2018)).toEqual({});
    expect(measures(aggregates, 'SOC', 2022)).toEqual({});
  });

  test('parts of a breakdown are not added to its total, and have a sum of their own', () => {
    const part = contribution({ breakdown: 'content_type:image', value: count(3) });
    const sums = of([contribution({ value: count(5) }), part]).filter(
      ({ key }) => key.platform === 'ALL' && key.measure === 'sum',
    );
    expect(sums.map(({ key, value }) => [key.breakdown, value])).toEqual([
      ['_T', 5],
      ['content_type:image', 3],
    ]);
  });

  test('each aggregate says how many companies are behind it, and its basis which, by company', () => {
    const [sum] = of([contribution({ company: 'b' }), contribution({ company: 'a' })]).filter(
      ({ key }) => key.platform === 'SOC' && key.measure === 'sum',
    );
    expect(sum?.n).toBe(2);
    const cells = sum?.basis.kind === 'cells' ? sum.basis.cells : [];
    expect(cells.flatMap((cell) => cell.terms().map((term) => term.contributor))).toEqual(['a', 'b']);
  });

  test('one confidential contribution makes every aggregate that holds it confidential, and no other', () => {
    const aggregates = of([
      contribution({ company: 'a', platformType: 'SOC', disclosure: 'confidential' }),
      contribution({ company: 'b', platformType: 'MSG' }),
    ]);
    const confidential = new Set(aggregates.filter((one) => !one.allPublic).map(({ key }) => key.platform));
    expect([...confidential]).toEqual(['public', 'SOC', 'ALL', 'ALL-REPORTERS']);
  });
});

describe('over the matched panel', () => {
  const TWO_YEARS = [
    contribution({ company: 'stays', year: 2020, value: count(100) }),
    contribution({ company: 'leaves', year: 2020, value: count(1000) }),
    contribution({ company: 'stays', year: 2021, value: count(150) }),
    contribution({ company: 'comes', year: 2021, value: count(1) }),
  ];

  test('only companies that reported in both years count', () => {
    const aggregates = of(TWO_YEARS);
    expect(measures(aggregates, 'SOC', 2021, 'matched')).toEqual({
      responding: 1,
      sum: 150,
      sum_previous: 100,
      change: 0.5,
      direction: 1,
      index: 150,
      panel_share: 150 / 151,
      median: 150,
      median_previous: 100,
    });
    expect(measures(aggregates, 'SOC', 2021)).toMatchObject({ responding: 2, sum: 151 });
  });

  test('the first year has no panel, only the start of the index', () => {
    expect(measures(of(TWO_YEARS), 'SOC', 2020, 'matched')).toEqual({ index: 100 });
  });

  test('a company matches in the types in which it reported in both years', () => {
    const moved = [
      contribution({ platformType: 'SOC', year: 2020, value: count(400) }),
      contribution({ platformType: 'VID', year: 2021, value: count(600) }),
    ];
    expect(measures(of(moved), 'VID', 2021, 'matched')).toMatchObject({ responding: 0, change: 'no_contributors' });
    expect(measures(of(moved), 'public', 2021, 'matched')).toMatchObject({ responding: 1, change: 0.5 });
  });

  test('a change from zero is not applicable, its sums are there', () => {
    const risen = [contribution({ year: 2020, value: count(0) }), contribution({ year: 2021, value: count(7) })];
    expect(measures(of(risen), 'SOC', 2021, 'matched')).toEqual({
      responding: 1,
      sum: 7,
      sum_previous: 0,
      change: 'not_applicable',
      direction: 1,
      index: 'not_applicable',
      panel_share: 1,
      median: 7,
      median_previous: 0,
    });
  });

  test('a change to zero is minus 100 %', () => {
    const fallen = [contribution({ year: 2020, value: count(70) }), contribution({ year: 2021, value: count(0) })];
    expect(measures(of(fallen), 'SOC', 2021, 'matched').change).toBe(-1);
  });

  test.each([
    // Discord published half of 2020 and all of 2021.
    ['half a year and a year', [6], [12], 0],
    ['a year and half a year', [12], [6], 0],
    ['five months and six', [5], [6], 0],
    ['a year of two services and a year of one with half of the other', [12, 12], [12, 6], 0],
    ['half a year of one service and a year of the other, twice', [6, 12], [6, 12], 0],
    ['half a year and half a year', [6], [6], 1],
    ['a year of two services and a year of one', [12, 12], [12], 1],
  ])('%s: what covers different months is not compared', (_, before, now, responding) => {
    const at = (year: number, list: readonly number[]) =>
      list.map((months, index) =>
        contribution({ year, months, platformType: index === 0 ? 'SOC' : 'VID', value: count(300 + year) }),
      );
    const found = of([...at(2020, before), ...at(2021, now)]);
    const matched = measures(found, 'public', 2021, 'matched');
    expect(matched.responding).toBe(responding);
    if (responding === 0) {
      expect(matched).toMatchObject({
        change: 'no_contributors',
        direction: 'no_contributors',
        index: 'no_contributors',
      });
      expect(measures(found, 'public', 2021).sum).toBe(now.length * (300 + 2021));
    } else expect(typeof matched.change).toBe('number');
  });

  test('a company of other months leaves the panel, and the rest is compared', () => {
    const found = of([
      ...TWO_YEARS,
      contribution({ company: 'half', year: 2020, months: 6, value: count(6948) }),
      contribution({ company: 'half', year: 2021, value: count(24623) }),
    ]);
    expect(measures(found, 'SOC', 2021, 'matched')).toMatchObject({ responding: 1, change: 0.5, sum: 150 });
    expect(measures(found, 'SOC', 2020)).toMatchObject({ sum: 100 + 1000 + 6948, part_year_share: 1 / 3 });
  });

  test('a gap of a year matches nobody', () => {
    const gap = of([contribution({ year: 2019 }), contribution({ year: 2021 })]);
    expect(measures(gap, 'SOC', 2021, 'matched')).toMatchObject({ responding: 0, sum: 'no_contributors' });
  });

  test('no change is computed across a break; the sums stay and say that they follow one', () => {
    const broken = of(TWO_YEARS, [{ metric: 'OUT-REPORTS', platform: 'SOC', year: 2021, kind: 'scope', notes: [] }]);
    expect(measures(broken, 'SOC', 2021, 'matched')).toMatchObject({ sum: 150, change: 'break' });
    expect(measures(broken, 'public', 2021, 'matched').change).toBe(0.5);
    const after = broken.filter((one) => one.afterBreak).map(({ key }) => `${key.platform} ${key.year}`);
    expect(new Set(after)).toEqual(new Set(['SOC 2021']));
  });

  test('a confidential value of the year before makes the panel confidential', () => {
    const aggregates = of([
      contribution({ year: 2020, disclosure: 'confidential' }),
      contribution({ year: 2021, disclosure: 'public' }),
    ]);
    const of2021 = aggregates.filter(({ key }) => key.platform === 'SOC' && key.year === 2021);
    const open = of2021.filter((one) => one.allPublic).map(({ key }) => key.panel);
    expect(new Set(open)).toEqual(new Set(['all']));
    expect(of2021.filter((one) => !one.allPublic)).toHaveLength(9);
  });
});

test('a sum that a double cannot hold exactly stops everything', () => {
  expect(() => of(values(2 ** 53 - 1, 2))).toThrow(RangeError);
});

describe('a metric that is only published in the aggregate', () => {
  const SECRET = metricWith({ sensitivity: 'aggregate-only', answerType: 'boolean', publishAs: ['share_of_options'] });
  const options = [
    { code: 'yes', label: 'Yes' },
    { code: 'no', label: 'No' },
  ];
  const parts = [
    contribution({ company: 'a', platformType: 'SOC', sizeBand: 'S1', value: choice(['yes']) }),
    contribution({ company: 'b', platformType: 'MSG', sizeBand: 'S2', value: choice(['no']) }),
  ];
  const platformsOf = (sensitivity: 'open' | 'aggregate-only') => {
    const metric = { ...SECRET, options, sensitivity };
    return new Set(aggregatesOf(dataOf(parts, { metric }), PLATFORMS, []).map(({ key }) => key.platform));
  };

  test('has no figure below platform group, which an open metric has', () => {
    expect(platformsOf('aggregate-only')).toEqual(
      new Set(['public', 'private', 'ALL', 'OTHER-REPORTERS', 'ALL-REPORTERS']),
    );
    expect(platformsOf('open')).toEqual(new Set(PLATFORMS.map((one) => one.code)));
  });
});

test('a metric that is published as nothing has no number but how many answered', () => {
  const metric = metricWith({ publishAs: ['never'] });
  const found = aggregatesOf(dataOf([contribution({ value: count(7) })], { metric }), PLATFORMS, []);
  expect(new Set(found.map(({ key }) => key.measure))).toEqual(new Set(['responding']));
});

test('a year of which nothing is published of a size has no row, a platform has one in every year', () => {
  const aggregates = of([
    contribution({ year: 2019, sizeBand: 'S1' }),
    contribution({ year: 2021, sizeBand: 'S1' }),
    contribution({ year: 2020, sizeBand: 'S2' }),
  ]).filter(({ key }) => key.measure === 'sum' && key.panel === 'all');
  const years = (size: string) => aggregates.filter(({ key }) => key.size === size && key.platform === 'ALL');
  expect(years('S1').map(({ key }) => key.year)).toEqual([2019, 2021]);
  expect(years('_T').map(({ key }) => key.year)).toEqual([2019, 2020, 2021]);
});
