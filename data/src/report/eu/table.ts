/** A cell as the file holds it. */
export interface TableCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error' | 'formula';
}

/** A row with its number in the file; a cell that is not there is blank. */
export interface TableRow {
  readonly at: number;
  readonly cells: readonly TableCell[];
}

/** A sheet of a workbook, or a csv file. */
export interface Table {
  readonly name: string;
  readonly form: 'sheet' | 'csv';
  readonly rows: readonly TableRow[];
}

export const BLANK: TableCell = { text: '', kind: 'text' };

/** A place as a reader finds it: by the letter of its column, as the file opens in a spreadsheet. */
export function placeIn({ name, form }: Table, row: number, column?: number): string {
  if (form === 'sheet') return `sheet ${name}, ${column === undefined ? `row ${row}` : `${letters(column)}${row}`}`;
  return `${name}, line ${row}${column === undefined ? '' : `, column ${letters(column)}`}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
