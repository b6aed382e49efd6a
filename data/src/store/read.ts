import { kept } from '../collections/maps.ts';
import type { ControlTotal, CountedAnswer, Dataset, ReportedService } from '../report/index.ts';
import { type ValueColumns, valueFrom } from './answers.ts';
import { marksReader } from './marks.ts';
import type { StoreDatabase } from './open.ts';
import { periodOfCode } from './period-code.ts';

/** The datasets that the store holds, by id. */
export function storedDatasets(db: StoreDatabase): Dataset[] {
  const rows = db.prepare('SELECT declaration FROM datasets ORDER BY id').all() as { declaration: string }[];
  return rows.map((row) => JSON.parse(row.declaration) as Dataset);
}

type Reported = ReportedService & { readonly id: number };

const REPORTED = `
  SELECT r.id, o.company_id AS company, s.id AS service, s.platform_type AS platformType, s.size_band AS sizeBand,
    s.reporter_kind AS reporterKind, s.classification, r.year, r.framework_version AS frameworkVersion
  FROM reports r
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  JOIN ownership o ON o.dataset_id = r.dataset_id AND o.service_id = r.service_id
    AND r.year >= ifnull(o.valid_from, r.year) AND r.year <= ifnull(o.valid_to, r.year)
  WHERE r.dataset_id = ? AND r.is_current = 1
  ORDER BY r.year, company, s.id`;

/** The same as a release saw it: whose a service was and where it stood may be known better today. */
const RELEASED = `
  SELECT r.id, x.company_id AS company, s.id AS service, x.platform_type AS platformType, x.size_band AS sizeBand,
    s.reporter_kind AS reporterKind, s.classification, r.year, r.framework_version AS frameworkVersion
  FROM release_reports x
  JOIN reports r ON r.id = x.report_id
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  WHERE x.dataset_id = ? AND x.release = ?
  ORDER BY r.year, company, s.id`;

function reported(db: StoreDatabase, dataset: string, release: string | null): Reported[] {
  const rows = release === null ? db.prepare(REPORTED).all(dataset) : db.prepare(RELEASED).all(dataset, release);
  return (rows as (Reported & { readonly year: number })[]).map((one) =>
    one.year < 10_000 ? one : { ...one, year: periodOfCode(one.year) },
  );
}

/**
 * The services and years with a report that counts, by year, company and service; with `release`, those that the release
 * was made of.
 */
export function reportedServices(db: StoreDatabase, dataset: string, release: string | null = null): ReportedService[] {
  return reported(db, dataset, release).map(({ id: _, ...one }) => one);
}

type Service = Omit<ReportedService, 'frameworkVersion'>;

type AnswerRow = ValueColumns & {
  /** Where its service stands among the reported ones. */
  readonly position: number;
  readonly breakdown: string;
  readonly status: CountedAnswer['status'];
  /** Null for an ordinary answer, which most are: a column less for each of them. */
  readonly remarks: string | null;
};

/** What sets an answer apart: its columns in JSON, null where it is confidential and all else is as usual. */
const REMARKS = `CASE WHEN a.counting_unit_ok = 1 AND a.months_covered = 12 AND a.method_changed = 'no'
    AND a.method_changed_note IS NULL AND a.moved_among = '' AND a.public_source IS NULL
    AND a.contained_in IS NULL THEN NULL
  ELSE json_array(a.counting_unit_ok, a.months_covered, a.method_changed, a.method_changed_note, a.moved_among,
    a.public_source IS NOT NULL, a.contained_in) END`;

type Remarks = Pick<
  CountedAnswer,
  'countingUnitOk' | 'monthsCovered' | 'methodChanged' | 'methodChangedNote' | 'movedAmong' | 'isPublic' | 'containedIn'
>;

const ORDINARY: Remarks = {
  countingUnitOk: true,
  monthsCovered: 12,
  methodChanged: 'no',
  methodChangedNote: null,
  movedAmong: [],
  isPublic: false,
  containedIn: null,
};

/**
 * Reads the answers of the dataset's current reports (or of those that a release was made of) one metric at a time, by year, company and service, so that never
 * more than one metric is in memory. They are those of the moment when this is called. The store keeps a report's answers
 * together, so they are put in order of their metrics once, in a temporary table that SQLite keeps in a file of its own
 * and that goes with the connection; CROSS JOIN keeps it at going through the reports one by one.
 */
