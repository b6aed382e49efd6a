import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { count } from '../../../testing/answers.ts';
import { smallContent } from '../../../testing/release.ts';
import { freeze } from './freeze.ts';
import { LiveReleases } from './live.ts';

let root = '';
const told: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-live-'));
  told.length = 0;
  freeze(root, smallContent(), 2024, '0.1.0');
});
afterEach(() => rmSync(root, { recursive: true }));

const live = () => new LiveReleases(root, (problem) => told.push(problem));
const publishAnother = (value = 99) => freeze(root, smallContent([{ value: count(value) }]), 2024, '0.1.0');
const latest = (releases: LiveReleases) => releases.series.map((one) => one.latest.manifest.release);

test('nothing new is nothing to do', () => {
  const releases = live();
  const before = releases.series;
  expect(releases.look()).toBe(false);
  expect(releases.series).toBe(before);
});

test('a new release is opened, and those that are open stay as they are', () => {
  const releases = live();
  const first = releases.series[0]?.latest;
  publishAnother();
  expect(releases.look()).toBe(true);
  expect(latest(releases)).toEqual(['2024-02']);
  expect(releases.series[0]?.releases[0]).toBe(first);
  expect(releases.look()).toBe(false);
});

test('the first release of a dataset is opened beside the others', () => {
  const releases = live();
  const content = smallContent();
  const dataset = { ...content.codeBook.dataset, id: 'another' };
  freeze(root, { ...content, codeBook: { ...content.codeBook, dataset } }, 2025, '0.1.0');
  expect(releases.look()).toBe(true);
  expect(releases.series.map((one) => one.dataset)).toEqual(['another', 'small']);
});

test('a release whose bytes are not its own is told once, the old one stays, and mended it is served', () => {
  const releases = live();
  publishAnother();
  const file = join(root, 'small', '2024-02', 'observations.csv');
  cpSync(file, join(root, 'copy.csv'));
  appendFileSync(file, 'x');
  expect(releases.look()).toBe(false);
  expect(releases.look()).toBe(false);
  expect(latest(releases)).toEqual(['2024-01']);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^A release of small cannot be served, so release 2024-01 stays: .+observations\.csv is not the file that was released/,
  );
  cpSync(join(root, 'copy.csv'), file);
  expect(releases.look()).toBe(true);
  expect(latest(releases)).toEqual(['2024-02']);
  expect(told).toHaveLength(1);
});

test('a pointer to nothing changes nothing', () => {
  const releases = live();
  writeFileSync(join(root, 'small', 'latest'), '2030-01\n');
  expect(releases.look()).toBe(false);
  expect(latest(releases)).toEqual(['2024-01']);
  expect(told[0]).toContain('latest points to 2030-01, which is not there');
});

test('a pointer that is gone for a moment changes nothing, before or after', () => {
  const releases = live();
  const pointer = join(root, 'small', 'latest');
  rmSync(pointer);
  expect(releases.look()).toBe(false);
  expect(latest(releases)).toEqual(['2024-01']);
  writeFileSync(pointer, '2024-09\n');
  expect(releases.look()).toBe(false);
  expect(latest(releases)).toEqual(['2024-01']);
  expect(told[0]).toMatch(/so release 2024-01 stays/);
});

test('a dataset that is removed is no longer there', () => {
  const releases = live();
  rmSync(join(root, 'small'), { recursive: true });
  expect(releases.look()).toBe(true);
  expect(releases.series).toEqual([]);
});
