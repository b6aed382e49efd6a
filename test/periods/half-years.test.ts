import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '@candor/api';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { loadTexts, openRelease, openReleases, type Release } from '@candor/data/release/folder';
import { checkReport, readReportFile, templateRows, writeCsv, writeJson, writeXlsx } from '@candor/data/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { candor, PROJECT, temporaryFolder } from '../support/candor.ts';
import { HALVES, partYearsFolder } from '../support/part-years.ts';

const FRAMEWORK = loadFramework('1.0.0');
const ANSWERED = templateRows(FRAMEWORK, { platformType: 'SOC', sizeBand: 'S1', maturity: 'M0' }, '2025-Q3', 'acorn');
/** One answer of one quarter. */
const QUARTER = {
  ...ANSWERED,
  rows: ANSWERED.rows
    .filter(({ kind, metric }) => kind === 'answer' && metric.code === 'OUT-ACCOUNTS')
    .map((row) => ({ ...row, cells: { ...row.cells, answer: '41' } })),
};

const WRITERS = { csv: writeCsv, xlsx: writeXlsx, json: writeJson };

const scratch = temporaryFolder();
const home = join(scratch, 'home');
let folder: string;
let release: Release;

beforeAll(async () => {
  folder = partYearsFolder(scratch, HALVES);
  for (const command of [
    ['ingest', folder],
    ['publish', 'halves', '--year', '2026'],
  ]) {
    const { err, code } = await candor(...command, '--home', home);
    expect([err, code]).toEqual(['', 0]);
  }
  release = openRelease(join(home, 'releases', 'halves', '2026-01'));
});

const at = (measure: string, year: string, platform = 'ALL') =>
  release.observations.find(
    (one) =>
      [one.metric, one.measure, one.platform, one.size, one.breakdown].join(' ') ===
        `OUT-REPORTS-NCMEC ${measure} ${platform} _T _T` && String(one.year) === year,
  );

describe('a release of half-years', () => {
  test('has every half-year from the first to the last, and no year', () => {
    expect([...new Set(release.observations.map((one) => one.year))].sort()).toEqual(HALVES.periods);
    expect(release.codeBook.dataset.frequency).toBe('S');
  });

  test('adds up each half-year by itself', () => {
    expect(HALVES.periods.map((period) => at('sum', String(period)))).toMatchObject(
      [2715, 2635, 2775, 2910].map((value) => ({ kind: 'value', value })),
    );
  });

  test('compares a half-year with the one before, of the companies that cover as many months of both', () => {
    // Without dogwood, which came then, and cedar, which gave three months of the half-year before; elm’s owner is another.
    expect(at('sum_previous', '2025-S1')).toMatchObject({ value: 2325, n: 6 });
    expect(at('change', '2025-S1')).toMatchObject({ value: (150 + 950 + 80 + 400 + 710 + 75) / 2325 - 1 });
    expect(at('change', '2025-S2', 'MSG')).toMatchObject({ value: 455 / 410 - 1 });
    expect(at('part_year_share', '2024-S2')).toMatchObject({ value: 1 / 7 });
    expect(at('part_year_share', '2025-S2') ?? { value: 0 }).toMatchObject({ value: 0 });
  });

  test('counts a service for who owned it on the last day of the half-year', () => {
    // Elm was sold in August 2024: of its two halves of that year each has an owner of its own, and no panel holds both.
    expect(at('sum_previous', '2024-S2', 'GAM')).toMatchObject({ value: 500, n: 1 });
    expect(at('sum_previous', '2025-S1', 'GAM')).toMatchObject({ value: 520, n: 2 });
  });
});

describe('the API of half-years', () => {
  const R = '/v1/datasets/halves/releases/latest';
  const read = async (path: string, status = 200) => {
    const app = createApp({
      releases: openReleases(join(home, 'releases')),
      notices: [],
      frameworks: frameworkVersions().map(loadFramework),
      texts: loadTexts(),
      codeVersion: '1',
      site: null,
      onError: (error) => expect.unreachable(error.message),
    });
    const response = await app.request(path);
    expect(response.status, path).toBe(status);
    return response;
  };
  const json = async (path: string) => (await read(path)).json();
  const sums = 'metric=OUT-REPORTS-NCMEC&measure=sum&platform=ALL&size=_T&panel=all&breakdown=_T';

  test('says the calendar year and the period of every observation, and of the release', async () => {
    const { observations } = await json(`${R}/observations?${sums}`);
    expect(observations).toMatchObject([
      { year: 2024, period: '2024-S1', value: 2715 },
      { year: 2024, period: '2024-S2', value: 2635 },
      { year: 2025, period: '2025-S1', value: 2775 },
      { year: 2025, period: '2025-S2', value: 2910 },
    ]);
    const book = await json(`${R}/metrics`);
    expect([book.years, book.periods, book.about.frequency]).toEqual([[2024, 2025], HALVES.periods, 'S']);
  });

  test('filters by half-years, by spans of them, and by the years in which they lie', async () => {
    const of = async (year: string) =>
      (await json(`${R}/observations?${sums}&year=${year}`)).observations.map((one: { period: string }) => one.period);
    expect(await of('2024-S2')).toEqual(['2024-S2']);
    expect(await of('2024-S2..2025-S1')).toEqual(['2024-S2', '2025-S1']);
    expect(await of('2024')).toEqual(['2024-S1', '2024-S2']);
    expect(await of('2024..2025')).toEqual(HALVES.periods);
    const refused = await (await read(`${R}/observations?year=2026-S1`, 400)).json();
    expect(refused.detail).toContain('use one of 2024-S1, 2024-S2, 2025-S1, 2025-S2');
  });

  test('says in every form what the period is, and that it is a text', async () => {
    const table = await (await read(`${R}/observations.csv?${sums}`)).text();
    expect(table).toContain(',2025-S2,2910,');
    const types = await json(`${R}/files/observations.schema.json`);
    expect(types.fields.find((one: { name: string }) => one.name === 'TIME_PERIOD')).toMatchObject({ type: 'string' });
    const csvw = await json(`${R}/files/observations.csv-metadata.json`);
    expect(csvw.tableSchema.columns[8]).toMatchObject({ name: 'TIME_PERIOD', datatype: 'string' });
    expect((await json(`${R}/observations.jsonstat.json?${sums}`)).dimension.TIME_PERIOD).toMatchObject({
      label: 'Period',
      category: { index: HALVES.periods },
    });
    expect(await (await read(`${R}/observations.sdmx.csv?${sums}`)).text()).toContain(',2025-S2,2910,');
    expect(await (await read(`${R}/observations.sdmx.xml?${sums}`)).text()).toContain(
      '<Obs TIME_PERIOD="2025-S2" OBS_VALUE="2910"',
    );
  });

  test('speaks of months and half-years, and of no year before', async () => {
    const { sections } = await json(`${R}/summaries/ALL`);
    const texts = sections.flatMap((one: { sentences: { text: string }[] }) => one.sentences.map(({ text }) => text));
    expect(texts.join('\n')).toContain('July to December 2025');
    expect(texts.join('\n')).not.toMatch(/(?<!half-)\byears?\b|\d-S\d/);
    const view = await json(`${R}/views/${encodeURIComponent('trend;metric=OUT-REPORTS-NCMEC;measure=sum')}`);
    expect(view.chart.keys.map((key: { code: string; label: string }) => [key.code, key.label])).toContainEqual([
      '2025-S1',
      'January to June 2025',
    ]);
    expect(view.subtitle).toContain('January to June 2024 – July to December 2025');
    expect([view.title, view.subtitle, ...view.notes].join('\n')).not.toMatch(/(?<!half-)\byears?\b|\d-S\d/);
  });
});

