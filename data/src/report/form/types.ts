import type { CellText, Finding } from '../file/types.ts';

/** A spreadsheet of two parts: names with a value each, and below or beside them a table with a row for each entry. */
export interface Form {
  /** The sheets of the xlsx form: that of the names, and that of the table. In csv a name is a line `#name,value` above the header. */
  readonly sheets: readonly [string, string];
  readonly names: readonly string[];
  readonly columns: readonly string[];
}

export interface FilledRow {
  readonly where: string;
  /** By column; only cells that hold something. */
  readonly cells: Readonly<Record<string, CellText>>;
}

/** What a form was filled in with. */
export interface Filled {
  readonly names: Readonly<Record<string, CellText>>;
  readonly rows: readonly FilledRow[];
  /** Where a name that is not there would stand, and a cell of a row. */
  readonly placeOfName: (name: string) => string;
  readonly placeInRow: (row: FilledRow, column: string) => string;
}

export type ReadForm =
  | { readonly ok: true; readonly filled: Filled }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A form as found: rows of cells, before anything is known of them. */
export interface FoundForm {
  readonly names: readonly { readonly name: CellText; readonly value: CellText }[];
  readonly header: { readonly where: string; readonly cells: readonly CellText[] } | null;
  readonly rows: readonly { readonly where: string; readonly cells: readonly CellText[] }[];
  readonly placeOfName: Filled['placeOfName'];
  readonly placeInRow: Filled['placeInRow'];
}
