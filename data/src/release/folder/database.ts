import Database from 'better-sqlite3';
import type { Period } from '../../period/index.ts';
import { isProtected, type ReleaseContent } from '../content.ts';
import {
  boundsOf,
  confStatus,
  isDominated,
  marksOf,
  type Observation,
  type ObservationMark,
  type ObsStatus,
  observationFrom,
  obsStatus,
  type Place,
  stepOf,
  withMarks,
} from '../observation.ts';

/** What is no whole year is a text. */
const schemaOf = (period: 'INTEGER' | 'TEXT') => `
CREATE TABLE release (dataset TEXT NOT NULL, release TEXT NOT NULL, citation TEXT NOT NULL, synthetic INTEGER NOT NULL) STRICT;
CREATE TABLE observations (
  metric TEXT NOT NULL, measure TEXT NOT NULL, platform TEXT NOT NULL, size TEXT NOT NULL, breakdown TEXT NOT NULL,
  panel TEXT NOT NULL, year ${period} NOT NULL, value REAL, n ANY, obs_status TEXT NOT NULL,
  conf_status TEXT NOT NULL, dominated INTEGER NOT NULL, step REAL, lower REAL, upper REAL, marks TEXT NOT NULL,
  PRIMARY KEY (metric, measure, platform, size, breakdown, panel, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE codes (dimension TEXT NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,
  definition TEXT NOT NULL, parent TEXT, PRIMARY KEY (dimension, code)) STRICT, WITHOUT ROWID;
CREATE TABLE breaks (metric TEXT NOT NULL, platform TEXT NOT NULL, year ${period} NOT NULL, kind TEXT NOT NULL,
  note TEXT NOT NULL, PRIMARY KEY (metric, platform, year, kind)) STRICT, WITHOUT ROWID;
CREATE TABLE reconciliation (metric TEXT NOT NULL, year ${period} NOT NULL, platforms INTEGER NOT NULL,
  other_reporters INTEGER NOT NULL, printed_total INTEGER NOT NULL, printed_rows INTEGER NOT NULL,
  PRIMARY KEY (metric, year)) STRICT, WITHOUT ROWID;
CREATE TABLE notes (position INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL) STRICT;
`;

/**
 * The release as a SQLite file, in memory. Rows go in by code-list order and nothing depends on a clock, so the same
 * content gives the same bytes (for one version of SQLite).
 */
export function releaseDatabase(content: ReleaseContent, release: string, citation: string): Uint8Array {
  const db = new Database(':memory:');
  try {
    db.exec(schemaOf(content.codeBook.dataset.frequency === undefined ? 'INTEGER' : 'TEXT'));
    db.transaction(() => fill(db, content, release, citation))();
    const { buffer, byteOffset, length } = db.serialize();
    return new Uint8Array(buffer, byteOffset, length);
  } finally {
    db.close();
  }
}

