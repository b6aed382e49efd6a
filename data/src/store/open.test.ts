import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dump, MONDAY, report, SMALL_DATASET, source } from '../../testing/store.ts';
import { openDatabase } from './open.ts';
import { storeSource } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a fresh store gets its folder, the newest schema, WAL, foreign keys and full durability', () => {
  const db = openDatabase(join(folder, 'new', 'deep', 'candor.db'));
  const pragma = (name: string) => db.pragma(name, { simple: true });
  expect(pragma('user_version')).toBe(7);
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('synchronous')).toBe(2);
  expect(Object.keys(dump(db))).toEqual([
    'answer_marks',
    'answers',
    'companies',
    'control_totals',
    'datasets',
    'files',
    'findings',
    'listed_counts',
    'ownership',
    'release_reports',
    'releases',
    'reports',
    'services',
    'table_cells',
    'year_totals',
  ]);
  db.close();
});

test('every table is strict', () => {
  const db = openDatabase(':memory:');
  const loose = db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict",
  );
  expect(loose.all()).toEqual([]);
});

test('a store that is opened again is as it was', () => {
  const file = join(folder, 'again.db');
  const first = openDatabase(file);
  storeSource(first, SMALL_DATASET, source(report('acme-social', 2020, 5)), MONDAY);
  const before = dump(first);
  first.close();
  const second = openDatabase(file);
  expect(before.reports).toHaveLength(1);
  expect(dump(second)).toEqual(before);
  second.close();
});

test('a store that a newer Candor wrote is refused with one sentence and left alone', () => {
  const file = join(folder, 'newer.db');
  const newer = openDatabase(file);
  newer.pragma('user_version = 8');
  newer.close();
  const open = () => openDatabase(file);
  expect(open).toThrow('The store is at schema 8 but this Candor knows 7; use the newer Candor that wrote it.');
  expect(open).toThrow('schema 8');
});

test.skipIf(process.platform === 'win32')('nobody but its owner may read a store, a fresh one or one of before', () => {
  const home = join(folder, 'private');
  const file = join(home, 'candor.db');
  const modes = () => [home, file].map((path) => (statSync(path).mode & 0o777).toString(8));
  openDatabase(file).close();
  expect(modes()).toEqual(['700', '600']);
  chmodSync(home, 0o755);
  chmodSync(file, 0o644);
  const db = openDatabase(file);
  expect(modes()).toEqual(['700', '600']);
  db.exec('CREATE TABLE more (a INTEGER) STRICT');
  expect((statSync(`${file}-wal`).mode & 0o777).toString(8)).toBe('600');
  db.close();
});
