import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricsAnswer, ObservationsAnswer } from '@candor/api/types';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { RELEASE, ROOT, realApi } from './support/api.ts';
import { SHIPPED } from './support/shipped.ts';

/** The groups written down here once more, so that nothing of the code under test is asked what belongs together. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'public-sharing': ['SOC', 'VID', 'LIV', 'COM', 'ADL'],
  contact: ['MSG', 'DAT', 'GAM'],
  'storage-search-infrastructure': ['STO', 'SRC', 'INF'],
  'ai-commerce-other': ['GAI', 'MKT', 'OTH'],
};
const TYPES = Object.values(GROUPS).flat();
const PLATFORMS = [...TYPES, ...Object.keys(GROUPS), 'ALL', 'OTHER-REPORTERS', 'ALL-REPORTERS'];
const YEARS = [2019, 2020, 2021, 2022, 2023];
/** Of these a part of the providers is listed one by one, beside the printed total of all. */
const PARTIAL_YEARS = [2024, 2025];
const PLACES = [
  ...YEARS.flatMap((year) => PLATFORMS.map((platform) => [platform, year] as const)),
  ...PARTIAL_YEARS.map((year) => ['ALL-REPORTERS', year] as const),
];

/** `platform year` → sum; a place where nobody reported is not in it. */
type Sums = ReadonlyMap<string, number>;

const table = (file: string) => parse(readFileSync(join(SHIPPED, file)), { columns: true }) as Record<string, string>[];

/** NCMEC's rows added up by hand. */
function recomputed(): Sums {
  const serviceOf = new Map(table('provider-names.csv').map((row) => [row.provider_as_published, row.service_id]));
  const providers = new Map(table('providers.csv').map((row) => [row.service_id, row]));
  const sums = new Map<string, number>();
  for (const { year, provider_as_published: name, reports } of table('cybertipline-by-provider.csv')) {
    const provider = providers.get(serviceOf.get(name ?? ''));
    const type = provider?.platform_type ?? '';
    const group = Object.keys(GROUPS).find((one) => GROUPS[one]?.includes(type)) ?? '';
    const levels = provider?.reporter_kind === 'provider' ? [type, group, 'ALL'] : ['OTHER-REPORTERS'];
    for (const level of [...levels, 'ALL-REPORTERS']) {
      sums.set(`${level} ${year}`, (sums.get(`${level} ${year}`) ?? 0) + Number(reports));
    }
  }
  for (const { year, reports } of table('printed-totals-2024-2025.csv'))
    sums.set(`ALL-REPORTERS ${year}`, Number(reports));
  return sums;
}

/** `platform year` → “lower upper status companies”, of the years of which a part is listed. */
type Bounded = ReadonlyMap<string, string>;

/** A type lies between its listed rows and these with the remainder; further apart than by half it is not known. */
function boundsByHand(): Bounded {
  const services = new Map(
    ['providers.csv', 'providers-2024-2025.csv'].flatMap((file) =>
      table(file).map((row) => [row.service_id, row] as const),
    ),
  );
  const names = table('provider-names-2024-2025.csv');
  const serviceOf = new Map(names.map((row) => [row.provider_as_published, services.get(row.service_id)]));
  const found = new Map<string, string>();
  for (const year of PARTIAL_YEARS) {
    const rows = table('cybertipline-by-provider-2024-2025.csv').filter((row) => row.year === String(year));
    const placed = rows.map(({ provider_as_published: name = '', reports }) => ({
      service: serviceOf.get(name),
      reports: Number(reports),
    }));
    const rest = placed.find((row) => row.service?.reporter_kind === 'remainder')?.reports ?? 0;
    for (const platform of PLATFORMS) {
      const types = platform === 'ALL' ? TYPES : (GROUPS[platform] ?? [platform]);
      const own = placed.filter(
        ({ service }) => service?.reporter_kind === 'provider' && types.includes(service.platform_type ?? ''),
      );
      const least = own.reduce((sum, row) => sum + row.reports, 0);
      const companies = new Set(own.map((row) => row.service?.parent_id)).size;
      const bounds = 2 * (least + rest) <= 3 * least ? [least, least + rest] : ['', ''];
      const n = companies === 0 ? '' : `${companies}+`;
      if (platform !== 'ALL-REPORTERS') found.set(`${platform} ${year}`, [...bounds, 'L', n].join(' '));
    }
  }
  return found;
}

/** The same of the rows of a file or an answer; those with a number are held against each other as numbers. */
function boundedIn(rows: readonly Readonly<Record<string, unknown>>[]): Bounded {
  return new Map(
    rows
      .filter((row) => PARTIAL_YEARS.includes(Number(row.year)) && (row.value ?? '') === '')
      .map((row) => [
        `${row.platform} ${row.year}`,
        [row.lower ?? '', row.upper ?? '', row.obsStatus, row.n ?? ''].join(' '),
      ]),
  );
}