function fill(
  db: Database.Database,
  { codeBook, observations }: ReleaseContent,
  release: string,
  citation: string,
): void {
  const { dataset } = codeBook;
  const isConfidential = isProtected(codeBook);
  db.prepare('INSERT INTO release VALUES (?, ?, ?, ?)').run(dataset.id, release, citation, dataset.synthetic ? 1 : 0);
  const observation = db.prepare('INSERT INTO observations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const one of observations) {
    const value = one.kind === 'value' ? one.value : null;
    observation.run(
      one.metric,
      one.measure,
      one.platform,
      one.size,
      one.breakdown,
      one.panel,
      one.year,
      value,
      // Bound as an integer, so that a count reads as one.
      typeof one.n === 'number' ? BigInt(one.n) : one.n,
      obsStatus(one),
      confStatus(one),
      isDominated(one) ? 1 : 0,
      stepOf(one),
      ...(boundsOf(one, isConfidential) ?? [null, null]),
      marksOf(one).join(' '),
    );
  }
  const code = db.prepare('INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?)');
  for (const [at, one] of codeBook.platforms.entries()) {
    code.run('PLATFORM', at, one.code, one.label, one.definition, one.parent);
  }
  for (const [at, one] of codeBook.measures.entries())
    code.run('MEASURE', at, one.code, one.label, one.definition, null);
  for (const [at, one] of codeBook.metrics.entries()) code.run('METRIC', at, one.code, one.title, one.definition, null);
  const seriesBreak = db.prepare('INSERT INTO breaks VALUES (?, ?, ?, ?, ?)');
  for (const one of codeBook.breaks) seriesBreak.run(one.metric, one.platform, one.year, one.kind, one.notes.join(' '));
  const line = db.prepare('INSERT INTO reconciliation VALUES (?, ?, ?, ?, ?, ?)');
  for (const one of codeBook.reconciliation) {
    line.run(one.metric, one.year, one.platforms, one.otherReporters, one.printedTotal, one.printedRows);
  }
  const note = db.prepare('INSERT INTO notes (kind, text) VALUES (?, ?)');
  for (const caveat of codeBook.caveats) note.run('caveat', caveat.text);
  for (const text of codeBook.notes) note.run('note', text);
}

const SERIES = 'metric, measure, platform, size, breakdown, panel';

type Series = readonly [string, string, string, string, string, Place['panel'], years: number];
type Row = readonly [
  year: Period,
  value: number | null,
  n: Place['n'],
  status: ObsStatus,
  dominated: 0 | 1,
  step: number | null,
  lower: number | null,
  upper: number | null,
  marks: string,
];

/**
 * The observations of a `release.db`, in the order of its primary key. What the years of a series have in common is read
 * once: most of the time goes into making strings. SQLite makes each anew; of equal ones the first is kept, or they would
 * take more memory than all else of a release.
 */
export function observationsIn(database: Uint8Array): Observation[] {
  const db = new Database(Buffer.from(database.buffer, database.byteOffset, database.length), { readonly: true });
  try {
    const series = db
      .prepare(`SELECT ${SERIES}, count(*) FROM observations GROUP BY ${SERIES} ORDER BY ${SERIES}`)
      .raw()
      .all() as Series[];
    const known = new Map<unknown, unknown>();
    const same = <T>(text: T): T => (known.get(text) ?? known.set(text, text).get(text)) as T;
    const rows = db
      .prepare(
        `SELECT year, value, n, obs_status, dominated, step, ${boundsIn(db)}, ${marksIn(db)} FROM observations ORDER BY ${SERIES}, year`,
      )
      .raw()
      .all() as Row[];
    let at = 0;
    return series.flatMap((one) => {
      const [metric, measure, platform, size, breakdown, panel, years] = one.map(same) as unknown as Series;
      at += years;
      return rows
        .slice(at - years, at)
        .map(([year, value, n, status, dominated, step, lower, upper, marks]) =>
          marked(
            observationFrom(
              { metric, measure, platform, size, breakdown, panel, year, n: same(n) },
              value,
              status,
              dominated === 1,
              step,
              lower === null || upper === null ? null : [lower, upper],
            ),
            marks,
          ),
        );
    });
  } finally {
    db.close();
  }
}

/** The columns of the bounds; nothing in a release from before figures had any. */
function boundsIn(db: Database.Database): string {
  return columnsIn(db).includes('lower') ? 'lower, upper' : 'NULL, NULL';
}

/** The same of marks. */
function marksIn(db: Database.Database): string {
  return columnsIn(db).includes('marks') ? 'marks' : "''";
}

function columnsIn(db: Database.Database): readonly string[] {
  return (db.pragma('table_info(observations)') as readonly { readonly name: string }[]).map(({ name }) => name);
}

function marked(observation: Observation, marks: string): Observation {
  return marks === '' ? observation : withMarks(observation, marks.split(' ') as ObservationMark[]);
}
