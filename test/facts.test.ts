import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { MEASURES } from '@candor/data/measures';
import { expect, test } from 'vitest';
import { PROJECT } from './support/shipped.ts';

/** Every source file of the product but its tests, the made-up demonstration and the attack, which knows things by itself. */
const SOURCES = ['data/src', 'table-protection/src', 'api/src', 'web/src', 'scripts/src'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !path.startsWith('scripts/src/demo/')),
);

const METRICS = loadFramework('1.0.0').metrics.map((metric) => metric.code);
const CODES = new Set<string>(MEASURES.map((measure) => measure.code));

test('no source file names a metric: what is true of one stands in the framework’s files', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  const naming = SOURCES.flatMap((path) => {
    const text = readFileSync(join(PROJECT, path), 'utf8');
    return METRICS.filter((code) => text.includes(code)).map((code) => `${path}: ${code}`);
  });
  expect(naming).toEqual([]);
});

/** Two or three measures are what a place picks; more are a fact about measures. */
const MOST_PICKED = 3;

/** Lists in a source, each with the texts that stand in it. */
const listsIn = (text: string) =>
  [...text.matchAll(/\[((?:\s*'[a-z0-9_]+',?)+)\s*\]/g)].map(([, inside = '']) =>
    [...inside.matchAll(/'([^']+)'/g)].map(([, item = '']) => item),
  );

test('no source file has a list of measures of its own: what is true of one stands in the table of measures', () => {
  const listing = SOURCES.filter((path) => !path.startsWith('data/src/measures/')).flatMap((path) =>
    listsIn(readFileSync(join(PROJECT, path), 'utf8'))
      .filter((list) => list.length > MOST_PICKED && list.every((item) => CODES.has(item)))
      .map((list) => `${path}: ${list.join(', ')}`),
  );
  expect(listing).toEqual([]);
  expect(listsIn("const X = ['sum', 'q1', 'median', 'q3'];")).toEqual([['sum', 'q1', 'median', 'q3']]);
});
