import type { Column } from '../columns.ts';
import type { CodeRow } from './code-list.ts';
import { csvLine } from './csv.ts';

const column = (name: string, about: string): Column => ({ name, type: 'string', about });

/** The columns of the code book as a table. */
export const CODE_BOOK_FILE: readonly Column[] = [
  column('COLUMN', 'The column of observations in which the code stands.'),
  column('CODE', 'The code.'),
  column('LABEL', 'What it is called.'),
  column('DEFINITION', 'What it means, where that needs saying.'),
  column('PARENT', 'The code that it is a part of.'),
  column('UNIT', 'What is counted, or what the number is.'),
  column('FOR_METRIC', 'The metric whose option it is; empty where a code means the same everywhere.'),
];

/** The cells of a row of the code book. */
export const codeCells = ({ column, code, label, definition, parent, unit, metric }: CodeRow): string[] => [
  ...[column, code, label, definition, parent, unit, metric],
];

/** The code book as a table: every code that observations use, and what it means. */
export function codeBookCsv(codes: readonly CodeRow[]): string {
  return [csvLine(CODE_BOOK_FILE.map((one) => one.name)), ...codes.map((one) => csvLine(codeCells(one)))].join('');
}
