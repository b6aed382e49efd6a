import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@candor/data/store';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { EVERY_ADDRESS, realApi } from '../support/api.ts';
import { PROJECT, SHIPPED } from '../support/candor.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

/** What the product says in its own words: a company whose name is one of these words cannot be told from the word. */
const OWN_WORDS = [
  ...['taxonomies', 'caveats', 'questions', 'outcomes'].map((name) =>
    join(PROJECT, 'data/framework/1.0.0', `${name}.yaml`),
  ),
  join(SHIPPED, 'dataset.yaml'),
]
  .map((path) => readFileSync(path, 'utf8').toLowerCase())
  .join('\n');

/** The names and ids of every service and parent company, where they cannot be an ordinary word of the code book. */
const NAMES: readonly string[] = companyNames();

function companyNames(): string[] {
  const rows = parse(readFileSync(join(SHIPPED, 'providers.csv')), { columns: true }) as Record<string, string>[];
  const names = rows.flatMap((row) => [row.service_id, row.service, row.parent_id, row.parent]);
  const distinct = new Set(names.map((name) => (name ?? '').toLowerCase()));
  return [...distinct].filter((name) => name.length > 5 && !OWN_WORDS.includes(name));
}

const namesIn = (text: string) => NAMES.filter((name) => text.includes(name));

/** The names of the store's tables and columns that only the store has. */
function storeWords(): string[] {
  const db = openDatabase(':memory:');
  const words = db
    .prepare("SELECT c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'")
    .pluck()
    .all() as string[];
  db.close();
  return [...new Set(words)].filter((word) => word.includes('_'));
}

test('the list of names is nearly that of all companies, and finds one in a text', () => {
  expect(NAMES.length).toBeGreaterThan(400);
  for (const name of ['facebook', 'whatsapp', 'meta platforms', 'snapchat']) expect(NAMES).toContain(name);
  expect(namesIn('{"platform":"msg","note":"mostly whatsapp"}')).toEqual(['whatsapp']);
  expect(storeWords()).toEqual(expect.arrayContaining(['company_id', 'service_id', 'content_hash', 'public_source']));
});

test.each([...EVERY_ADDRESS, '/healthz'])(
  '%s names no company, no service and no column of the store',
  async (path) => {
    const response = await api.app.request(path);
    expect(response.status).toBe(200);
    const whole = new TextDecoder('latin1').decode(await response.arrayBuffer()).toLowerCase();
    // Sources are linked as they are, and their addresses may name whom they are about.
    const body = path === '/v1/aggregates' ? whole.replaceAll(/"url":"[^"]*"/g, '') : whole;
    expect(body.length).toBeGreaterThan(30);
    expect(namesIn(body)).toEqual([]);
    expect(storeWords().filter((word) => body.includes(word))).toEqual([]);
    expect([...response.headers].flatMap(([, value]) => namesIn(value.toLowerCase()))).toEqual([]);
  },
);
