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
    return await work();
  } finally {
    db.pragma('wal_checkpoint(FULL)');
    db.pragma('synchronous = FULL');
  }
}
