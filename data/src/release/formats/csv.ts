import { type Column, VIEW_FILE } from '../columns.ts';
import type { ObservationRow } from '../row.ts';
import { type Cell, observationTable, type Source } from './cells.ts';

/** Observations as tidy CSV with a label beside each code, and what the release before said. */
export function labelledCsv(source: Source, rows: Iterable<ObservationRow>): string {
  return [...tableCsvLines(source, rows, VIEW_FILE)].join('');
}

/** Observations as tidy CSV with some columns, a line at a time. */
export function* tableCsvLines(
  source: Source,
  rows: Iterable<ObservationRow>,
  columns: readonly Column[],
): Iterable<string> {
  const cellsOf = observationTable(source, columns);
  yield csvLine(columns.map((one) => one.name));
  for (const row of rows) yield csvLine(cellsOf(row));
}

/** A line of RFC 4180, but with LF; null is empty. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula, set off by an apostrophe. Numbers stay numbers. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
