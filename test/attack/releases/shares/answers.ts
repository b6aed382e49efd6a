import Database from 'better-sqlite3';

/** A service that sent a report of a year. */
export interface Reporter {
  readonly parent: string;
  readonly service: string;
  readonly platformType: string;
  readonly isProvider: boolean;
  readonly size: string | null;
  readonly year: number;
}

/** What a service answered to the whole of a question, without its breakdowns. */
export interface Answer extends Reporter {
  readonly metric: string;
  readonly status: string;
  /** Null where the answer holds no value. */
  readonly kind: 'count' | 'percentage' | 'duration' | 'choice' | null;
  readonly value: number | null;
  readonly options: readonly string[];
  readonly isInUnit: boolean;
  readonly isPartYear: boolean;
  /** Known to everybody. */
  readonly isPublic: boolean;
}

export interface Answers {
  readonly reporters: readonly Reporter[];
  readonly answers: readonly Answer[];
}

const REPORTERS = `
  SELECT x.report_id AS report, x.company_id AS parent, r.service_id AS service, x.platform_type AS platformType,
    s.reporter_kind = 'provider' AS isProvider, x.size_band AS size, r.year
  FROM release_reports x
  JOIN reports r ON r.id = x.report_id
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  WHERE x.dataset_id = :dataset AND x.release = :release
  ORDER BY r.year, parent, service`;

const ANSWERS = `
  SELECT a.report_id AS report, a.metric, a.status, a.kind, a.value, a.options, a.counting_unit_ok AS isInUnit,
    a.months_covered < 12 AS isPartYear, a.public_source IS NOT NULL AS isPublic
  FROM release_reports x
  JOIN answers a ON a.report_id = x.report_id AND a.breakdown = '_T'
  WHERE x.dataset_id = :dataset AND x.release = :release`;

type ReporterRow = Omit<Reporter, 'isProvider'> & { readonly report: number; readonly isProvider: 0 | 1 };
type AnswerRow = Pick<Answer, 'metric' | 'status' | 'kind' | 'value'> & {
  readonly report: number;
  readonly options: string | null;
  readonly isInUnit: 0 | 1;
  readonly isPartYear: 0 | 1;
  readonly isPublic: 0 | 1;
};

/** Who reported to a release of a dataset, and what each answered. Read straight from the tables of the store. */
export function releaseAnswers(storePath: string, dataset: string, release: string): Answers {
  const db = new Database(storePath, { readonly: true });
  try {
    const rows = db.prepare(REPORTERS).all({ dataset, release }) as ReporterRow[];
    const byReport = new Map(
      rows.map(({ report, isProvider, ...one }): [number, Reporter] => [
        report,
        { ...one, isProvider: isProvider === 1 },
      ]),
    );
    const answers = (db.prepare(ANSWERS).all({ dataset, release }) as AnswerRow[]).map(({ report, ...row }): Answer => {
      const reporter = byReport.get(report);
      if (reporter === undefined) throw new Error('an answer has no report');
      return {
        ...reporter,
        ...row,
        options: (row.options ?? '').split(' ').filter((code) => code !== ''),
        isInUnit: row.isInUnit === 1,
        isPartYear: row.isPartYear === 1,
        isPublic: row.isPublic === 1,
      };
    });
    return { reporters: [...byReport.values()], answers };
  } finally {
    db.close();
  }
}
