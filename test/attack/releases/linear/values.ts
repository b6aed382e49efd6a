import Database from 'better-sqlite3';

/** A share or a time as a service reported it. */
export interface Valued {
  readonly parent: string;
  readonly service: string;
  readonly metric: string;
  readonly year: number;
  /** Null for a reporter that provides no platform. */
  readonly type: string | null;
  readonly size: string | null;
  readonly kind: 'percentage' | 'duration';
  /** A numerator, or a median in minutes. */
  readonly first: number;
  /** A denominator, or a 90th percentile in minutes. */
  readonly second: number;
  readonly isPublic: boolean;
}

const VALUES = `
  SELECT x.company_id AS parent, r.service_id AS service, a.metric, r.year,
    CASE WHEN s.reporter_kind = 'provider' THEN x.platform_type END AS type, x.size_band AS size,
    a.kind, a.value AS first, a.second, a.public_source IS NOT NULL AS isPublic
  FROM release_reports x
  JOIN reports r ON r.id = x.report_id
  JOIN answers a ON a.report_id = r.id AND a.breakdown = '_T' AND a.counting_unit_ok = 1
    AND a.kind IN ('percentage', 'duration')
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  WHERE x.dataset_id = :dataset AND x.release = :release
  ORDER BY a.metric, r.year, parent, service`;

/** The shares and times that a release of a dataset was made of. Read straight from the tables of the store. */
export function reportedValues(storePath: string, dataset: string, release: string): Valued[] {
  const db = new Database(storePath, { readonly: true });
  try {
    const rows = db.prepare(VALUES).all({ dataset, release }) as (Omit<Valued, 'isPublic'> & { isPublic: 0 | 1 })[];
    return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
  } finally {
    db.close();
  }
}
