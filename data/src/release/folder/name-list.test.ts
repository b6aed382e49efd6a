import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { count } from '../../../testing/answers.ts';
import { smallContent } from '../../../testing/release.ts';
import { freeze } from './freeze.ts';
import { LiveReleases } from './live.ts';
import { manifestHash, readNameList } from './name-list.ts';
import { openRelease } from './read.ts';

let root = '';
const told: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-names-'));
  told.length = 0;
  freeze(root, smallContent(), 2024, '0.1.0');
  freeze(root, smallContent([{ value: count(99) }]), 2024, '0.1.0');
});
afterEach(() => rmSync(root, { recursive: true }));

const folder = () => join(root, 'small');
const manifest = (release: string) => join(folder(), release, 'manifest.json');
const alter = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));
const live = () => new LiveReleases(root, (problem) => told.push(problem));
const served = (releases: LiveReleases) =>
  releases.series.flatMap((one) => one.releases.map((r) => r.manifest.release));
const refused = (releases: LiveReleases) => releases.refused.map(({ release }) => release);

test('every release is named with the hash of what its manifest says, whatever its form', () => {
  const names = readNameList(folder())?.releases ?? [];
  expect(names.map(({ release }) => release)).toEqual(['2024-01', '2024-02']);
  alter(manifest('2024-01'), (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())));
  expect(manifestHash(openRelease(join(folder(), '2024-01')).manifest)).toBe(names[0]?.manifestSha256);
  expect(served(live())).toEqual(['2024-01', '2024-02']);
});

test.each([
  ['title', (text: string) => text.replace('"title": "', '"title": "Not ')],
  ['citation', (text: string) => text.replace('"citation": "Candor', '"citation": "Somebody')],
  [
    'fingerprint',
    (text: string) =>
      text.replace(/"fingerprint": "./, (all) => (all.endsWith('0') ? `${all.slice(0, -1)}1` : `${all.slice(0, -1)}0`)),
  ],
])('a manifest with another %s is refused and named, and the others are served', (_, change) => {
  alter(manifest('2024-02'), change);
  const releases = live();
  expect([served(releases), refused(releases)]).toEqual([['2024-01'], ['2024-02']]);
  expect(releases.series[0]?.latest.manifest.release).toBe('2024-01');
  expect(told).toEqual([
    `A release of small cannot be served, so release 2024-01 stays: ${manifest('2024-02')} is not the file that was released; restore it from a copy or remove the release.`,
  ]);
  // Nor does a later publish put its name to it.
  expect(() => freeze(root, smallContent([{ value: count(7) }]), 2024, '0.1.0')).toThrow(
    'is not the file that was released',
  );
});

test('a release that is named and gone is told', () => {
  rmSync(join(folder(), '2024-01'), { recursive: true });
  const releases = live();
  expect([served(releases), refused(releases)]).toEqual([['2024-02'], ['2024-01']]);
});

test('without a name list that can be read nothing of the dataset is served', () => {
  writeFileSync(join(folder(), 'releases.json'), '{');
  const releases = live();
  expect(served(releases)).toEqual([]);
  expect(told[0]).toMatch(/releases\.json is not the name list of releases; restore it from a copy/);
});

test('a folder of before there were name lists is served, and named by the next publish', () => {
  rmSync(join(folder(), 'releases.json'));
  expect(served(live())).toEqual(['2024-01', '2024-02']);
  freeze(root, smallContent([{ value: count(99) }]), 2024, '0.1.0');
  expect(readNameList(folder())?.releases).toHaveLength(2);
});

test('a pointer that alone was altered shows nobody an older release, and is named', () => {
  writeFileSync(join(folder(), 'latest'), '2024-01\n');
  const releases = live();
  expect(releases.series[0]?.latest.manifest.release).toBe('2024-02');
  expect([served(releases), refused(releases)]).toEqual([['2024-01', '2024-02'], ['latest']]);
  expect(told).toEqual([
    `A release of small cannot be served, so release 2024-02 stays: ${join(folder(), 'latest')} names 2024-01, and the newest release is 2024-02; write that into it, or publish again.`,
  ]);
  // Equal content makes no new release, and points to the newest again.
  freeze(root, smallContent([{ value: count(99) }]), 2024, '0.1.0');
  expect(releases.look()).toBe(false);
  expect([refused(releases), told.length]).toEqual([[], 1]);
});

test('while a server runs the same is told once it is more than the moment in which a publish stands', () => {
  const releases = live();
  writeFileSync(join(folder(), 'latest'), '2024-01\n');
  expect([releases.look(), told, refused(releases)]).toEqual([false, [], []]);
  expect(releases.look()).toBe(false);
  expect([told.length, refused(releases)]).toEqual([1, ['latest']]);
  expect(releases.series[0]?.latest.manifest.release).toBe('2024-02');
  expect(releases.look()).toBe(false);
  expect(told).toHaveLength(1);
});
