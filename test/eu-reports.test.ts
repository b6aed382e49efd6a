import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadlineAnswer, MetricsAnswer, QuestionsAnswer } from '@candor/api/types';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { euRows } from '../data/testing/eu-reports.ts';
import { appOf } from './support/app.ts';
import { candor, PROJECT, temporaryFolder } from './support/candor.ts';
import { SHIPPED } from './support/shipped.ts';

const RELEASE = '/v1/datasets/eu-reports/releases/2024-01';
const home = temporaryFolder();
let app: ReturnType<typeof appOf>;
let tables: NonNullable<MetricsAnswer['tables']>;

const answer = async <T>(path: string) => (await (await app.request(`${RELEASE}/${path}`)).json()) as T;

beforeAll(async () => {
  const ingested = await candor('ingest', join(PROJECT, 'data', 'sources', 'eu-reports'), '--home', home);
  expect([ingested.err, ingested.out]).toEqual(['', 'eu-reports: the numbers of 11 tables stored.']);
  expect((await candor('publish', '--home', home, '--year', '2024')).out).toBe('eu-reports: release 2024-01 written.');
  app = appOf(home);
  tables = (await answer<MetricsAnswer>('metrics')).tables ?? [];
});

test('every number is one in the API and in tables.csv, with its period as SDMX writes it', async () => {
  const lines: Record<string, string>[] = parse(await (await app.request(`${RELEASE}/files/tables.csv`)).text(), {
    columns: true,
  });
  const cells = tables.flatMap(({ id, unit, cells: own }) => own.map((cell) => ({ id, unit, ...cell })));
  expect(
    lines.map((one) => [one.TABLE, one.TIME_PERIOD, one.GROUP, one.SERIES, Number(one.OBS_VALUE), one.UNIT]),
  ).toEqual(cells.map((one) => [one.id, one.period, one.group, one.series, one.value, one.unit]));
  expect(new Set(cells.map((one) => one.period))).toEqual(new Set(['2024', '2025', '2025-S2', '2026-S1']));
});

test('what is told is what the source says, and each period stands by itself', async () => {
  const { finding, more } = await answer<HeadlineAnswer>('headline');
  expect(finding.text).toBe(
    'Of 65 services whose report in the EU’s common form was read, 38 give a figure above zero on child sexual exploitation and abuse, 9 only in a wider row on minors, and 18 a zero or a blank.',
  );
  expect(finding.table).toBe('answers');
  expect(more).toHaveLength(2);
  const halves = euRows('services.csv').filter((one) => one.period_start === '2025-07-01' && one.csea === 'figures');
  const own = tables.find((one) => one.id === 'answers')?.cells ?? [];
  expect(own.find((one) => one.period === '2025-S2' && one.series === 'figure')?.value).toBe(halves.length);
});

test('questions on speed, detection, people and trust are answered by tables', async () => {
  const { questions } = await answer<QuestionsAnswer>('questions');
  const told = questions.filter((one) => one.sentences.some((sentence) => sentence.table !== undefined));
  expect(told.map((one) => one.code)).toEqual(['Q5', 'Q6', 'Q9', 'Q12']);
  expect(questions.find((one) => one.code === 'Q6')?.sentences.map((one) => one.text)).toEqual([
    'For users in the EU, July to December 2025: 11 hours from a notice of child sexual abuse material to an action are the median of 13 services’ own medians.',
  ]);
});

test('the list of services beside NCMEC’s counts what NCMEC’s own list does', () => {
  const rowsOf = (file: string) =>
    parse(readFileSync(join(SHIPPED, file)), { columns: true }) as Record<string, string>[];
  const idOf = new Map(
    rowsOf('provider-names-2024-2025.csv').map((one) => [one.provider_as_published, one.service_id]),
  );
  const reports = rowsOf('cybertipline-by-provider-2024-2025.csv').filter((one) => one.year === '2025');
  for (const { ncmec_service_id: id, reports: said } of euRows('ncmec-2025.csv')) {
    const own = reports.filter((one) => idOf.get(one.provider_as_published) === id);
    expect([id, own.reduce((sum, one) => sum + Number(one.reports), 0)]).toEqual([id, Number(said)]);
  }
});

test('no public text names a service or company', async () => {
  const texts = (
    await Promise.all(
      ['metrics', 'headline', 'questions'].map(async (one) => (await app.request(`${RELEASE}/${one}`)).text()),
    )
  ).join(' ');
  const names = euRows('services.csv').flatMap((one) => [one.service ?? '', one.provider ?? '']);
  const long = names.flatMap((one) => one.split(/ \(|, /)).filter((one) => one.length > 3);
  expect(long.filter((name) => new RegExp(`\\b${name.replace(/[^\w ]/g, '.')}\\b`).test(texts))).toEqual([]);
});
