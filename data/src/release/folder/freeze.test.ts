import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { count } from '../../../testing/answers.ts';
import { smallContent } from '../../../testing/release.ts';
import { inCodeOrder } from '../order.ts';
import { sha256 } from './files.ts';
import { freeze } from './freeze.ts';
import { openRelease, openReleases } from './read.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-release-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const CONTENT = smallContent();
const OTHER = smallContent([{ value: count(99) }]);
const latest = () => readFileSync(join(root, 'small', 'latest'), 'utf8');
const files = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('hex')]));

test('a release holds its database, its CSV file with its types, its code book, its revisions and its manifest, and latest points to it', () => {
  expect(freeze(root, CONTENT, 2024, '0.1.0')).toEqual({ release: '2024-01', created: true });
  expect(readdirSync(join(root, 'small')).sort()).toEqual(['2024-01', 'latest', 'releases.json']);
  expect(readdirSync(join(root, 'small', '2024-01')).sort()).toEqual([
    'codebook.json',
    'manifest.json',
    'observations.csv',
    'observations.csv-metadata.json',
    'observations.schema.json',
    'release.db',
    'revisions.json',
  ]);
  expect(latest()).toBe('2024-01\n');
});

test('the manifest names each other file with its size and its SHA-256', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  const folder = join(root, 'small', '2024-01');
  const { manifest } = openRelease(folder);
  expect(manifest.files.map((file) => file.name)).toEqual([
    'release.db',
    'observations.csv',
    'observations.csv-metadata.json',
    'observations.schema.json',
    'codebook.json',
    'revisions.json',
  ]);
  for (const { name, bytes, sha256: hash } of manifest.files) {
    const content = readFileSync(join(folder, name));
    expect([content.length, sha256(content)]).toEqual([bytes, hash]);
  }
});

test('frozen twice, the first stands and not a byte changes', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  const before = files(join(root, 'small', '2024-01'));
  expect(freeze(root, CONTENT, 2025, '0.2.0')).toEqual({ release: '2024-01', created: false });
  expect(readdirSync(join(root, 'small')).sort()).toEqual(['2024-01', 'latest', 'releases.json']);
  expect(files(join(root, 'small', '2024-01'))).toEqual(before);
});

test('frozen in two places, every byte is the same', () => {
  const [one, two] = [join(root, 'one'), join(root, 'two')];
  freeze(one, CONTENT, 2024, '0.1.0');
  freeze(two, smallContent(), 2024, '0.1.0');
  const bytes = files(join(one, 'small', '2024-01'));
  expect(Object.keys(bytes)).toHaveLength(7);
  expect(files(join(two, 'small', '2024-01'))).toEqual(bytes);
});

test('what is read back is what was frozen, in the order of the code lists', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  const { observations, codeBook, manifest } = openRelease(join(root, 'small', '2024-01'));
  expect(codeBook).toEqual(CONTENT.codeBook);
  expect(observations).toEqual(inCodeOrder(CONTENT.observations, CONTENT.codeBook));
  expect(manifest).toMatchObject({ release: '2024-01', previous: null, synthetic: true, codeVersion: '0.1.0' });
});

test('the order in which content was made is no other content', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  const reversed = { ...CONTENT, observations: CONTENT.observations.toReversed() };
  expect(freeze(root, reversed, 2024, '0.1.0')).toEqual({ release: '2024-01', created: false });
});

test('other content is the next release, names the one before, and leaves that readable', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  expect(freeze(root, OTHER, 2024, '0.1.0')).toEqual({ release: '2024-02', created: true });
  expect(latest()).toBe('2024-02\n');
  const [series] = openReleases(root);
  expect(series?.releases.map((release) => release.manifest.previous)).toEqual([null, '2024-01']);
  expect(series?.latest.manifest.release).toBe('2024-02');
});

test('content that was right before is a release anew when another stood in between', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  freeze(root, OTHER, 2024, '0.1.0');
  expect(freeze(root, CONTENT, 2024, '0.1.0')).toEqual({ release: '2024-03', created: true });
});

test.each(['release.db', 'observations.csv', 'codebook.json'])(
  'a release whose %s was altered is not opened',
  (name) => {
    freeze(root, CONTENT, 2024, '0.1.0');
    const path = join(root, 'small', '2024-01', name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(() => openReleases(root)).toThrow(
      `${path} is not the file that was released; restore it from a copy or remove the release`,
    );
  },
);

test('a release with a file missing is not opened', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  rmSync(join(root, 'small', '2024-01', 'codebook.json'));
  expect(() => openReleases(root)).toThrow(/codebook\.json/);
});

test('where latest points to a release that is not there, nothing is opened', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  writeFileSync(join(root, 'small', 'latest'), '2024-09\n');
  expect(() => openReleases(root)).toThrow(/latest points to 2024-09, which is not there; publish again\.$/);
});

test('before the first release there is nothing to open', () => {
  expect(openReleases(join(root, 'nowhere'))).toEqual([]);
  mkdirSync(join(root, 'small'));
  expect(openReleases(root)).toEqual([]);
});

test('what a dead process left behind is removed, what a running one writes is left alone', () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  const running = process.ppid;
  for (const pid of [dead, running]) mkdirSync(join(root, 'small', `.tmp-${pid}`), { recursive: true });
  writeFileSync(join(root, 'small', `.tmp-${dead}-latest`), '2024-01');
  writeFileSync(join(root, 'small', `.tmp-${dead}`, 'release.db'), 'half');
  freeze(root, CONTENT, 2024, '0.1.0');
  expect(readdirSync(join(root, 'small')).sort()).toEqual([`.tmp-${running}`, '2024-01', 'latest', 'releases.json']);
});

test('leftovers are no release, and what is beside them opens', () => {
  freeze(root, CONTENT, 2024, '0.1.0');
  cpSync(join(root, 'small', '2024-01'), join(root, 'small', '.tmp-1'), { recursive: true });
  expect(openReleases(root)[0]?.releases).toHaveLength(1);
});

test.each([
  ['before its first pointer was written', null],
  ['before its pointer was moved', '2024-01\n'],
])('a publish that was killed %s is completed by the next', (_, pointer) => {
  if (pointer !== null) freeze(root, CONTENT, 2024, '0.1.0');
  const content = pointer === null ? CONTENT : OTHER;
  const { release } = freeze(root, content, 2024, '0.1.0');
  const path = join(root, 'small', 'latest');
  if (pointer === null) rmSync(path);
  else writeFileSync(path, pointer);
  // Its release is named, and so is there; a pointer that is behind is told.
  if (pointer === null) expect(openReleases(root)).toEqual([]);
  else expect(() => openReleases(root)).toThrow('latest names 2024-01, and the newest release is 2024-02');

  expect(freeze(root, content, 2024, '0.1.0')).toEqual({ release, created: false });
  expect(existsSync(path) && latest()).toBe(`${release}\n`);
});