function inDatabase(folder: string): Sums {
  const db = new Database(join(folder, 'release.db'), { readonly: true });
  const rows = db
    .prepare(
      "SELECT platform || ' ' || year AS place, value FROM observations WHERE measure = 'sum' AND panel = 'all' AND value IS NOT NULL",
    )
    .all() as { place: string; value: number }[];
  db.close();
  return new Map(rows.map(({ place, value }) => [place, value]));
}

function databaseRows(folder: string): Record<string, unknown>[] {
  const db = new Database(join(folder, 'release.db'), { readonly: true });
  const rows = db.prepare('SELECT *, obs_status AS obsStatus FROM observations').all() as Record<string, unknown>[];
  db.close();
  return rows;
}

/** The rows of a CSV file by the names of the API. */
function csvRows(csv: string): Record<string, unknown>[] {
  return (parse(csv, { columns: true }) as Record<string, string>[]).map((row) => ({
    ...{ platform: row.PLATFORM, year: row.TIME_PERIOD, value: row.OBS_VALUE, n: row.N, obsStatus: row.OBS_STATUS },
    ...{ lower: row.LOWER, upper: row.UPPER },
  }));
}

function inCsv(csv: string): Sums {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const sums = rows.filter((row) => row.MEASURE === 'sum' && row.PANEL === 'all' && row.OBS_VALUE !== '');
  return new Map(sums.map((row) => [`${row.PLATFORM} ${row.TIME_PERIOD}`, Number(row.OBS_VALUE)]));
}

type Way = 'api' | 'apiCsv' | 'csv' | 'database' | 'byHand';
let ways: Readonly<Record<Way, Sums>>;
let bounded: Readonly<Record<Way, Bounded>>;
beforeAll(async () => {
  const { app, folder } = await realApi();
  const ask = (suffix: string) => app.request(`${ROOT}/${RELEASE}/observations${suffix}?measure=sum&panel=all`);
  const { observations } = (await (await ask('.json')).json()) as ObservationsAnswer;
  ways = {
    api: new Map(
      observations.flatMap((one) => (one.value === undefined ? [] : [[`${one.platform} ${one.year}`, one.value]])),
    ),
    apiCsv: inCsv(await (await ask('.csv')).text()),
    csv: inCsv(readFileSync(join(folder, 'observations.csv'), 'utf8')),
    database: inDatabase(folder),
    byHand: recomputed(),
  };
  bounded = {
    api: boundedIn(observations.map((one) => ({ ...one }))),
    apiCsv: boundedIn(csvRows(await (await ask('.csv')).text())),
    csv: boundedIn(csvRows(readFileSync(join(folder, 'observations.csv'), 'utf8'))),
    database: boundedIn(databaseRows(folder)),
    byHand: boundsByHand(),
  };
});

test('what is known of a part of the providers lies between the same bounds in every way, and no other measure is told of it', () => {
  const { byHand } = bounded;
  expect(byHand.size).toBe(PARTIAL_YEARS.length * (PLATFORMS.length - 1));
  for (const way of Object.values(bounded)) expect(Object.fromEntries(way)).toEqual(Object.fromEntries(byHand));
  const told = [...byHand].flatMap(([place, text]) => (text.startsWith(' ') ? [] : [place]));
  expect(told.filter((place) => place.endsWith('2025'))).toEqual(
    ['SOC', 'MSG', 'STO', 'public-sharing', 'contact', 'storage-search-infrastructure', 'ALL'].map(
      (one) => `${one} 2025`,
    ),
  );
  // Messaging of 2025 is Snap, WhatsApp and Kik, of three companies.
  const listed = 752_031 + 2_355_302 + 111_394;
  expect(byHand.get('MSG 2025')).toBe(`${listed} ${listed + 729_433} L 3+`);
  // All parts of a whole are within its bounds, and the total that was printed is within those of all types.
  for (const year of PARTIAL_YEARS) {
    const [least, most] = (byHand.get(`ALL ${year}`) ?? '').split(' ').map(Number);
    const printed = ways.csv.get(`ALL-REPORTERS ${year}`) ?? 0;
    expect([(least ?? 0) < printed, most]).toEqual([true, printed]);
  }
});

test.each(PLACES)('%s in %i is one number in the API, both CSV files, release.db and by hand', (platform, year) => {
  const place = `${platform} ${year}`;
  const byHand = ways.byHand.get(place);
  const found = Object.fromEntries(Object.entries(ways).map(([way, sums]) => [way, sums.get(place)]));
  expect(found).toEqual({ api: byHand, apiCsv: byHand, csv: byHand, database: byHand, byHand });
});

