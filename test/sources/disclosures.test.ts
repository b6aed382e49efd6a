import { expect, test } from 'vitest';
import { BANDS, expectPlain, METRICS, type Row, rowsOf, splitsWith, sum, TYPES, twice } from './tables.ts';

const read = (file: string) => rowsOf('disclosures', file);
const rows = read('company-disclosures.csv');
const years = read('company-years.csv');
const companies = read('companies.csv');

const COLUMNS: Readonly<Record<string, string>> = {
  'company-disclosures.csv':
    'parent_id service_id service period metric mapping measure breakdown unit value quality source_url note',
  'company-years.csv': 'parent_id service_id year metric measure unit value months_covered summed_from primary flags',
  'companies.csv':
    'parent_id parent service_id service platform_type size_band size_reason figures machine_readable granularity since rows first_period last_period metrics',
  'reconciliation.csv': 'parent_id comparison year own_reports ncmec_reports difference_pct months_covered class flags',
  'restatements.csv': 'service_id metric measure period first_in_edition value',
};
const COUNTS = ['reports', 'items', 'images', 'accounts', 'URLs', 'appeals', 'decisions', 'notices', 'distinct items'];
const isCount = (row: Row) => COUNTS.includes(row.unit ?? '');
/** Rows that never enter a year: parts of other rows. */
const LEFT_OUT = /within 2022|\((web form|in-app)\)/;

test('the files are plain and have the columns that are known', () => {
  for (const [file, columns] of Object.entries(COLUMNS)) expectPlain('disclosures', file, columns);
});

test('every row has codes that are known, a value of its unit, and where it is public', () => {
  const services = new Map(companies.map((one) => [one.service_id, one]));
  expect(twice(rows.map((one) => [one.service_id, one.period, one.metric, one.measure].join(' ')))).toEqual([]);
  const broken = rows.filter((row) => {
    const { period = '', metric = '', mapping = '', quality = '', value = '', unit = '', source_url: url = '' } = row;
    const service = services.get(row.service_id);
    const isNumber = isCount(row)
      ? /^\d+$/.test(value)
      : unit.startsWith('%')
        ? Number(value) >= 0 && Number(value) <= 100
        : ['minutes (mean)', 'days (mean)'].includes(unit) && Number(value) >= 0;
    const parts = (row.breakdown ?? '').split('; ').filter((part) => part !== '');
    return !(
      /^20[12]\d(-(H[12]|Q[1-4]))?$/.test(period) &&
      METRICS.has(metric) &&
      ['good', 'loose'].includes(mapping) &&
      ['ok', 'rounded', 'derived', 'suspect', 'restated'].includes(quality) &&
      service?.parent_id === row.parent_id &&
      service?.service === row.service &&
      url.startsWith('https://') &&
      isNumber &&
      value !== '' &&
      parts.every((part) => splitsWith(part).length > 0) &&
      (!['derived', 'suspect', 'restated'].includes(quality) || row.note !== '')
    );
  });
  expect(broken).toEqual([]);
});

test('every service is there once, with its type, size, and how many rows and which metrics it has', () => {
  expect(twice(companies.map((one) => one.service_id ?? ''))).toEqual([]);
  for (const { service_id: id, platform_type: type = '', size_band: size, rows: number, metrics } of companies) {
    const own = rows.filter((one) => one.service_id === id);
    expect([id, type === '' || TYPES.has(type), BANDS.includes(size ?? '')]).toEqual([id, true, true]);
    const found = [...new Set(own.map((one) => one.metric ?? ''))].sort();
    expect([id, Number(number), metrics]).toEqual([id, own.length, found.join(' ')]);
  }
});

test('yearly values are the sums of the rows that they are made of', () => {
  const totals = (list: readonly Row[], year: (row: Row) => string | undefined) =>
    Object.fromEntries(
      [...Map.groupBy(list, (row) => [row.service_id, year(row), row.metric, row.unit].join(' '))]
        .map(([key, same]) => [key, sum(same, 'value')] as const)
        .sort(),
    );
  const parts = rows.filter((row) => isCount(row) && !LEFT_OUT.test(row.measure ?? ''));
  const whole = years.filter((row) => !row.flags?.includes('computed'));
  expect(totals(whole, (row) => row.year)).toEqual(totals(parts, (row) => row.period?.slice(0, 4)));
  expect(twice(years.map((one) => [one.service_id, one.year, one.metric, one.measure].join(' ')))).toEqual([]);
  for (const { months_covered: months = '', primary = '', flags = '' } of years) {
    expect(['3', '6', '9', '12']).toContain(months);
    expect(['yes', 'no']).toContain(primary);
    expect(flags.includes('part-year')).toBe(months !== '12');
  }
});

