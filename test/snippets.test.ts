import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen, type RunningServer } from '@candor/api';
import type { ViewAnswer } from '@candor/api/types';
import { OBSERVATIONS_FILE, VIEW_FILE } from '@candor/data/release';
import { DuckDBInstance } from '@duckdb/node-api';
import PowerQuery from '@microsoft/powerquery-parser';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReadableTable, snippetsFor } from '../web/src/programs/snippets.ts';
import { appOf } from './support/app.ts';
import { temporaryFolder } from './support/candor.ts';
import { freezeSurvey } from './support/survey.ts';

/** What the lines to copy print, each run by its program as it stands, against the table that they read. */

const scratch = temporaryFolder();
let server: RunningServer;
beforeAll(async () => {
  const releases = join(scratch, 'home', 'releases');
  mkdirSync(releases, { recursive: true });
  freezeSurvey(releases);
  server = await listen(appOf(join(scratch, 'home')), 0, '127.0.0.1');
});
afterAll(() => server.close());

const R = '/v1/datasets/survey-restated/releases/latest';
const QUERY = '?metric=OUT-CONTENT&measure=sum&platform=ALL&size=_T&breakdown=_T&panel=all';
const VIEW = encodeURIComponent('trend;metric=OUT-CONTENT;platform=ALL,SOC');

const TABLES: Readonly<Record<string, () => ReadableTable>> = {
  observations: () => ({
    csv: `${server.address}${R}/observations.csv${QUERY}`,
    json: `${server.address}${R}/observations.json${QUERY}`,
    columns: OBSERVATIONS_FILE,
  }),
  'a view': () => ({
    csv: `${server.address}${R}/views/${VIEW}.csv`,
    json: `${server.address}${R}/views/${VIEW}.json`,
    columns: VIEW_FILE,
  }),
};

/** What a program prints. The server answers in this process, so it must not be blocked. */
function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err))));
  });
}

const works = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const PANDAS = ['python3', '/usr/bin/python3'].find((one) => works(one, '-c', 'import pandas'));

/** What runs a language; without its tool the test is left out, and says so. */
const TOOLS: readonly (readonly [language: string, program: string | undefined, flag: string])[] = [
  ['Shell', works('curl', '--version') ? 'sh' : undefined, '-c'],
  ['Python', works('python3', '--version') ? 'python3' : undefined, '-c'],
  ['Python, pandas', PANDAS, '-c'],
  ['R', works('Rscript', '--version') ? 'Rscript' : undefined, '-e'],
  ['JavaScript', process.execPath, '--input-type=module --eval'],
];
for (const [language, program] of TOOLS) {
  if (program === undefined) process.stderr.write(`The tool for ${language} is not here, so its lines are not run.\n`);
}

const codeOf = (table: ReadableTable, language: string) =>
  snippetsFor(table).find((one) => one.language === language)?.code ?? '';

/** Year, figure and status of each row, as numbers, in the order of the table. */
async function expected({ csv }: ReadableTable): Promise<readonly (readonly [number, number | null, string])[]> {
  const rows = parse(await (await fetch(csv)).text(), { columns: true }) as Record<string, string>[];
  return rows.map(({ TIME_PERIOD = '', OBS_VALUE = '', OBS_STATUS = '' }) => [
    Number(TIME_PERIOD),
    OBS_VALUE === '' ? null : Number(OBS_VALUE),
    OBS_STATUS,
  ]);
}

describe.each(Object.keys(TABLES))('the lines that read %s', (name) => {
  const table = () => (TABLES[name] as () => ReadableTable)();

  test.for(TOOLS)('print its figures in %s', async ([language, program, flag], { skip }) => {
    if (program === undefined) return skip('its tool is not here');
    const printed = await run(program, [...flag.split(' '), codeOf(table(), language)]);
    const figures = await expected(table());
    expect(figures.length).toBeGreaterThan(2);
    for (const [year, value, status] of figures) {
      const row = new RegExp(
        [year, value === null ? '(nan|None|NA|<NA>|missing:|,)?' : `${value}(\\.0)?`].join('.*?[ ,]'),
        'i',
      );
      expect(printed).toMatch(row);
      if (language !== 'JavaScript' || value === null) expect(printed).toContain(status);
    }
  });

  test('give the same rows with their types in DuckDB', async () => {
    const path = join(scratch, 'table.csv');
    writeFileSync(path, await (await fetch(table().csv)).text());
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    // Its extension for addresses is fetched from elsewhere, so it reads the same bytes from a file.
    const result = await connection.runAndReadAll(codeOf(table(), 'DuckDB').replace(table().csv, path));
    connection.closeSync();
    expect(result.columnTypes().map(String)).toEqual(['INTEGER', 'DOUBLE', 'VARCHAR']);
    expect(result.getRowsJson()).toEqual(await expected(table()));
  });

  test('are a query that Power Query’s own parser reads, with the columns of the table', async () => {
    const code = codeOf(table(), 'Excel, Power Query');
    const task = await PowerQuery.TaskUtils.tryLexParse(PowerQuery.DefaultSettings, code);
    expect(PowerQuery.TaskUtils.isParseStageOk(task)).toBe(true);
    const [head = ''] = (await (await fetch(table().csv)).text()).split('\n');
    expect([...code.matchAll(/\{"([A-Z_]+)", /g)].map(([, column]) => column)).toEqual(head.split(','));
  });

  test('lead where JSON has the same view', async () => {
    const answer = (await (await fetch(table().json)).json()) as ViewAnswer;
    expect(answer.citation).toContain('release 2026-02');
    expect(answer.observations.length).toBeGreaterThanOrEqual((await expected(table())).length);
  });
});
