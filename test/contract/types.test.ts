import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '@candor/api';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { loadTexts, openReleases } from '@candor/data/release/folder';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scratch } from '../support/scratch.ts';
import { freezeSurvey, SURVEY } from '../support/survey.ts';

// Readers of tables guess what a column holds: whatever stands in a file must be taken for what it is, guessed or told.

const root = mkdtempSync(join(scratch(), 'candor-types-'));
freezeSurvey(root);
const app = createApp({
  releases: openReleases(root),
  notices: [],
  frameworks: frameworkVersions().map(loadFramework),
  texts: loadTexts(),
  codeVersion: '1',
  site: null,
  onError: (error) => expect.unreachable(error.message),
});
const R = `/v1/datasets/${SURVEY}/releases/latest`;

/** What R, pandas, DuckDB and spreadsheets take a column for in which every text is of that kind. */
const GUESSES: Readonly<Record<string, RegExp>> = {
  number: /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$|^[-+]?nan$/i,
  'truth value': /^(t|f|true|false|yes|no|y|n|0|1)$/i,
  date: /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$|^\d{1,2}[- ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  'nothing at all': /^(na|n\/a|null|none|nil|#n\/a)$/i,
};

interface Types {
  readonly fields: readonly { readonly name: string; readonly type: string }[];
}

const read = async (path: string) => {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return { response, text: await response.text() };
};

describe.each([
  ['the file of a release', `${R}/files/observations.csv`, `${R}/files/observations`],
  ['observations by the API', `${R}/observations.csv?metric=OUT-CONTENT`, `${R}/files/observations`],
  [
    'figures that are all free',
    `${R}/observations.csv?metric=OUT-CONTENT&measure=sum&platform=ALL`,
    `${R}/files/observations`,
  ],
  ['the table of a view', `${R}/views/trend;metric=OUT-CONTENT.csv`, `${R}/views/trend;metric=OUT-CONTENT`],
])('%s', (_, csv, beside) => {
  test('has types beside it, of each column in order', async () => {
    const [header = []] = parse((await read(csv)).text, { to: 1 }) as string[][];
    const { response, text } = await read(`${beside}.csv-metadata.json`);
    expect(response.headers.get('Content-Type')).toBe('application/csvm+json');
    const csvw = JSON.parse(text) as {
      '@context': string;
      url: string;
      tableSchema: { columns: { titles: string }[] };
    };
    expect(csvw['@context']).toBe('http://www.w3.org/ns/csvw');
    // A view has one name, in its canonical form.
    expect(csvw.url).toMatch(/^(observations|trend)\.csv$/);
    expect(csvw.tableSchema.columns.map((one) => one.titles)).toEqual(header);
    const { fields } = JSON.parse((await read(`${beside}.schema.json`)).text) as Types;
    expect(fields.map((one) => one.name)).toEqual(header);
  });

  test('holds no code that is taken for a number, a date, a truth value or for nothing, and is what its types say', async () => {
    const rows = parse((await read(csv)).text, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(2);
    const { fields } = JSON.parse((await read(`${beside}.schema.json`)).text) as Types;
    for (const { name, type } of fields) {
      const held = [...new Set(rows.map((row) => row[name] ?? ''))].filter((text) => text !== '');
      if (type === 'integer')
        expect(
          held.filter((text) => !/^-?\d+$/.test(text)),
          name,
        ).toEqual([]);
      else if (type === 'number')
        expect(
          held.filter((text) => Number.isNaN(Number(text))),
          name,
        ).toEqual([]);
      // A year and month it is: of all that reads tables only a spreadsheet that is asked to makes it a date.
      else if (name !== 'RELEASE') {
        for (const [kind, pattern] of Object.entries(GUESSES)) {
          expect(held.length > 0 && held.every((text) => pattern.test(text)), `${name} as ${kind}: ${held}`).toBe(
            false,
          );
        }
        expect(
          held.filter((text) => GUESSES.date?.test(text)),
          `${name}, one by one`,
        ).toEqual([]);
      } else expect(held.map(Number)).toEqual(held.map(() => Number.NaN));
    }
  });
});

test.each([
  [`${R}/observations.csv`, `/v1/datasets/${SURVEY}/releases/2026-01/files/observations.csv-metadata.json`],
  [`${R}/views/trend;metric=OUT-CONTENT.csv`, `/v1/datasets/${SURVEY}/releases/2026-01/views/trend.csv-metadata.json`],
])('%s says where its types stand', async (csv, types) => {
  const { response } = await read(csv);
  const links = response.headers.get('Link') ?? '';
  expect(links).toContain(`<${types}>; rel="describedby"; type="application/csvm+json"`);
  await read(types);
});
