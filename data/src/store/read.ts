import type { ControlTotal, CountedAnswer, Dataset } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';

/** The datasets that the store holds, by id. */
export function storedDatasets(db: StoreDatabase): Dataset[] {
  const rows = db.prepare('SELECT declaration FROM datasets ORDER BY id').all() as { declaration: string }[];
  return rows.map((row) => JSON.parse(row.declaration) as Dataset);
}

const ANSWERS = `
  SELECT o.company_id AS company, s.id AS service, s.platform_type AS platformType, s.size_band AS sizeBand,
    s.reporter_kind AS reporterKind, s.classification, r.year, a.metric, a.breakdown, a.status,
    CASE a.kind WHEN 'count' THEN a.value END AS value,
    a.counting_unit_ok AS countingUnitOk, a.method_changed AS methodChanged,
    a.method_changed_note AS methodChangedNote, a.moved_among AS movedAmong,
    a.public_source IS NOT NULL AS isPublic
  FROM reports r
  JOIN answers a ON a.report_id = r.id
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  JOIN ownership o ON o.dataset_id = r.dataset_id AND o.service_id = r.service_id
    AND r.year >= ifnull(o.valid_from, r.year) AND r.year <= ifnull(o.valid_to, r.year)
  WHERE r.dataset_id = ? AND r.is_current = 1
  ORDER BY r.year, s.id, a.metric, a.breakdown`;

/** The answers of the dataset's current reports, in a stable order. */
export function storedAnswers(db: StoreDatabase, dataset: string): CountedAnswer[] {
  type Raw = Omit<CountedAnswer, 'countingUnitOk' | 'movedAmong' | 'isPublic'> & {
    readonly countingUnitOk: 0 | 1;
    readonly movedAmong: string;
    readonly isPublic: 0 | 1;
  };
  return (db.prepare(ANSWERS).all(dataset) as Raw[]).map((row) => ({
    ...row,
    countingUnitOk: row.countingUnitOk === 1,
    movedAmong: row.movedAmong === '' ? [] : row.movedAmong.split(' '),
    isPublic: row.isPublic === 1,
  }));
}

export function storedControlTotals(db: StoreDatabase, dataset: string): ControlTotal[] {
  return db
    .prepare(
      'SELECT metric, year, value, source_rows AS rows FROM control_totals WHERE dataset_id = ? ORDER BY metric, year',
    )
    .all(dataset) as ControlTotal[];
}
