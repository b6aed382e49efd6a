import { join } from 'node:path';
import type { MetricsAnswer, ObservationsAnswer, ReleaseAnswer, RevisionsAnswer } from '@candor/api/types';
import { openDatabase, storedAnswers } from '@candor/data/store';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { disclosedRows, PRIMARY } from '../data/testing/disclosures.ts';
import { appOf } from './support/app.ts';
import { candor, DISCLOSURES, temporaryFolder } from './support/candor.ts';

const RELEASE = '/v1/datasets/disclosures/releases/2024-01';
const companies = new Map(disclosedRows('companies.csv').map((one) => [one.service_id, one]));
const typeOf = (row: Readonly<Record<string, string>>) => companies.get(row.service_id)?.platform_type ?? '';

const home = temporaryFolder();
let rows: ObservationsAnswer['observations'] = [];
let csv: readonly Readonly<Record<string, string>>[] = [];
let app: ReturnType<typeof appOf>;

beforeAll(async () => {
  expect((await candor('ingest', DISCLOSURES, '--home', home)).code).toBe(0);
  expect((await candor('publish', '--home', home, '--year', '2024')).out).toBe('disclosures: release 2024-01 written.');
  app = appOf(home);
  rows = ((await (await app.request(`${RELEASE}/observations.json`)).json()) as ObservationsAnswer).observations;
  csv = parse(await (await app.request(`${RELEASE}/observations.csv`)).text(), { columns: true });
});

const at = (metric: string, measure: string, platform: string, year: number, panel = 'all') => {
  const place = { metric, measure, platform, year, panel, size: '_T', breakdown: '_T' };
  const row = rows.find((one) => Object.entries(place).every(([name, is]) => one[name as keyof typeof place] === is));
  const line = csv.find(
    (one) =>
      one.METRIC === metric &&
      one.MEASURE === measure &&
      one.PLATFORM === platform &&
      one.TIME_PERIOD === String(year) &&
      one.PANEL === panel &&
      one.SIZE === '_T',
  );
  expect(line?.OBS_VALUE ?? '').toBe(String(row?.value ?? ''));
  expect(line?.MARKS ?? '').toBe((row?.marks ?? []).join(' '));
  return row;
};

test('every primary row stands in the store as it was printed', () => {
  const db = openDatabase(join(home, 'store', 'candor.db'));
  const answers = new Map(
    storedAnswers(db, 'disclosures').map((one) => [`${one.service} ${one.year} ${one.metric}`, one]),
  );
  db.close();
  expect(answers.size).toBe(PRIMARY.length);
  const stored = PRIMARY.map((row) => {
    const value = answers.get(`${row.service_id} ${row.year} ${row.metric}`)?.value;
    const figure =
      value?.kind === 'percentage'
        ? Math.round((10_000 * value.numerator) / value.denominator) / 100
        : value?.kind === 'count'
          ? value.count
          : null;
    return [row.service_id, row.year, row.metric, figure];
  });
  expect(stored).toEqual(PRIMARY.map((row) => [row.service_id, row.year, row.metric, Number(row.value)]));
});

/** Added up once more, from the rows: what a company includes in another figure of its own counts once. */
const REPORTED = Map.groupBy(
  PRIMARY.filter((one) => one.metric === 'OUT-REPORTS-NCMEC' && !one.flags?.includes('inside-parent')),
  (one) => Number(one.year),
);

test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])(
  'own counts of reports of %i add up by type and in all, in API and csv',
  (year) => {
    const ofYear = REPORTED.get(year) ?? [];
    const sum = (list: typeof ofYear) => list.reduce((total, one) => total + Number(one.value), 0);
    expect(at('OUT-REPORTS-NCMEC', 'sum', 'ALL', year)?.value).toBe(sum(ofYear));
    for (const [type, same] of Map.groupBy(ofYear, typeOf)) {
      const row = at('OUT-REPORTS-NCMEC', 'sum', type, year);
      expect([type, row?.value, row?.n]).toEqual([type, sum(same), new Set(same.map((one) => one.parent_id)).size]);
      const flags = new Set(same.flatMap((one) => one.flags?.split(' ') ?? []));
      for (const mark of ['loose', 'rounded', 'suspect'] as const)
        expect([type, mark, row?.marks?.includes(mark) ?? false]).toEqual([type, mark, flags.has(mark)]);
      expect(row?.marks?.includes('part_year') ?? false).toBe(flags.has('part-year'));
    }
  },
);

test('a share of one service is published as it was printed, and marked as worked out', () => {
  const shares = PRIMARY.filter((one) => one.metric === 'OUT-PROACTIVE' && one.service_id === 'bing');
  expect(shares).toHaveLength(6);
  for (const { year, value } of shares) {
    const row = at('OUT-PROACTIVE', 'median', 'SRC', Number(year));
    expect((100 * (row?.value ?? 0)).toFixed(2)).toBe(Number(value).toFixed(2));
    expect(row?.marks).toEqual(['derived']);
  }
});

test('the growth of a type with one service is that of its figures', () => {
  const counts = new Map(
    PRIMARY.filter((one) => one.metric === 'OUT-CONTENT' && one.service_id === 'youtube').map((one) => [
      Number(one.year),
      Number(one.value),
    ]),
  );
  for (const year of [2021, 2022, 2023, 2024, 2025]) {
    const row = at('OUT-CONTENT', 'median_change', 'VID', year, 'matched');
    expect(row?.value).toBeCloseTo((counts.get(year) ?? 0) / (counts.get(year - 1) ?? 0) - 1, 12);
    expect([row?.n, row?.marks]).toEqual([1, ['loose']]);
  }
});

