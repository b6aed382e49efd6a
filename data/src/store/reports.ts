import type { Period } from '../period/index.ts';
import { type CountOfYear, type Finding, findingPlace, type Report } from '../report/index.ts';
import { answerInserter, answersOf } from './answers.ts';
import { contentHash } from './hash.ts';
import type { StoreDatabase } from './open.ts';
import { periodCode } from './period-code.ts';

/** A file as it was received. */
export interface ReceivedFile {
  readonly name: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** ISO 8601, from the shell's clock. */
  readonly receivedAt: string;
}

/** What became of a report: stored and counted, stored and waiting for an explanation, or there already. */
export type Stored = 'accepted' | 'waiting' | 'unchanged';

interface Latest {
  readonly id: number;
  readonly content_hash: string;
}

/**
 * Stores one report, its file and what the checks warn of, in one transaction. It supersedes the newest report of its
 * service and year, whose history stays. With an open warning it waits, and until it is accepted the older one counts.
 */
export function reportStorer(
  db: StoreDatabase,
  dataset: string,
): (report: Report, file: ReceivedFile, open: readonly Finding[]) => Stored {
  const latestOf = db.prepare(
    'SELECT id, content_hash FROM reports WHERE dataset_id = ? AND service_id = ? AND year = ? ORDER BY id DESC LIMIT 1',
  );
  const addFile = db.prepare(
    'INSERT INTO files (hash, name, bytes, received_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const replace = db.prepare("UPDATE reports SET state = 'replaced' WHERE id = ? AND state = 'waiting'");
  const retire = db.prepare(
    'UPDATE reports SET is_current = NULL WHERE dataset_id = ? AND service_id = ? AND year = ? AND is_current = 1',
  );
  const insert = db.prepare(
    `INSERT INTO reports (dataset_id, service_id, year, framework_version, platform_type, size_band, content_hash,
       source_hash, received_at, supersedes, state, is_current)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertAnswer = answerInserter(db);
  const insertFinding = db.prepare(
    'INSERT INTO findings (report_id, position, code, place, metric, message, hint) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return db.transaction((report: Report, file: ReceivedFile, open: readonly Finding[]): Stored => {
    const { service } = report;
    const year = periodCode(report.year);
    const hash = contentHash(report);
    const latest = latestOf.get(dataset, service, year) as Latest | undefined;
    // The newest is never a replaced one, as a newer one replaced that.
    if (latest?.content_hash === hash) return 'unchanged';
    const waiting = open.length > 0;
    addFile.run(file.hash, file.name, file.bytes, file.receivedAt);
    if (latest !== undefined) replace.run(latest.id);
    if (!waiting) retire.run(dataset, service, year);
    const { lastInsertRowid } = insert.run(
      dataset,
      service,
      year,
      report.frameworkVersion,
      report.platformType,
      report.sizeBand,
      hash,
      file.hash,
      file.receivedAt,
      latest?.id ?? null,
      waiting ? 'waiting' : 'accepted',
      waiting ? null : 1,
    );
    for (const answer of report.answers) insertAnswer(lastInsertRowid, answer);
    for (const [position, finding] of open.entries()) {
      const { code, metric, message, hint } = finding;
      insertFinding.run(lastInsertRowid, position, code, findingPlace(finding), metric, message, hint);
    }
    return waiting ? 'waiting' : 'accepted';
  }).immediate;
}

/** Whether a file, by its hash, came already, whatever became of its report since. */
export function fileKnower(db: StoreDatabase, dataset: string): (hash: string) => boolean {
  const known = db.prepare('SELECT 1 FROM reports WHERE dataset_id = ? AND source_hash = ? LIMIT 1').pluck();
  return (hash) => known.get(dataset, hash) === 1;
}

/** Lets a waiting report count, for a stated reason. False when no report of that service and year waits. */
export function acceptReport(
  db: StoreDatabase,
  dataset: string,
  service: string,
  year: Period,
  reason: string,
  acceptedAt: string,
): boolean {
  return db
    .transaction(() => {
      const waiting = db
        .prepare("SELECT id FROM reports WHERE dataset_id = ? AND service_id = ? AND year = ? AND state = 'waiting'")
        .pluck()
        .get(dataset, service, periodCode(year)) as number | undefined;
      if (waiting === undefined) return false;
      db.prepare('UPDATE reports SET is_current = NULL WHERE dataset_id = ? AND service_id = ? AND year = ?').run(
        dataset,
        service,
        periodCode(year),
      );
      db.prepare(
        "UPDATE reports SET state = 'accepted', is_current = 1, accepted_reason = ?, accepted_at = ? WHERE id = ?",
      ).run(reason, acceptedAt, waiting);
      return true;
    })
    .immediate();
}

/** The report of a service and year that counts now, or else the newest that waits; null when there is none. */
export function storedReport(db: StoreDatabase, dataset: string, service: string, year: Period): Report | null {
  const row = db
    .prepare(
      `SELECT id, framework_version, platform_type, size_band FROM reports
       WHERE dataset_id = ? AND service_id = ? AND year = ? AND (is_current = 1 OR state = 'waiting')
       ORDER BY is_current DESC, id DESC LIMIT 1`,
    )
    .get(dataset, service, periodCode(year)) as
    | { id: number; framework_version: string; platform_type: string; size_band: string | null }
    | undefined;
  if (row === undefined) return null;
  return {
    service,
    year,
    frameworkVersion: row.framework_version,
    platformType: row.platform_type,
    sizeBand: row.size_band,
    answers: answersOf(db, row.id),
  };
}

/** Reads the counts that a service's report of a year gives in total, by metric; null when there is no such report. */
export function countsReader(
  db: StoreDatabase,
  dataset: string,
): (service: string, year: Period) => ReadonlyMap<string, CountOfYear> | null {
  const query = db
    .prepare(
      `SELECT a.metric, a.value, a.months_covered FROM reports r JOIN answers a ON a.report_id = r.id
       WHERE r.dataset_id = ? AND r.service_id = ? AND r.year = ? AND r.is_current = 1
         AND a.kind = 'count' AND a.breakdown = '_T'`,
    )
    .raw();
  return (service, year) => {
    const rows = query.all(dataset, service, periodCode(year)) as [string, number, number][];
    return rows.length === 0 ? null : new Map(rows.map(([metric, count, months]) => [metric, { count, months }]));
  };
}
