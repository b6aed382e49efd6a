import type { StoreDatabase } from './open.ts';

/**
 * Runs work of many small transactions without waiting for the disk after each, and then once for all: SQLite in WAL mode
 * stays whole at any moment (https://sqlite.org/pragma.html#pragma_synchronous), and nothing is told to be stored before
 * it is on the disk. A power cut in between loses reports that nobody was told of; the same ingest stores them again.
 */
export async function inBulk<T>(db: StoreDatabase, work: () => Promise<T>): Promise<T> {
  // Inside a transaction (a dry run) nothing reaches the disk anyway, and the setting cannot change.
  if (db.inTransaction) return work();
  db.pragma('synchronous = NORMAL');
  try {
    const result = await work();
    db.pragma('wal_checkpoint(FULL)');
    return result;
  } catch (error) {
    toDiskIfPossible(db);
    throw error;
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/** What stopped the work, such as a full disk, may stop this too; the work's own error is the one to tell. */
function toDiskIfPossible(db: StoreDatabase): void {
  try {
    db.pragma('wal_checkpoint(FULL)');
  } catch {}
}
