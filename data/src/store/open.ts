import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { StoreProblem } from './problem.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

export type StoreDatabase = Database.Database;

/**
 * Opens the store's SQLite file (`:memory:` for a test), creating it and its folder if need be, and brings the schema
 * up to date. Throws when the file was written by a newer Candor.
 */
export function openDatabase(file: string): StoreDatabase {
  if (file !== ':memory:') keepPrivate(file);
  const db = new Database(file);
  try {
    // Before anything else, as even the next line can find the store busy.
    db.pragma('busy_timeout = 15000');
    // WAL with FULL: readers never wait, and what a command reported as stored survives a power cut.
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Nobody but its owner may read the store: its folder and files are made so, and made so again where they are not. */
function keepPrivate(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return;
  // SQLite gives its log the mode of the store.
  closeSync(openSync(file, 'a', 0o600));
  tighten(folder, 0o700);
  for (const name of [file, `${file}-wal`, `${file}-shm`]) tighten(name, 0o600);
}

function tighten(path: string, mode: number): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && (found.mode & 0o077) !== 0) chmodSync(path, mode);
}

/** Runs each numbered migration once, in order, in one transaction; `user_version` counts them. */
function migrate(db: StoreDatabase): void {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const run = db.transaction(() => {
    const done = db.pragma('user_version', { simple: true }) as number;
    if (done > files.length) {
      throw new StoreProblem(
        `The store is at schema ${done} but this Candor knows ${files.length}; use the newer Candor that wrote it.`,
      );
    }
    for (const file of files.slice(done)) db.exec(readFileSync(join(MIGRATIONS, file), 'utf8'));
    if (done < files.length) db.pragma(`user_version = ${files.length}`);
  });
  // Who has nothing to migrate does not wait for who writes.
  if ((db.pragma('user_version', { simple: true }) as number) !== files.length) run.immediate();
}