test('what compares within a company only is never added up or ranked', () => {
  const across = [
    'sum',
    'change',
    'index',
    'q1',
    'q3',
    'ratio_to',
    'pooled_ratio',
    'median_per_million',
    'share_any',
    'share',
  ];
  const strange = rows.filter(
    (one) =>
      one.metric !== 'OUT-REPORTS-NCMEC' &&
      one.metric !== 'OUT-PROACTIVE' &&
      (across.includes(one.measure) || one.measure === 'median'),
  );
  expect(strange).toEqual([]);
  expect(rows.some((one) => one.metric === 'OUT-CONTENT' && one.measure === 'median_change')).toBe(true);
});

test('no public text names a company, but the pages that name who published what are linked', async () => {
  const book = (await (await app.request(`${RELEASE}/metrics`)).json()) as {
    readonly sources: readonly { readonly url: string }[];
  };
  expect(book.sources.length).toBeGreaterThan(30);
  expect(book.sources.filter((one) => !one.url.startsWith('https://'))).toEqual([]);
  const words = [...companies.values()].flatMap((one) => [one.parent ?? '', one.service ?? '']);
  const names = words.flatMap((one) => one.split(/ \(|, /)).filter((one) => one.length > 2);
  const { sources: _, ...said } = book;
  const texts = [
    JSON.stringify(said),
    ...(await Promise.all(
      ['headline', 'questions', 'summaries/SOC'].map(async (one) => (await app.request(`${RELEASE}/${one}`)).text()),
    )),
  ].join(' ');
  const named = names.filter((name) => new RegExp(`\\b${name.replace(/[^\w ]/g, '.')}\\b`).test(texts));
  expect(named).toEqual([]);
});

test('how far own counts and NCMEC’s agree is one number in the source, the API and the csv', async () => {
  const pairs = disclosedRows('reconciliation.csv').filter((one) => one.months_covered === '12');
  const { tables = [] } = (await (await app.request(`${RELEASE}/metrics`)).json()) as MetricsAnswer;
  const lines: Record<string, string>[] = parse(await (await app.request(`${RELEASE}/files/tables.csv`)).text(), {
    columns: true,
  });
  const cells = tables.flatMap((table) => table.cells.map((cell) => ({ table: table.id, ...cell })));
  expect(lines.map((one) => [one.TABLE, one.TIME_PERIOD, one.GROUP, one.SERIES, Number(one.OBS_VALUE)])).toEqual(
    cells.map((one) => [one.table, one.period, one.group, one.series, one.value]),
  );
  const byClass = tables.find((one) => one.id === 'own-count');
  for (const { year } of pairs) {
    const ofYear = byClass?.cells.filter((one) => one.period === year) ?? [];
    const equal = pairs.filter((one) => one.year === year && one.own_reports === one.ncmec_reports).length;
    expect(ofYear.find((one) => one.series === 'equal')?.value).toBe(equal);
    expect(ofYear.reduce((sum, one) => sum + one.value, 0)).toBe(pairs.filter((one) => one.year === year).length);
  }
  expect(byClass?.finding).toBe(
    'Of 60 yearly counts that a company and NCMEC both published, 36 differ by 1\u202f% or less (12 of them not at all), and 7 by more than 20\u202f%.',
  );
});

test('editions published in order show what was restated, and today’s figures are those of a single publish', async () => {
  const restated = temporaryFolder();
  for (const edition of ['2021-Q4', '2022-Q3', '2022-Q4', null]) {
    const asOf = edition === null ? [] : ['--as-of', edition];
    expect((await candor('ingest', DISCLOSURES, ...asOf, '--home', restated)).code).toBe(0);
    expect((await candor('publish', '--home', restated, '--year', '2024')).code).toBe(0);
  }
  const api = appOf(restated);
  const ask = async <T>(path: string) =>
    (await (await api.request(`/v1/datasets/disclosures/releases/${path}`)).json()) as T;
  const shareIn2020 = async (release: string) => {
    const { previous, entries } = await ask<RevisionsAnswer>(`${release}/revisions`);
    const own = entries.find(
      (one) =>
        one.metric === 'OUT-PROACTIVE' &&
        one.measure === 'median' &&
        one.platform === 'SOC' &&
        one.size === '_T' &&
        one.year === 2020,
    );
    return [
      previous,
      own?.kind,
      own !== undefined && 'before' in own && 'after' in own ? [own.before, own.after] : null,
    ];
  };
  const said = await Promise.all(['2024-02', '2024-03', '2024-04'].map(shareIn2020));
  expect(said.map(([previous, kind]) => [previous, kind])).toEqual([
    ['2024-01', 'restated'],
    ['2024-02', 'restated'],
    ['2024-03', undefined],
  ]);
  const inPercent = said.map(([, , both]) =>
    (both as readonly number[] | null)?.map((one) => Math.round(1000 * one) / 10),
  );
  expect(inPercent).toEqual([[99.1, 99], [99, 98.7], undefined]);
  const { notes } = await ask<ReleaseAnswer>('2024-02');
  expect(notes.at(-1)).toContain('as companies had printed them by 2022-Q3');
  const { observations } = await ask<ObservationsAnswer>('2024-04/observations');
  expect(observations).toEqual(rows);
});
