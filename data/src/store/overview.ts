import type { Period } from '../period/index.ts';
import type { Ownership } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';
import { NEXT_CODE, periodCode, periodOfCode } from './period-code.ts';

/** Where one service stands in one year, for the operator. */
export interface ReportLine {
  readonly company: string;
  readonly service: string;
  readonly year: Period;
  readonly state: 'accepted' | 'waiting' | 'missing';
  readonly receivedAt: string | null;
  /** Total answers given, without breakdowns. */
  readonly answers: number;
  /** How many reports of this service and year came before. */
  readonly earlier: number;
}

/** What a waiting report waits for. */
export interface OpenWarning {
  readonly code: string;
  readonly place: string;
  readonly metric: string | null;
  readonly message: string;
  readonly hint: string;
}

/**
 * Every service of the roster in every year from the first to the last reported: what came, what waits, what is missing.
 * A service is expected in the years in which the roster has an owner for it.
 */
export function reportOverview(db: StoreDatabase, dataset: string): ReportLine[] {
  const lines = db
    .prepare(
      `WITH RECURSIVE span (year, last) AS (
         SELECT min(year), max(year) FROM reports WHERE dataset_id = :dataset
         UNION ALL SELECT ${NEXT_CODE}, last FROM span WHERE year < last
       ), newest AS (
         SELECT service_id, year, max(id) AS id, count(*) - 1 AS earlier FROM reports
         WHERE dataset_id = :dataset GROUP BY service_id, year
       )
       SELECT o.company_id AS company, s.id AS service, span.year, ifnull(r.state, 'missing') AS state,
         r.received_at AS receivedAt,
         (SELECT count(*) FROM answers a WHERE a.report_id = r.id AND a.breakdown = '_T') AS answers,
         ifnull(n.earlier, 0) AS earlier
       FROM span
       JOIN services s ON s.dataset_id = :dataset
       JOIN ownership o ON o.dataset_id = s.dataset_id AND o.service_id = s.id
         AND span.year >= ifnull(o.valid_from, span.year) AND span.year <= ifnull(o.valid_to, span.year)
       LEFT JOIN newest n ON n.service_id = s.id AND n.year = span.year
       LEFT JOIN reports r ON r.id = n.id
       ORDER BY span.year, company, service`,
    )
    .all({ dataset }) as (ReportLine & { readonly year: number })[];
  return lines.map((line) => ({ ...line, year: periodOfCode(line.year) }));
}

/** The open warnings of the report of a service and year that waits. */
export function openWarnings(db: StoreDatabase, dataset: string, service: string, year: Period): OpenWarning[] {
  return db
    .prepare(
      `SELECT f.code, f.place, f.metric, f.message, f.hint FROM findings f JOIN reports r ON r.id = f.report_id
       WHERE r.dataset_id = ? AND r.service_id = ? AND r.year = ? AND r.state = 'waiting' ORDER BY f.position`,
    )
    .all(dataset, service, periodCode(year)) as OpenWarning[];
}

/** A service as the roster has it: what a report must agree with. */
export interface RosterService {
  readonly platformType: string;
  readonly owners: readonly Omit<Ownership, 'company'>[];
}

/** The services of a dataset's roster, by id. */
export function rosterServices(db: StoreDatabase, dataset: string): ReadonlyMap<string, RosterService> {
  const rows = db
    .prepare(
      `SELECT s.id, s.platform_type AS platformType, o.valid_from AS "from", o.valid_to AS "to"
       FROM services s JOIN ownership o ON o.dataset_id = s.dataset_id AND o.service_id = s.id WHERE s.dataset_id = ?`,
    )
    .all(dataset) as { id: string; platformType: string; from: number | null; to: number | null }[];
  const services = new Map<string, RosterService>();
  for (const { id, platformType, from, to } of rows) {
    services.set(id, {
      platformType,
      owners: [...(services.get(id)?.owners ?? []), { from: periodOrOpen(from), to: periodOrOpen(to) }],
    });
  }
  return services;
}

const periodOrOpen = (code: number | null): Period | null => (code === null ? null : periodOfCode(code));
