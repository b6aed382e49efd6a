import { join } from 'node:path';
import type { HeadlineAnswer, ObservationsAnswer, QuestionsAnswer } from '@candor/api/types';
import { openDatabase, storedAnswers, storedYearTotals } from '@candor/data/store';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { PRIMARY } from '../data/testing/disclosures.ts';
import { type Row, rowsOf, sum } from './sources/tables.ts';
import { appOf } from './support/app.ts';
import { candor, temporaryFolder } from './support/candor.ts';

/** All real figures together, as `npm start` ingests and publishes them. */
const DATASETS = ['cybertipline', 'disclosures', 'eu-reports'];
const home = temporaryFolder();
let app: ReturnType<typeof appOf>;

beforeAll(async () => {
  expect((await candor('ingest', '--home', home)).code).toBe(0);
  expect((await candor('publish', '--home', home, '--year', '2024')).code).toBe(0);
  app = appOf(home);
});

const answer = async <T>(dataset: string, path: string) =>
  (await (await app.request(`/v1/datasets/${dataset}/releases/latest/${path}`)).json()) as T;
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');

test('at least 8 of the 12 questions of the audiences are answered by real figures: each sentence that counts rests on a published one', async () => {
  const answered = new Set<string>();
  const all = new Set<string>();
  for (const dataset of DATASETS) {
    const { questions } = await answer<QuestionsAnswer>(dataset, 'questions');
    for (const { code, sentences } of questions) {
      all.add(code);
      const isFigure = sentences.some(
        ({ text, table, observations }) =>
          /\d/.test(text) &&
          (table !== undefined || observations.some((one) => one.value !== undefined && one.obsStatus !== 'Q')),
      );
      if (isFigure) answered.add(code);
    }
  }
  expect(all.size).toBe(12);
  expect([...answered].sort()).toEqual(['Q12', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9']);
  expect(answered.size).toBeGreaterThanOrEqual(8);
});

test('the CyberTipline begins with the printed total of the last year and how it moved from the year before, with no break between', async () => {
  const { finding } = await answer<HeadlineAnswer>('cybertipline', 'headline');
  const totals = rowsOf('cybertipline', 'cybertipline-totals-1998-2025.csv').map((one) => Number(one.reports));
  const [before = 0, last = 0] = totals.slice(-2);
  expect(plain(finding.text)).toBe(
    `${(last / 1e6).toFixed(1)} million reports to NCMEC were made in 2025, those of the public included: ${Math.round(100 * (last / before - 1))} % more than in 2024.`,
  );
});

test('what companies publish begins with how it changed among the same companies, as their own figures have it', async () => {
  const { finding } = await answer<HeadlineAnswer>('disclosures', 'headline');
  const [row] = finding.observations;
  expect([row?.measure, row?.panel, row?.platform]).toEqual(['change', 'matched', 'ALL']);
  // Counted once more: companies with a figure of both years, of as many months of the same services.
  const { observations } = await answer<ObservationsAnswer>(
    'disclosures',
    `observations?metric=${row?.metric}&measure=sum,sum_previous&platform=ALL&panel=matched&size=_T&breakdown=_T&year=${row?.year}`,
  );
  const of = (measure: string) => observations.find((one) => one.measure === measure)?.value ?? 0;
  expect(row?.value).toBeCloseTo(of('sum') / of('sum_previous') - 1, 12);
  const own = rowsOf('disclosures', 'company-years.csv').filter(
    (one) => one.primary === 'yes' && one.metric === row?.metric && !one.flags?.includes('inside-parent'),
  );
  const companiesOf = (year: number) =>
    Map.groupBy(
      own.filter((one) => one.year === String(year)),
      (one) => one.parent_id ?? '',
    );
  const year = Number(row?.year);
  const [now, then] = [companiesOf(year), companiesOf(year - 1)];
  const both = [...now.keys()].filter((company) => then.has(company));
  const total = (companies: ReadonlyMap<string, Row[]>) =>
    both.reduce((added, company) => added + sum(companies.get(company) ?? [], 'value'), 0);
  expect([row?.n, of('sum'), of('sum_previous')]).toEqual([both.length, total(now), total(then)]);
  expect(plain(finding.text)).toContain(`fell by ${Math.round(-100 * (total(now) / total(then) - 1))} %`);
});

test('every primary row counts in how many companies publish a metric, by year and type, the same in API and csv', async () => {
  const path = 'observations?measure=responding&panel=all&size=_T&breakdown=_T';
  const { observations } = await answer<ObservationsAnswer>('disclosures', path);
  const csv = await (
    await app.request(`/v1/datasets/disclosures/releases/latest/${path.replace('?', '.csv?')}`)
  ).text();
  const lines: Row[] = parse(csv, { columns: true });
  const inCsv = new Map(
    lines.map((one) => [`${one.METRIC} ${one.PLATFORM} ${one.TIME_PERIOD}`, Number(one.OBS_VALUE)]),
  );
  const found = new Map(observations.map((one) => [`${one.metric} ${one.platform} ${one.year}`, one.value]));
  const types = new Map(rowsOf('disclosures', 'companies.csv').map((one) => [one.service_id, one.platform_type]));
  const primary = PRIMARY.filter((one) => !one.flags?.includes('inside-parent'));
  const places = Map.groupBy(
    primary.flatMap((one) => [types.get(one.service_id) ?? '', 'ALL'].map((platform): Row => ({ ...one, platform }))),
    (one) => `${one.metric} ${one.platform} ${one.year}`,
  );
  expect(places.size).toBeGreaterThan(200);
  for (const [place, rows] of places) {
    const companies = new Set(rows.map((one) => one.parent_id)).size;
    expect([place, found.get(place), inCsv.get(place)]).toEqual([place, companies, companies]);
  }
});

test('every provider that NCMEC lists, 2019 to 2025, stands in the store with what was printed of it', () => {
  const db = openDatabase(join(home, 'store', 'candor.db'));
  const answers = storedAnswers(db, 'cybertipline');
  const { listed, yearTotals } = storedYearTotals(db, 'cybertipline');
  db.close();
  const printed = (counts: string, names: string) => {
    const serviceOf = new Map(rowsOf('cybertipline', names).map((one) => [one.provider_as_published, one.service_id]));
    const places = Map.groupBy(
      rowsOf('cybertipline', counts),
      (one) => `${serviceOf.get(one.provider_as_published)} ${one.year}`,
    );
    return new Map([...places].map(([place, rows]) => [place, sum(rows, 'reports')]));
  };
  const inOrder = (places: Iterable<readonly [string, unknown]>) => [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = printed('cybertipline-by-provider.csv', 'provider-names.csv');
  const stored = answers.map(
    ({ service, year, value }) => [`${service} ${year}`, value?.kind === 'count' ? value.count : null] as const,
  );
  expect(whole.size).toBeGreaterThan(1000);
  expect(inOrder(stored)).toEqual(inOrder(whole));
  const part = printed('cybertipline-by-provider-2024-2025.csv', 'provider-names-2024-2025.csv');
  const known = [...part].filter(([place]) => !place.startsWith('not-listed-individually'));
  expect(inOrder(listed.map(({ service, year, value }) => [`${service} ${year}`, value] as const))).toEqual(
    inOrder(known),
  );
  expect(yearTotals.map(({ year, everybody }) => [String(year), String(everybody)])).toEqual(
    rowsOf('cybertipline', 'cybertipline-totals-1998-2025.csv').map((one) => [one.year, one.reports]),
  );
});
