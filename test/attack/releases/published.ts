import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A number that a release publishes; what is suppressed has none and is not here. */
export interface PublishedFigure {
  readonly release: string;
  readonly metric: string;
  readonly measure: string;
  readonly platform: string;
  readonly size: string;
  readonly breakdown: string;
  readonly panel: string;
  readonly year: number;
  readonly value: number;
  /** The figure lies within half of it; null or absent where the value is exact. */
  readonly step?: number | null;
}

/** A figure that a release publishes between two bounds. */
export interface PublishedRange extends Omit<PublishedFigure, 'value' | 'step'> {
  readonly lower: number;
  readonly upper: number;
}

export interface WrittenRelease {
  readonly release: string;
  readonly published: readonly PublishedFigure[];
  readonly ranges: readonly PublishedRange[];
  /** How many rows of each metric hold a number, and how many are suppressed. */
  readonly rows: readonly {
    readonly metric: string;
    readonly published: number;
    readonly held: number;
    /** How many of those suppressed are shares of companies. */
    readonly heldShares: number;
  }[];
  readonly frameworkVersion: string;
  /** Metrics that are published over another. */
  readonly ratioTo: ReadonlyMap<string, string>;
  /** Each PLATFORM code with the next code up. */
  readonly parents: ReadonlyMap<string, string | null>;
}

/** Reads one written release from the file that everybody can download. */
export function readRelease(folder: string): WrittenRelease {
  const db = new Database(join(folder, 'release.db'), { readonly: true });
  try {
    const { release } = db.prepare('SELECT release FROM release').get() as { release: string };
    const rows = db.prepare('SELECT * FROM observations WHERE value IS NOT NULL').all() as Omit<
      PublishedFigure,
      'release'
    >[];
    const hasBounds = (db.pragma('table_info(observations)') as { name: string }[]).some(
      ({ name }) => name === 'lower',
    );
    const ranges = hasBounds
      ? (db.prepare('SELECT * FROM observations WHERE value IS NULL AND lower IS NOT NULL').all() as Omit<
          PublishedRange,
          'release'
        >[])
      : [];
    const codes = db.prepare("SELECT code, parent FROM codes WHERE dimension = 'PLATFORM'").all() as {
      code: string;
      parent: string | null;
    }[];
    const counted = db
      .prepare(
        `SELECT metric, sum(value IS NOT NULL) AS published, sum(conf_status <> 'F') AS held,
           sum(conf_status <> 'F' AND measure IN
             ('coverage', 'status_share', 'share', 'share_previous', 'share_any', 'part_year_share')) AS heldShares
         FROM observations GROUP BY metric`,
      )
      .all() as WrittenRelease['rows'];
    const { frameworkVersion, metrics } = JSON.parse(readFileSync(join(folder, 'codebook.json'), 'utf8')) as {
      frameworkVersion: string;
      metrics: { code: string; ratioTo?: string | null }[];
    };
    return {
      release,
      frameworkVersion,
      published: rows.map((row) => ({ ...row, release })),
      ranges: ranges.map((row) => ({ ...row, release })),
      rows: counted,
      ratioTo: new Map(metrics.flatMap(({ code, ratioTo }) => (ratioTo ? [[code, ratioTo]] : []))),
      parents: new Map(codes.map((one) => [one.code, one.parent])),
    };
  } finally {
    db.close();
  }
}
