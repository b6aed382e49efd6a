import Database from 'better-sqlite3';
import type { Finding } from '../../finding.ts';
import { isAt } from '../answered/given.ts';
import type { Levels } from '../figures.ts';
import type { Reporter } from '../shares/answers.ts';

/** A break in a series that a release publishes. */
export interface Break {
  readonly metric: string;
  readonly platform: string;
  readonly year: number;
  readonly kind: string;
}

/** That a service counted otherwise than the year before, or not. */
export interface MethodChange extends Reporter {
  readonly metric: string;
  readonly kind: string;
  readonly isPublic: boolean;
}

const CHANGES = `
  SELECT x.company_id AS parent, r.service_id AS service, x.platform_type AS platformType,
    s.reporter_kind = 'provider' AS isProvider, x.size_band AS size, r.year, a.metric, a.method_changed AS kind,
    a.public_source IS NOT NULL AS isPublic
  FROM release_reports x
  JOIN reports r ON r.id = x.report_id
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  JOIN answers a ON a.report_id = x.report_id AND a.breakdown = '_T' AND a.kind IS NOT NULL
  WHERE x.dataset_id = :dataset AND x.release = :release`;

/** Who gave a value to a release, and whether they counted otherwise. Read straight from the tables of the store. */
export function methodChanges(storePath: string, dataset: string, release: string): MethodChange[] {
  const db = new Database(storePath, { readonly: true });
  try {
    const rows = db.prepare(CHANGES).all({ dataset, release }) as Record<string, unknown>[];
    return rows.map((row) => ({ ...row, isProvider: row.isProvider === 1, isPublic: row.isPublic === 1 })) as never;
  } finally {
    db.close();
  }
}

/** Of fewer companies than these a break says who it was, or nearly: by name where there is one. */
const ENOUGH = 5;

/** A break that companies made is published only of enough companies that could have made it. */
export function attackBreaks(
  release: string,
  breaks: readonly Break[],
  changes: readonly MethodChange[],
  levels: Levels,
): Finding[] {
  const byQuestion = Map.groupBy(changes, (one) => `${one.metric} ${one.year}`);
  return breaks.flatMap(({ metric, platform, year, kind }): Finding[] => {
    const here = (byQuestion.get(`${metric} ${year}`) ?? []).filter((one) => isAt(one, platform, '_T', levels));
    const makers = new Set(here.filter((one) => one.kind === kind && !one.isPublic).map((one) => one.parent));
    const answered = new Set(here.map((one) => one.parent));
    // One that everybody makes, or that the framework makes, is nobody's.
    if (makers.size === 0 || answered.size >= ENOUGH) return [];
    const detail = `${makers.size} of ${answered.size} companies that answered made this break: ${[...makers].join(', ')}`;
    return [{ test: 'rows', cell: [release, 'break', metric, platform, year, kind].join(' '), detail }];
  });
}
