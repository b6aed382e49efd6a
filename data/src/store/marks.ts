import type { AnswerMark, MarkedAnswer, PublicSource } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';
import { periodCode, periodOfCode } from './period-code.ts';

/** Stores the marks of a dataset in place of those that it had. */
export function storeMarks(db: StoreDatabase, dataset: string, marks: readonly MarkedAnswer[]): void {
  db.prepare('DELETE FROM answer_marks WHERE dataset_id = ?').run(dataset);
  const insert = db.prepare(
    'INSERT INTO answer_marks (dataset_id, service_id, year, metric, marks) VALUES (?, ?, ?, ?, ?)',
  );
  for (const one of marks) insert.run(dataset, one.service, periodCode(one.year), one.metric, one.marks.join(' '));
}

/** The marks of the totals of a metric by service and year, as `service year`. */
export function marksReader(
  db: StoreDatabase,
  dataset: string,
): (metric: string) => ReadonlyMap<string, readonly AnswerMark[]> {
  const query = db
    .prepare('SELECT service_id, year, marks FROM answer_marks WHERE dataset_id = ? AND metric = ?')
    .raw();
  return (metric) =>
    new Map(
      (query.all(dataset, metric) as [string, number, string][]).map(([service, year, marks]) => [
        `${service} ${periodOfCode(year)}`,
        marks.split(' ') as AnswerMark[],
      ]),
    );
}

/** Where the figures of a public dataset stand, by metric and type of platform. */
export function publicSources(db: StoreDatabase, dataset: string): PublicSource[] {
  const rows = db
    .prepare(
      `SELECT DISTINCT a.metric, s.platform_type AS platform, a.public_source AS source
       FROM reports r JOIN answers a ON a.report_id = r.id
       JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
       WHERE r.dataset_id = ? AND r.is_current = 1 AND a.public_source LIKE 'https://%'
       ORDER BY a.metric, s.platform_type, a.public_source`,
    )
    .all(dataset) as { metric: string; platform: string; source: string }[];
  // Several addresses of one answer are separated by spaces.
  const all = rows.flatMap(({ metric, platform, source }) =>
    source.split(' ').map((url) => ({ metric, platform, url })),
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
