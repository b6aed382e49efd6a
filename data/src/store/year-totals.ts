import type { ListedCount, Source, YearTotal } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';

/** Stores the totals of whole years and the lists that are known in part in place of those that were there. */
export function storeYearTotals(db: StoreDatabase, dataset: string, { yearTotals = [], listed = [] }: Source): void {
  db.prepare('DELETE FROM year_totals WHERE dataset_id = ?').run(dataset);
  db.prepare('DELETE FROM listed_counts WHERE dataset_id = ?').run(dataset);
  const total = db.prepare(
    'INSERT INTO year_totals (dataset_id, metric, year, everybody, providers) VALUES (?, ?, ?, ?, ?)',
  );
  for (const one of yearTotals) total.run(dataset, one.metric, one.year, one.everybody, one.providers);
  const count = db.prepare(
    'INSERT INTO listed_counts (dataset_id, metric, year, service_id, company_id, platform_type, value) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const one of listed)
    count.run(dataset, one.metric, one.year, one.service, one.company, one.platformType, one.value);
}

/** The totals of whole years, and the lists that are known in part. */
export function storedYearTotals(
  db: StoreDatabase,
  dataset: string,
): { readonly yearTotals: readonly YearTotal[]; readonly listed: readonly ListedCount[] } {
  return {
    yearTotals: db
      .prepare('SELECT metric, year, everybody, providers FROM year_totals WHERE dataset_id = ? ORDER BY metric, year')
      .all(dataset) as YearTotal[],
    listed: db
      .prepare(
        `SELECT metric, year, service_id AS service, company_id AS company, platform_type AS platformType, value
         FROM listed_counts WHERE dataset_id = ? ORDER BY metric, year, service_id`,
      )
      .all(dataset) as ListedCount[],
  };
}
