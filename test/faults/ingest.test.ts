import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type StoreDatabase } from '@candor/data/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { bigSource, writeSource } from '../support/big-source.ts';
import { candor, MAIN, SHIPPED, spawnCandor, temporaryFolder } from '../support/candor.ts';

const scratch = temporaryFolder();
const before = join(scratch, 'before');
const big = join(scratch, 'big');

/** So many that SQLite writes to its log long before the transaction ends. */
const ROWS = { services: 5000, years: 10 };

beforeAll(async () => {
  expect((await candor('ingest', SHIPPED, '--home', before)).code).toBe(0);
  writeSource(big, bigSource(ROWS.services, ROWS.years));
});

const storeFile = (home: string) => join(home, 'store', 'candor.db');
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Every row of every table. */
function dump(db: StoreDatabase): Record<string, unknown[]> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
}

function inspect(home: string) {
  const db = openDatabase(storeFile(home));
  const found = { rows: dump(db), integrity: db.pragma('integrity_check', { simple: true }) };
  db.close();
  return found;
}

/** Kills the ingest once its write-ahead log has grown to so many bytes. */
async function killAt(child: ChildProcess, wal: string, bytes: number) {
  const closed = once(child, 'close');
  while (child.exitCode === null && sizeOf(wal) < bytes) await wait(1);
  child.kill('SIGKILL');
  await closed;
}

type Rows = Record<string, unknown[]>;

/**
 * Kills ingests of the big source into copies of a home until one was caught before its commit. A kill that comes too
 * late, on a busy machine, must find the new state whole: there is no third outcome.
 */
async function killedHome(name: string, start: string | null, bytes: number, old: Rows): Promise<string> {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const home = join(scratch, `${name}, attempt ${attempt}`);
    if (start !== null) cpSync(start, home, { recursive: true });
    await killAt(spawnCandor('ingest', big, '--home', home), `${storeFile(home)}-wal`, bytes);
    const { rows, integrity } = inspect(home);
    expect(integrity).toBe('ok');
    const committed = rows.reports?.length === (old.reports?.length ?? 0) + ROWS.services * ROWS.years;
    if (committed) continue;
    expect(rows).toEqual(old);
    return home;
  }
  throw new Error('every kill came after the commit; nothing was tested');
}

describe('kill -9 in the middle of an ingest', () => {
  // The first write, and some way in.
  test.each([1, 2_000_000])(
    'leaves the old state whole (log at %i bytes)',
    async (bytes) => {
      const old = inspect(before).rows;
      expect(old.reports).toHaveLength(1027);
      const home = await killedHome(`killed at ${bytes}`, before, bytes, old);
      expect((await candor('ingest', SHIPPED, '--home', home)).out).toBe(
        'cybertipline: 1027 reports read, 1027 as before.',
      );
    },
    60_000,
  );

  test('of the very first one leaves an empty store, and the next ingest fills it', async () => {
    const tables = Object.keys(inspect(before).rows);
    const empty = Object.fromEntries(tables.map((table) => [table, []]));
    const home = await killedHome('first', null, 2_000_000, empty);
    expect((await candor('ingest', SHIPPED, '--home', home)).code).toBe(0);
    expect(inspect(home).rows.reports).toHaveLength(1027);
  }, 60_000);
});

test('the same ingest, left alone, stores all of it: the kills above did stop something', () => {
  const home = join(scratch, 'left alone');
  cpSync(before, home, { recursive: true });
  const rows = ROWS.services * ROWS.years;
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'ingest', big, '--home', home], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toBe(`cybertipline: ${rows} reports read, ${rows} new, 1027 withdrawn.\n`);
});
