import Database from 'better-sqlite3';

/** A count that a service of a parent company reported. */
export interface Reported {
  readonly parent: string;
  /** Under another parent it is the same count. One of each parent where nothing is said. */
  readonly service?: string;
  readonly metric: string;
  /** `_T` or a code such as `content_type:image`. */
  readonly breakdown: string;
  readonly year: number;
  /** Null for a reporter that provides no platform. */
  readonly type: string | null;
  readonly size: string | null;
  readonly value: number;
  /** Known to everybody in every part. */
  readonly isPublic: boolean;
}

/** What a release was made of is remembered with it: which reports, whose they were, and where their services stood. */
const COUNTS = `
  SELECT x.company_id AS parent, a.metric, a.breakdown, r.year,
    CASE WHEN s.reporter_kind = 'provider' THEN x.platform_type END AS type,
    x.size_band AS size, a.value, r.service_id AS service, a.public_source IS NOT NULL AS isPublic
  FROM release_reports x
  JOIN reports r ON r.id = x.report_id
  JOIN answers a ON a.report_id = r.id AND a.kind = 'count' AND a.counting_unit_ok = 1
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  WHERE x.dataset_id = :dataset AND x.release = :release
  ORDER BY 2, 4, 3, 1, 5, 6, service`;

/** The counts that a release of a dataset was made of. Read straight from the tables of the store. */
export function reportedCounts(storePath: string, dataset: string, release: string): Reported[] {
  const db = new Database(storePath, { readonly: true });
  try {
    const rows = db.prepare(COUNTS).all({ dataset, release }) as (Omit<Reported, 'isPublic'> & { isPublic: 0 | 1 })[];
    return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
  } finally {
    db.close();
  }
}