const [REPORTS, CONTENT] = ['OUT-REPORTS-NCMEC', 'OUT-CONTENT'];
/** Totals that the compiler printed elsewhere: services, metric or measure, from which year on. */
const PRINTED: readonly (readonly [services: string, what: string, first: number, values: readonly number[]])[] = [
  ['amazon-all', REPORTS, 2020, [2235, 33_848, 67_073, 31_281, 64_195]],
  ['pornhub', REPORTS, 2020, [4171, 9029, 1996, 2503, 5508]],
  ['pornhub', CONTENT, 2021, [20_401, 9588, 7313, 10_523]],
  ['google youtube', REPORTS, 2020, [547_875, 870_319, 2_174_319, 1_472_221, 1_176_026]],
  ['google youtube', CONTENT, 2020, [4_437_853, 6_696_497, 13_402_885, 7_955_169, 5_357_587]],
  ['facebook instagram', CONTENT, 2020, [38_890_800, 78_012_400, 105_800_000, 63_300_000, 50_500_000]],
  ['meta-all', REPORTS, 2024, [11_600_000]],
  ['microsoft-all github', REPORTS, 2021, [78_930, 107_605, 101_460]],
  ['bing microsoft-online linkedin', CONTENT, 2020, [1_256_449, 564_157, 450_447, 403_063, 460_671]],
  ['pinterest', REPORTS, 2020, [3432, 2684, 32_964, 50_437, 25_223]],
  ['pinterest', 'pins, CSAM only', 2022, [37_136, 57_774, 19_521]],
  ['reddit', REPORTS, 2019, [724, 2233, 10_059, 52_592, 290_121, 334_597]],
  ['reddit', 'pieces (CSAM)', 2021, [9258, 80_888]],
  ['snapchat', REPORTS, 2022, [550_755, 691_225, 1_050_278]],
  ['snapchat', CONTENT, 2022, [1_273_838, 1_594_805, 2_966_492]],
  ['x-corp', REPORTS, 2024, [684_505]],
  ['x-corp', CONTENT, 2024, [17_352]],
];
/** A year that was not printed. */
const GAPS = ['microsoft-all github 2023'];

test.each(PRINTED)('%s: %s from %i on are the totals that were printed elsewhere', (services, what, first, values) => {
  const printed = Array.from({ length: values.length + GAPS.length }, (_, at) => first + at).filter(
    (year) => !GAPS.includes(`${services} ${year}`),
  );
  for (const [at, value] of values.entries()) {
    const year = printed[at];
    const own = years.filter(
      (one) =>
        services.split(' ').includes(one.service_id ?? '') &&
        one.year === String(year) &&
        ((one.metric === what && one.primary === 'yes') || one.measure === what),
    );
    expect([year, sum(own, 'value')]).toEqual([year, value]);
  }
});

test('difference and class of every pair of own and NCMEC’s counts follow from the two', () => {
  for (const one of read('reconciliation.csv')) {
    const [own, theirs] = [Number(one.own_reports), Number(one.ncmec_reports)];
    const difference = (100 * (own - theirs)) / theirs;
    expect(Math.abs(Number(one.difference_pct) - difference)).toBeLessThanOrEqual(0.051);
    const within = [1, 5, 20].find((most) => Math.abs(difference) <= most);
    const expected = own === theirs ? 'equal' : within === undefined ? 'over 20 %' : `within ${within} %`;
    expect([one.comparison, one.year, one.class]).toEqual([
      ...[one.comparison, one.year],
      one.months_covered === '12' ? expected : 'part-year',
    ]);
  }
});

test('of a figure that was restated there are at least two values, by edition, each another than the one before', () => {
  const series = Map.groupBy(read('restatements.csv'), (one) =>
    [one.service_id, one.metric, one.measure, one.period].join(' '),
  );
  expect(series.size).toBe(42);
  for (const [figure, printed] of series) {
    const editions = printed.map((one) => one.first_in_edition ?? '');
    expect([figure, editions.length > 1, editions]).toEqual([figure, true, editions.toSorted()]);
    const repeated = printed.slice(1).filter((one, at) => one.value === printed[at]?.value);
    expect(repeated).toEqual([]);
  }
});