export function answersReader(
  db: StoreDatabase,
  dataset: string,
  release: string | null = null,
): (metric: string) => CountedAnswer[] {
  const all = reported(db, dataset, release);
  const services: readonly Service[] = all.map(({ id: _, frameworkVersion: __, ...one }) => one);
  const table = `temp."answers of ${dataset} ${release ?? ''} by metric"`;
  db.exec(`DROP TABLE IF EXISTS ${table};
    CREATE TABLE ${table} (metric, position, breakdown, status, kind, value, second, options, remarks,
      PRIMARY KEY (metric, position, breakdown)) WITHOUT ROWID`);
  db.prepare(
    `INSERT INTO ${table}
     SELECT a.metric, r.key, a.breakdown, a.status, a.kind, a.value, a.second, a.options, ${REMARKS}
     FROM json_each(?) r CROSS JOIN answers a ON a.report_id = r.value ORDER BY 1, 2, 3`,
  ).run(JSON.stringify(all.map((one) => one.id)));
  const query = db.prepare(
    `SELECT position, breakdown, status, kind, value, second, options, remarks FROM ${table} WHERE metric = ?`,
  );
  // Of equal codes one text is kept: SQLite makes one for each row, and codes stay with what is counted.
  const codes = new Map<string, string>();
  const codeOf = (text: string) => kept(codes, text, () => text);
  const marksOf = marksReader(db, dataset);
  return (metric) => {
    const marks = marksOf(metric);
    return (query.all(metric) as AnswerRow[]).map((row) =>
      marked(counted(metric, codeOf(row.breakdown), row, services), marks),
    );
  };
}

/** The answers of the dataset's current reports, all at once, in the order of `answersReader` by metric. */
export function storedAnswers(db: StoreDatabase, dataset: string): CountedAnswer[] {
  const metrics = db
    .prepare(
      'SELECT DISTINCT a.metric FROM reports r JOIN answers a ON a.report_id = r.id WHERE r.dataset_id = ? ORDER BY a.metric',
    )
    .pluck()
    .all(dataset) as string[];
  const read = answersReader(db, dataset);
  return metrics.flatMap((metric) => read(metric));
}

/** Most datasets have no marks at all, and their answers stay as they are. */
function marked(answer: CountedAnswer, all: ReadonlyMap<string, NonNullable<CountedAnswer['marks']>>): CountedAnswer {
  const marks = all.size > 0 && answer.breakdown === '_T' ? all.get(`${answer.service} ${answer.year}`) : undefined;
  return marks === undefined ? answer : { ...answer, marks };
}

/** Written out, because it is made millions of times. */
function counted(metric: string, breakdown: string, row: AnswerRow, services: readonly Service[]): CountedAnswer {
  const service = services[row.position];
  if (service === undefined) throw new Error('an answer has no report');
  const remarks = row.remarks === null ? ORDINARY : remarksFrom(row.remarks);
  return {
    company: service.company,
    service: service.service,
    platformType: service.platformType,
    sizeBand: service.sizeBand,
    reporterKind: service.reporterKind,
    classification: service.classification,
    year: service.year,
    metric,
    breakdown,
    status: row.status,
    value: valueFrom(row),
    countingUnitOk: remarks.countingUnitOk,
    monthsCovered: remarks.monthsCovered,
    methodChanged: remarks.methodChanged,
    methodChangedNote: remarks.methodChangedNote,
    movedAmong: remarks.movedAmong,
    isPublic: remarks.isPublic,
    containedIn: remarks.containedIn,
  };
}

function remarksFrom(json: string): Remarks {
  const [countingUnitOk, monthsCovered, methodChanged, methodChangedNote, movedAmong, isPublic, containedIn] =
    JSON.parse(json) as [0 | 1, number, CountedAnswer['methodChanged'], string | null, string, 0 | 1, string | null];
  return {
    countingUnitOk: countingUnitOk === 1,
    monthsCovered,
    methodChanged,
    methodChangedNote,
    movedAmong: movedAmong === '' ? [] : movedAmong.split(' '),
    isPublic: isPublic === 1,
    containedIn,
  };
}

export function storedControlTotals(db: StoreDatabase, dataset: string): ControlTotal[] {
  return db
    .prepare(
      'SELECT metric, year, value, source_rows AS rows FROM control_totals WHERE dataset_id = ? ORDER BY metric, year',
    )
    .all(dataset) as ControlTotal[];
}
