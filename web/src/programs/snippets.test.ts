import { OBSERVATIONS_FILE, VIEW_FILE } from '@candor/data/release';
import { expect, test } from 'vitest';
import { snippetsFor } from './snippets.ts';

const csv = 'https://example.org/v1/datasets/demo/releases/2026.1/observations.csv?metric=OUT-CONTENT&measure=sum';
const json = csv.replace('.csv', '.json');

test.each([
  ['of the API', OBSERVATIONS_FILE],
  ['of a view', VIEW_FILE],
])('a table %s is read in each language by its address, whole', (_, columns) => {
  const snippets = snippetsFor({ csv, json, columns });
  expect(snippets.map((one) => one.language)).toEqual([
    ...['Shell', 'Python', 'Python, pandas', 'R', 'JavaScript', 'DuckDB', 'Excel, Power Query', 'Google Sheets'],
  ]);
  for (const { code } of snippets) expect(code.includes(csv) || code.includes(json)).toBe(true);
});

test('the type of every column is said wherever a reader would guess it', () => {
  const typed = {
    Python: /"[A-Z_]+": (str|int|float)/g,
    'Python, pandas': /"[A-Z_]+": "(string|Int64|float64)"/g,
    R: /[A-Z_]+ = "(character|integer|numeric)"/g,
    DuckDB: /'[A-Z_]+': '(VARCHAR|INTEGER|DOUBLE)'/g,
    'Excel, Power Query': /\{"[A-Z_]+", (type text|Int64\.Type|type number)\}/g,
  };
  for (const { language, code } of snippetsFor({ csv, json, columns: VIEW_FILE })) {
    const pattern = typed[language as keyof typeof typed];
    if (pattern !== undefined) expect(code.match(pattern), language).toHaveLength(VIEW_FILE.length);
  }
});
