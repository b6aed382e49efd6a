import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

export type StoreDatabase = Database.Database;

/**
 * Opens the store's SQLite file (`:memory:` for a test), creating it and its folder if need be, and brings the schema
 * up to date. Throws when the file was written by a newer Candor.
 */
export function openDatabase(file: string): StoreDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file);
  try {
    // WAL with FULL: readers never wait, and what a command reported as stored survives a power cut.
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Runs each numbered migration once, in order, in one transaction; `user_version` counts them. */
function migrate(db: StoreDatabase): void {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const run = db.transaction(() => {
    const done = db.pragma('user_version', { simple: true }) as number;
    if (done > files.length) {
      throw new Error(
        `the store is at schema ${done} but this Candor knows ${files.length}; use the newer Candor that wrote it`,
      );
    }
    for (const file of files.slice(done)) db.exec(readFileSync(join(MIGRATIONS, file), 'utf8'));
    if (done < files.length) db.pragma(`user_version = ${files.length}`);
  });
  run.immediate();
}
