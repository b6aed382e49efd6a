import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, storedAnswers } from '@candor/data/store';
import { beforeAll, expect, test } from 'vitest';
import { attackHomeRows } from '../../../test/attack/releases/rows/home.ts';
import { attackHomeShares } from '../../../test/attack/releases/shares/home.ts';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const scratch = temporaryFolder();
const home = join(scratch, 'home');
const files = join(scratch, 'files');
const ASKED = ['IMP-Q1', 'IMP-POL-OWNER', 'MISSING-INFORMATION'];
const WORDS = 'which nobody is to read';

/** The demonstration, reduced to some questions so that it is published within seconds. */
beforeAll(async () => {
  expect((await candor('demo', '--survey', '--out', files)).code).toBe(0);
  const dataset = join(files, 'dataset.yaml');
  const list = /^metrics:\n(?: {2}- .*\n)+/m;
  writeFileSync(dataset, readFileSync(dataset, 'utf8').replace(list, `metrics: [${ASKED.join(', ')}]\n`));
});

const answersIn = (of: string) => {
  const db = openDatabase(join(of, 'store', 'candor.db'));
  const held = storedAnswers(db, 'stakeholders').length;
  db.close();
  return held;
};

const allFiles = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? allFiles(path) : [path];
  });

const MEDIA = 'synthetic-media-01';
const answer = () => {
  const names = readdirSync(join(files, 'reports', '2026')).filter((name) => /^synthetic-media-.*csv$/.test(name));
  return readFileSync(join(files, 'reports', '2026', names[0] ?? ''), 'utf8').replace(
    /^#organisation,.*/m,
    `#organisation,${MEDIA}`,
  );
};

const changed = () =>
  answer().replace(
    /(IMP-Q1,,,answered,)(\d)/,
    (_, before: string, step: string) => `${before}${(Number(step) % 5) + 1}`,
  );

test('a bad file is named in a sentence, and nothing of it is stored', async () => {
  const other = join(scratch, 'other');
  const folder = join(scratch, 'bad');
  cpSync(files, folder, { recursive: true, filter: (path) => !path.includes('reports') });
  expect((await candor('ingest', folder, '--home', other)).code).toBe(0);
  let round = 0;
  const ingest = (texts: Readonly<Record<string, string>>) => {
    round += 1;
    const sent = join(scratch, `sent ${round}`);
    mkdirSync(sent);
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(sent, name), text);
    return candor('ingest', '--dataset', 'stakeholders', sent, '--home', other);
  };
  const group = await ingest({ 'group.csv': answer().replace('#group,MEDIA', '#group,INDUSTRY') });
  expect(group.err).toBe(
    'group.csv, line 6: the roster has this organisation as MEDIA; correct group here or in roster.csv.',
  );
  const stranger = await ingest({ 'who.csv': answer().replace(MEDIA, 'synthetic-media-99') });
  expect(stranger.err).toBe(
    'who.csv, line 4: the organisation synthetic-media-99 is not on the roster; correct the organisation id, or add it to roster.csv.',
  );
  const version = await ingest({ 'version.csv': answer().replace('1.0.0-survey', '0.9.0-survey') });
  expect(version.err).toBe('version.csv, line 3: this version of the framework is not known here; use 1.0.0-survey.');
  const twice = await ingest({ 'one.csv': answer(), 'two.csv': changed() });
  expect(twice.err.split('\n')).toEqual(
    ['one.csv', 'two.csv'].map(
      (name) =>
        `${name}, the file: another file here answers for the same organisation and year; keep one of them; to replace an answer, ingest the new file by itself.`,
    ),
  );
  expect([group, stranger, version, twice].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(answersIn(other)).toBe(0);
  const first = await ingest({ 'one.csv': answer() });
  expect([first.code, first.out]).toEqual([0, 'stakeholders: 1 report file read, 1 accepted.']);
});

test('answers are published as shares with their number, and a group with too few is held back', async () => {
  expect((await candor('ingest', files, '--until', '2026', '--home', home)).code).toBe(0);
  const again = await candor(
    'ingest',
    '--dataset',
    'stakeholders',
    join(files, 'reports', '2026-again'),
    '--home',
    home,
  );
  expect(again.out).toBe('stakeholders: 4 report files read, 4 accepted.');
  const published = await candor('publish', 'stakeholders', '--year', '2026', '--home', home);
  expect([published.code, published.err]).toEqual([0, '']);
  expect((await candor('audit', '--home', home)).code).toBe(0);
  const csv = readFileSync(join(home, 'releases', 'stakeholders', '2026-01', 'observations.csv'), 'utf8');
  const rows = (group: string) => csv.split('\n').filter((line) => line.includes(`IMP-Q1,share,${group},`));
  expect(rows('GOVERNMENT').every((line) => line.includes(',20..49,A,FREE,'))).toBe(true);
  expect(rows('SURVIVORS').map((line) => line.split(',').slice(9, 13))).toEqual(
    Array.from({ length: 6 }, () => ['', '', 'Q', 'CONFIDENTIAL']),
  );
}, 60_000);

test('what organisations wrote in their own words is in no byte of a release, though the store holds it', () => {
  const holds = (path: string) => readFileSync(path).includes(WORDS);
  expect(allFiles(join(files, 'reports')).some(holds)).toBe(true);
  expect(allFiles(join(home, 'store')).some(holds)).toBe(true);
  expect(allFiles(join(home, 'releases')).filter(holds)).toEqual([]);
  const named = /synthetic-(media|survivors|government)-\d/;
  expect(allFiles(join(home, 'releases')).filter((path) => named.test(readFileSync(path, 'latin1')))).toEqual([]);
});

test('who attacks the release learns of nobody what it answered, nor from which rows there are', async () => {
  const { of, attacks } = await attackHomeShares(home, 'stakeholders');
  expect(of).toBe(ASKED.length);
  let doubts = 0;
  for (const attack of attacks.values()) {
    doubts += attack.doubts;
    expect([attack.leaks, attack.byRule.leaks]).toEqual([[], []]);
  }
  expect(doubts).toBeGreaterThan(1000);
  let looked = 0;
  attackHomeRows(home, 'stakeholders', (_, { findings, ...rows }) => {
    looked += rows.rows;
    expect(findings).toEqual([]);
  });
  expect(looked).toBeGreaterThan(0);
}, 60_000);
