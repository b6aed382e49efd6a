import type { SourceCell } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';

/** Stores the numbers of a dataset's tables in place of those that were there. */
export function storeTableCells(db: StoreDatabase, dataset: string, cells: readonly SourceCell[]): void {
  db.prepare('DELETE FROM table_cells WHERE dataset_id = ?').run(dataset);
  const insert = db.prepare(
    'INSERT INTO table_cells (dataset_id, table_id, group_code, series, period, value) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const one of cells) insert.run(dataset, one.table, one.group, one.series, one.period, one.value);
}

/** The numbers of a dataset's tables. */
export function storedTableCells(db: StoreDatabase, dataset: string): SourceCell[] {
  return db
    .prepare(
      `SELECT table_id AS "table", group_code AS "group", series, period, value FROM table_cells
       WHERE dataset_id = ? ORDER BY table_id, period, group_code, series`,
    )
    .all(dataset) as SourceCell[];
}
