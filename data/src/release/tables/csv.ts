import { quoted } from '../csv.ts';
import { groupsOf, type PublishedTable } from './table.ts';

/** The file of a release that holds all its tables, one number a line. */
export const TABLES_FILE = 'tables.csv';

const COLUMNS = [
  'DATASET',
  'RELEASE',
  'TABLE',
  'TIME_PERIOD',
  'GROUP',
  'GROUP_LABEL',
  'SERIES',
  'SERIES_LABEL',
  'OBS_VALUE',
  'UNIT',
];

/** The tables of a release as tidy CSV: the names of tables and codes stand in `codebook.json`, too. */
export function tablesCsv(
  of: { readonly dataset: string; readonly release: string },
  tables: readonly PublishedTable[],
): string {
  const rows = tables.flatMap((table) => {
    const groups = new Map(groupsOf(table).map((one) => [one.code, one.label]));
    const series = new Map(table.series.map((one) => [one.code, one.label]));
    return table.cells.map((cell) => [
      of.dataset,
      of.release,
      table.id,
      cell.period,
      cell.group,
      groups.get(cell.group) ?? '',
      cell.series,
      series.get(cell.series) ?? '',
      String(cell.value),
      table.unit,
    ]);
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}
