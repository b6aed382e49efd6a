import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A number that a release tells; what is held back has none and is not here. */
export interface Told {
  readonly release: string;
  readonly metric: string;
  readonly measure: string;
  readonly platform: string;
  readonly size: string;
  readonly breakdown: string;
  readonly panel: string;
  readonly year: number;
  readonly value: number;
}

export interface WrittenRelease {
  readonly release: string;
  readonly told: readonly Told[];
  /** The number of rows that were held back. */
  readonly held: number;
  /** Each PLATFORM code with the next code up. */
  readonly parents: ReadonlyMap<string, string | null>;
}

/** Reads one written release from the file that everybody can download. */
export function readRelease(folder: string): WrittenRelease {
  const db = new Database(join(folder, 'release.db'), { readonly: true });
  try {
    const { release } = db.prepare('SELECT release FROM release').get() as { release: string };
    const rows = db.prepare('SELECT * FROM observations WHERE value IS NOT NULL').all() as Omit<Told, 'release'>[];
    const codes = db.prepare("SELECT code, parent FROM codes WHERE dimension = 'PLATFORM'").all() as {
      code: string;
      parent: string | null;
    }[];
    const held = db.prepare("SELECT count(*) AS held FROM observations WHERE conf_status <> 'F'").get() as {
      held: number;
    };
    return {
      release,
      told: rows.map((row) => ({ ...row, release })),
      held: held.held,
      parents: new Map(codes.map((one) => [one.code, one.parent])),
    };
  } finally {
    db.close();
  }
}