describe('a report of another length', () => {
  const said = async (year: string) => {
    const file = join(scratch, `acorn-${year}.csv`);
    const text = readFileSync(join(folder, 'reports', 'acorn-2025-S2.csv'), 'utf8');
    writeFileSync(file, text.replace('#year,2025-S2', `#year,${year}`));
    return candor('ingest', file, '--dataset', 'halves', '--home', home);
  };
  test('is refused with one sentence, and nothing is stored', async () => {
    const { code, err } = await said('2025');
    expect(code).toBe(2);
    expect(err).toBe(
      'acorn-2025.csv, line 3: the report is of a year, and the dataset takes half-years; write the period like 2024-S2.',
    );
    expect((await said('2025-Q3')).err).toContain('the report is of a quarter, and the dataset takes half-years');
    expect((await said('2025-H2')).err).toContain('write 2025-S2, as SDMX does');
  });
});

test('how long the periods of a dataset are never changes once it has reports', async () => {
  const other = join(scratch, 'other');
  cpSync(folder, other, { recursive: true });
  const declared = readFileSync(join(other, 'dataset.yaml'), 'utf8');
  writeFileSync(join(other, 'dataset.yaml'), declared.replace('frequency: S', 'frequency: A'));
  const { code, err } = await candor('ingest', other, '--home', home);
  expect([code, err]).toEqual([2, expect.stringContaining('its reports are of half-years')]);
});

test('a confidential dataset of half-years is refused, and told why', async () => {
  const confidential = partYearsFolder(scratch, { ...HALVES, id: 'secret', policy: 'confidential' });
  const { code, err } = await candor('ingest', confidential, '--home', join(scratch, 'other-home'));
  expect(code).toBe(2);
  expect(err).toContain('a confidential dataset is of years (A)');
});

test('half-years are not protected as if they were confidential, because nobody could prove it', async () => {
  const policy = join(PROJECT, 'data', 'policies', 'demonstration.yaml');
  const { code, err } = await candor('publish', 'halves', '--policy', policy, '--home', home);
  expect([code, err]).toEqual([2, expect.stringContaining('only figures of whole years can be proved safe')]);
});

test('a questionnaire of a half-year asks for its days, and an empty one is read again', async () => {
  const file = join(scratch, 'questionnaire.csv');
  expect(
    await candor('template', '--type', 'SOC', '--size', 'S2', '--year', '2025-S2', '--format', 'csv', '--out', file),
  ).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('#year,2025-S2');
  expect(text).toContain('everything from 1 July to 31 December');
  expect((await candor('check', file)).err).not.toContain('year');
});

test.each(['csv', 'xlsx', 'json'] as const)('a report of a quarter is read the same from %s', async (form) => {
  const { framework, meta, rows } = QUARTER;
  const bytes = await WRITERS[form]({ framework, meta, rows });
  const read = await readReportFile(`report.${form}`, bytes);
  if (!read.ok) return expect.unreachable(JSON.stringify(read.findings));
  const { report, findings } = checkReport(read.report, framework);
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ year: '2025-Q3', answers: [{ metric: 'OUT-ACCOUNTS', monthsCovered: 3 }] });
  return undefined;
});

test('a quarter has three months at most', async () => {
  const { framework, meta, rows } = QUARTER;
  const longer = rows.map((row) => ({ ...row, cells: { ...row.cells, months: '4' } }));
  const read = await readReportFile('report.csv', await WRITERS.csv({ framework, meta, rows: longer }));
  if (!read.ok) return expect.unreachable(JSON.stringify(read.findings));
  expect(checkReport(read.report, framework).findings).toMatchObject([
    { code: 'wrong-months', message: 'months is not a whole number from 1 to 3' },
  ]);
  return undefined;
});
