import Database from 'better-sqlite3';

/** A count that a parent company reported for one place: the sum over its services there. */
export interface Reported {
  readonly parent: string;
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

/** A report counts from when it was accepted (or received, where nobody had to accept it) until a newer one does. */
const COUNTS = `
  SELECT o.company_id AS parent, a.metric, a.breakdown, r.year,
    CASE WHEN s.reporter_kind = 'provider' THEN ifnull(r.platform_type, s.platform_type) END AS type,
    ifnull(r.size_band, s.size_band) AS size, sum(a.value) AS value, min(a.public_source IS NOT NULL) AS isPublic
  FROM reports r
  JOIN answers a ON a.report_id = r.id AND a.kind = 'count' AND a.counting_unit_ok = 1
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  JOIN companies c ON c.dataset_id = r.dataset_id AND c.consent = 1
  JOIN ownership o ON o.dataset_id = r.dataset_id AND o.service_id = r.service_id AND o.company_id = c.id
    AND r.year BETWEEN ifnull(o.valid_from, r.year) AND ifnull(o.valid_to, r.year)
  WHERE r.dataset_id = :dataset AND r.state <> 'waiting' AND CASE WHEN :at IS NULL THEN r.is_current = 1 ELSE
    ifnull(r.accepted_at, r.received_at) <= :at AND ifnull(r.withdrawn_at, :at || 'Z') > :at AND NOT EXISTS (
      SELECT 1 FROM reports newer WHERE newer.dataset_id = r.dataset_id AND newer.service_id = r.service_id
        AND newer.year = r.year AND newer.state <> 'waiting' AND newer.id > r.id
        AND ifnull(newer.accepted_at, newer.received_at) <= :at) END
  GROUP BY 1, 2, 3, 4, 5, 6
  ORDER BY 2, 4, 3, 1, 5, 6`;

/** The counts of a dataset as they stood at a time (ISO), or as they stand. Read straight from the tables of the store. */
export function reportedCounts(storePath: string, dataset: string, at: string | null = null): Reported[] {
  const db = new Database(storePath, { readonly: true });
  try {
    const rows = db.prepare(COUNTS).all({ dataset, at }) as (Omit<Reported, 'isPublic'> & { isPublic: 0 | 1 })[];
    return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
  } finally {
    db.close();
  }
}