test('no way has a place that another does not have', () => {
  expect(ways.byHand.size).toBeGreaterThan(90);
  for (const sums of Object.values(ways)) {
    expect([...sums.keys()].sort()).toEqual([...ways.byHand.keys()].sort());
    for (const place of sums.keys()) expect(PLACES.map((one) => one.join(' '))).toContain(place);
  }
});

test.each([
  [2019, 16_836_694],
  [2020, 21_447_786],
  [2021, 29_157_083],
  [2022, 31_802_525],
  [2023, 35_944_826],
])('all reports of %i are the %i that NCMEC printed, in every way', (year, printed) => {
  for (const sums of Object.values(ways)) {
    expect(sums.get(`ALL-REPORTERS ${year}`)).toBe(printed);
    expect((sums.get(`ALL ${year}`) ?? 0) + (sums.get(`OTHER-REPORTERS ${year}`) ?? 0)).toBe(printed);
  }
});

test('every printed total from 1998 to 2025, and what is listed of the last two years, is the same in the source, the API and the code book', async () => {
  const { app, folder } = await realApi();
  const { longSeries } = (await (await app.request(`${ROOT}/${RELEASE}/metrics`)).json()) as MetricsAnswer;
  const book = JSON.parse(readFileSync(join(folder, 'codebook.json'), 'utf8')) as MetricsAnswer;
  expect(book.longSeries).toEqual(longSeries);
  const years = new Map(longSeries?.years.map((one) => [String(one.year), one]));
  const series = table('cybertipline-totals-1998-2025.csv');
  expect(series.map((row) => [row.year, years.get(row.year ?? '')?.everybody])).toEqual(
    series.map((row) => [row.year, Number(row.reports)]),
  );
  expect([...years.keys()]).toEqual(series.map((row) => row.year));
  const printed = [...table('printed-totals.csv'), ...table('printed-totals-2024-2025.csv')];
  expect(printed.map((row) => years.get(row.year ?? '')?.providers)).toEqual(printed.map((row) => Number(row.reports)));
  const listed = Map.groupBy(table('cybertipline-by-provider-2024-2025.csv'), (row) => row.year ?? '');
  for (const [year, rows] of listed) {
    const own = rows.filter((row) => !row.provider_as_published?.startsWith('Providers not listed'));
    expect(years.get(year)?.listed).toBe(own.reduce((sum, row) => sum + Number(row.reports), 0));
  }
  // As the largest owner's rows have it: Facebook, Instagram, Threads, WhatsApp and Meta AI.
  expect(years.get('2025')?.largestShare).toBeCloseTo(0.519, 3);
  expect(years.get('2023')?.largestShare).toBeCloseTo(0.853, 3);
});

test('every number on the contents of reports is one in the source, the API, the code book and tables.csv', async () => {
  const { app, folder } = await realApi();
  const { tables = [] } = (await (await app.request(`${ROOT}/${RELEASE}/metrics`)).json()) as MetricsAnswer;
  expect(JSON.parse(readFileSync(join(folder, 'codebook.json'), 'utf8')).tables).toEqual(tables);
  const lines = parse(readFileSync(join(folder, 'tables.csv')), { columns: true }) as Record<string, string>[];
  const inCsv = new Map(lines.map((one) => [`${one.TABLE} ${one.TIME_PERIOD} ${one.SERIES}`, one.OBS_VALUE]));
  const places: Readonly<Record<string, string>> = {
    'report total': 'unique-reports all',
    'report with exact-unique images or videos': 'unique-reports exact',
    'report with visually similar images or videos': 'unique-reports similar',
    'location United States': 'locations us',
    'location other countries': 'locations other',
    'location unknown': 'locations unknown',
    'file images': 'files images',
    'file images, exact-unique': 'unique-images exact',
    'file images, visually unique': 'unique-images visual',
    'file videos': 'files videos',
    'file videos, exact-unique': 'unique-videos exact',
    'file videos, visually unique': 'unique-videos visual',
    'file other files': 'files other',
  };
  for (const { year, dimension, value, count } of table('cybertipline-contents-2020-2024.csv')) {
    const place = dimension === 'incident_type' ? `incident-types ${value}` : (places[`${dimension} ${value}`] ?? '');
    const [id, series] = place.split(' ');
    const found = tables
      .find((one) => one.id === id)
      ?.cells.find((one) => one.period === year && one.series === series);
    expect([place, year, String(found?.value), inCsv.get(`${id} ${year} ${series}`)]).toEqual([
      place,
      year,
      count,
      count,
    ]);
  }
});
