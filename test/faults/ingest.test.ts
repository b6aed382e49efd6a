import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type StoreDatabase } from '@candor/data/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { bigSource, writeSource } from '../support/big-source.ts';
import { candor, MAIN, spawnCandor, temporaryFolder } from '../support/candor.ts';

const scratch = temporaryFolder();
const before = join(scratch, 'before');
const big = join(scratch, 'big');

/** So many that SQLite writes to its log long before the transaction ends. */
const ROWS = { services: 3000, years: 10 };

beforeAll(async () => {
  expect((await candor('ingest', '--home', before)).code).toBe(0);
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

/** Kills the ingest once its write-ahead log has grown to so many bytes; says how far it was. */
async function killAt(child: ChildProcess, wal: string, bytes: number) {
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  const closed = once(child, 'close');
  while (child.exitCode === null && sizeOf(wal) < bytes) await wait(1);
  const written = sizeOf(wal);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  return { written, signal, out };
}

describe('kill -9 in the middle of an ingest', () => {
  // The first write, and some way in.
  test.each([1, 2_000_000])('leaves the old state whole (log at %i bytes)', async (bytes) => {
    const home = join(scratch, `killed at ${bytes}`);
    cpSync(before, home, { recursive: true });
    const old = inspect(home);
    expect(old.rows.reports).toHaveLength(1027);

    const killed = await killAt(spawnCandor('ingest', big, '--home', home), `${storeFile(home)}-wal`, bytes);
    expect(killed).toMatchObject({ signal: 'SIGKILL', out: '' });
    expect(killed.written).toBeGreaterThanOrEqual(bytes);

    expect(inspect(home)).toEqual({ rows: old.rows, integrity: 'ok' });
    expect((await candor('ingest', '--home', home)).out).toBe('cybertipline: 1027 reports read, 1027 as before.');
  });

  test('of the very first one leaves an empty store, and the next ingest fills it', async () => {
    const home = join(scratch, 'first');
    const killed = await killAt(spawnCandor('ingest', big, '--home', home), `${storeFile(home)}-wal`, 2_000_000);
    expect(killed).toMatchObject({ signal: 'SIGKILL', out: '' });
    const { rows, integrity } = inspect(home);
    expect(integrity).toBe('ok');
    expect(Object.values(rows).flat()).toEqual([]);
    expect((await candor('ingest', '--home', home)).code).toBe(0);
  });
});

test('the same ingest, left alone, stores all of it: the kills above did stop something', () => {
  const home = join(scratch, 'left alone');
  cpSync(before, home, { recursive: true });
  const rows = ROWS.services * ROWS.years;
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'ingest', big, '--home', home], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toBe(`cybertipline: ${rows} reports read, ${rows} new, 1027 withdrawn.\n`);
});
