import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEW_PARTS } from '@candor/data/release';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../support/shipped.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const DOCUMENT = read('docs/words.md');

/** The rows of the tables below a heading, each as its cells. */
function rowsOf(heading: string): string[][] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const TERMS = ['Things', 'What is there, and what is not', 'What is done'].flatMap(rowsOf);
const listed = (cell = '') => cell.split(', ').filter((one) => one !== '');

/** Texts below a value, each with where it stands; keys are names of code and no words. */
function textsIn(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${at} ${key}`));
}

/** What a message is filled in with has names of code. */
const yamlTexts = (path: string) =>
  textsIn(parse(read(path)), path).map(([at, text]): [string, string] => [at, text.replaceAll(/\{\w+[,}]/g, '…')]);

/** The literals of a source file that are sentences or parts of one. */
function literalsOf(path: string): [string, string][] {
  const code = read(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const literals = [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text);
  return literals.filter((text) => text.split(/\s+/).length > 3).map((text) => [path, withoutCode(text)]);
}

/** What is filled in is code. */
const withoutCode = (text: string) => text.replaceAll(/\$\{[^}]*\}/g, '…');

const sources = (folder: string) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$/.test(name))
    .map((name) => join(folder, name));

const FRAMEWORK = 'data/framework/1.0.0';
const DOCUMENTS = ['README.md', 'docs/api.md', 'docs/demo.md', 'docs/releases.md', 'docs/reporting.md'];

const SHOWN: readonly [string, string][] = [
  ...['web/words/en.yaml', 'data/words/en.yaml'].flatMap(yamlTexts),
  ...readdirSync(join(PROJECT, FRAMEWORK))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => yamlTexts(join(FRAMEWORK, name))),
  ...[
    'data/src/framework',
    'data/src/release',
    'data/src/report',
    'data/src/disclosure/certificate',
    'api/src',
  ].flatMap((folder) => sources(folder).flatMap(literalsOf)),
  ...['scripts/src/commands', 'scripts/src/start', 'scripts/src/serve'].flatMap((folder) =>
    sources(folder).flatMap(literalsOf),
  ),
  // Names of code stand in code type.
  ...DOCUMENTS.map((path): [string, string] => [path, read(path).replaceAll(/```[\s\S]*?```|`[^`]*`/g, '…')]),
];

test('the tables are read, and so is what readers are shown', () => {
  expect(TERMS.length).toBeGreaterThan(20);
  expect(TERMS.filter((row) => row.length !== 4)).toEqual([]);
  expect(SHOWN.length).toBeGreaterThan(2500);
});

test('readers are shown none of the words that are private, alarming or no English', () => {
  const words = TERMS.flatMap(([, , , never]) => listed(never));
  expect(words.length).toBeGreaterThan(50);
  const pattern = new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'i');
  const found = SHOWN.flatMap(([at, text]) => {
    const [word] = pattern.exec(text) ?? [];
    return word === undefined ? [] : [`${at}: “${word}” in “${text.slice(0, 120)}”`];
  });
  expect(found).toEqual([]);
});

test('each word of the list is in use', () => {
  const all = SHOWN.map(([, text]) => text)
    .join('\n')
    .toLowerCase();
  const unused = TERMS.flatMap(([say]) => listed(say)).filter((one) => !all.includes(one.toLowerCase()));
  expect(unused).toEqual([]);
});

test('what stands in code type is a name of the API or of a release', () => {
  const known = read('docs/api.md') + read('docs/releases.md');
  const names = TERMS.flatMap(([, , code = '']) => [...code.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(names.length).toBe(TERMS.length);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test('the controls have the labels that they are called by, and stand in addresses as said', () => {
  const { explore } = parse(read('web/words/en.yaml'));
  const labels: Readonly<Record<string, [string, readonly string[]]>> = {
    metric: [explore.metric, []],
    measure: [explore.measure, []],
    panel: [explore.panel.label, [explore.panel.all, explore.panel.matched]],
    platform: [explore.platforms, []],
    breakdown: [explore.breakdown, [explore.noBreakdown]],
    size: [explore.sizes, []],
    year: [explore.years, []],
    chart: [explore.chart.label, choicesOf(explore.chart)],
    scale: [explore.scale.label, choicesOf(explore.scale)],
  };
  const rows = rowsOf('Controls').map(([label = '', choices = '', code = '']) => [
    code.replaceAll('`', ''),
    [label, choices.split(' · ').filter((one) => one !== '')],
  ]);
  expect(Object.fromEntries(rows)).toEqual(labels);
  // Every part of a view has its control, beside the chart itself.
  expect(Object.keys(labels).filter((code) => code !== 'chart')).toEqual(expect.arrayContaining([...VIEW_PARTS]));
});

function choicesOf({ label: _, ...choices }: Readonly<Record<string, string>>): string[] {
  const order = ['scope', 'trend', 'multiples', 'stacked', 'grouped', 'range', 'linear', 'log', 'index'];
  return order.flatMap((code) => choices[code] ?? []);
}

test('a text that names a control by its label names one that is there', () => {
  const { explore } = parse(read('web/words/en.yaml'));
  const labels = textsIn(explore, '').map(([, text]) => text);
  const named = SHOWN.flatMap(([at, text]) =>
    [...text.matchAll(/\b(?:choose|under|switch to|the control) “([^”{]+)”/gi)].map(([, label = '']) => [at, label]),
  );
  expect(named.filter(([, label = '']) => !labels.includes(label))).toEqual([]);
});
