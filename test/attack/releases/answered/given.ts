import Database from 'better-sqlite3';
import type { Levels } from '../figures.ts';
import type { Reporter } from '../shares/answers.ts';

/** That a service gave a value, in the unit that was asked for, to a question or a part of it. */
export interface Given extends Reporter {
  readonly metric: string;
  /** `_T` or a code such as `content_type:image`. */
  readonly breakdown: string;
  readonly kind: 'count' | 'percentage' | 'duration' | 'choice';
  /** Nothing: of a count zero, of a percentage nothing to be a part of. */
  readonly isNothing: boolean;
  /** Known to everybody. */
  readonly isPublic: boolean;
}

const GIVEN = `
  SELECT x.company_id AS parent, r.service_id AS service, x.platform_type AS platformType,
    s.reporter_kind = 'provider' AS isProvider, x.size_band AS size, r.year, a.metric, a.breakdown, a.kind,
    CASE a.kind WHEN 'count' THEN a.value = 0 WHEN 'percentage' THEN a.second = 0 ELSE 0 END AS isNothing,
    a.public_source IS NOT NULL AS isPublic
  FROM release_reports x
  JOIN reports r ON r.id = x.report_id
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  JOIN answers a ON a.report_id = x.report_id AND a.kind IS NOT NULL AND a.counting_unit_ok = 1
  WHERE x.dataset_id = :dataset AND x.release = :release`;

type Flag = 'isProvider' | 'isNothing' | 'isPublic';

/** Who gave what to a release of a dataset. Read straight from the tables of the store. */
export function releaseGiven(storePath: string, dataset: string, release: string): Given[] {
  const db = new Database(storePath, { readonly: true });
  try {
    const rows = db.prepare(GIVEN).all({ dataset, release }) as (Omit<Given, Flag> & Record<Flag, 0 | 1>)[];
    return rows.map((row) => ({
      ...row,
      isProvider: row.isProvider === 1,
      isNothing: row.isNothing === 1,
      isPublic: row.isPublic === 1,
    }));
  } finally {
    db.close();
  }
}

/** Whether a service stands in a place of the tables. */
export function isAt({ platformType, isProvider, size }: Reporter, platform: string, band: string, levels: Levels) {
  const type = isProvider ? platformType : null;
  return levels(type).includes(platform) && (band === '_T' || (type !== null && size === band));
}
