import type { Dataset, Report, Source } from '../report/index.ts';
import { answerInserter } from './answers.ts';
import { contentHash } from './hash.ts';
import type { StoreDatabase } from './open.ts';
import { periodCode } from './period-code.ts';
import { storeDataset, storeRoster } from './roster.ts';
import { storeTableCells } from './table-cells.ts';
import { storeYearTotals } from './year-totals.ts';

/** What one ingest did, in numbers of reports. */
export interface IngestTally {
  readonly added: number;
  readonly replaced: number;
  readonly withdrawn: number;
  readonly unchanged: number;
}

export interface IngestContext {
  /** SHA-256 of the source's bytes, in hexadecimal. */
  readonly sourceHash: string;
  /** When it was received, ISO 8601, from the shell's clock. */
  readonly receivedAt: string;
}

/**
 * Stores a whole source in one transaction. A report whose content is stored already is left as it is; one that differs
 * supersedes the older; a report that the source no longer holds is withdrawn. History stays.
 */
export function storeSource(db: StoreDatabase, dataset: Dataset, source: Source, context: IngestContext): IngestTally {
  return db
    .transaction(() => {
      storeDataset(db, dataset);
      storeRoster(db, dataset.id, source);
      storeControlTotals(db, dataset.id, source);
      storeYearTotals(db, dataset.id, source);
      storeTableCells(db, dataset.id, source.cells ?? []);
      return storeReports(db, dataset.id, source.reports, context);
    })
    .immediate();
}

function storeControlTotals(db: StoreDatabase, dataset: string, source: Source): void {
  db.prepare('DELETE FROM control_totals WHERE dataset_id = ?').run(dataset);
  const insert = db.prepare(
    'INSERT INTO control_totals (dataset_id, metric, year, value, source_rows) VALUES (?, ?, ?, ?, ?)',
  );
  for (const total of source.controlTotals) insert.run(dataset, total.metric, total.year, total.value, total.rows);
}

function storeReports(
  db: StoreDatabase,
  dataset: string,
  reports: readonly Report[],
  context: IngestContext,
): IngestTally {
  const current = currentReports(db, dataset);
  const retire = db.prepare('UPDATE reports SET is_current = NULL WHERE id = ?');
  const withdraw = db.prepare('UPDATE reports SET is_current = NULL, withdrawn_at = ? WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO reports (dataset_id, service_id, year, framework_version, platform_type, size_band, content_hash, source_hash,
       received_at, supersedes, is_current)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const insertAnswer = answerInserter(db);
  const tally = { added: 0, replaced: 0, withdrawn: 0, unchanged: 0 };
  for (const report of reports) {
    const key = `${report.service} ${periodCode(report.year)}`;
    const hash = contentHash(report);
    const old = current.get(key);
    current.delete(key);
    if (old?.hash === hash) {
      tally.unchanged += 1;
      continue;
    }
    if (old === undefined) tally.added += 1;
    else {
      tally.replaced += 1;
      retire.run(old.id);
    }
    const { lastInsertRowid } = insert.run(
      dataset,
      report.service,
      periodCode(report.year),
      report.frameworkVersion,
      report.platformType,
      report.sizeBand,
      hash,
      context.sourceHash,
      context.receivedAt,
      old?.id ?? null,
    );
    for (const answer of report.answers) insertAnswer(lastInsertRowid, answer);
  }
  for (const gone of current.values()) {
    withdraw.run(context.receivedAt, gone.id);
    tally.withdrawn += 1;
  }
  return tally;
}

function currentReports(db: StoreDatabase, dataset: string): Map<string, { id: number; hash: string }> {
  const rows = db
    .prepare('SELECT id, service_id, year, content_hash FROM reports WHERE dataset_id = ? AND is_current = 1')
    .all(dataset) as { id: number; service_id: string; year: number; content_hash: string }[];
  return new Map(rows.map((row) => [`${row.service_id} ${row.year}`, { id: row.id, hash: row.content_hash }]));
}
