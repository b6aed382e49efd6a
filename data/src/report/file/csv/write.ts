// The build that brings its own Buffer: this file runs in the browser too.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Questionnaire } from '../questionnaire.ts';
import { COLUMNS, META } from '../types.ts';

/** The questionnaire as csv: UTF-8 with a byte order mark, without which Excel takes it for an older encoding. */
export function writeCsv({ meta, rows }: Questionnaire): Uint8Array {
  const table = [
    ['# Fill in the columns status, answer and second of each row; the codes are in the xlsx form, sheet Codes.'],
    ['# Zero is never blank, and blank is never zero: write the status zero where you counted and found none.'],
    ...META.map((name) => [`#${name}`, meta[name]]),
    [...COLUMNS],
    ...rows.map(({ cells }) => COLUMNS.map((column) => cells[column] ?? '')),
  ];
  // csv-stringify quotes the line end that it writes, CRLF, but not a bare \n inside a text.
  return new TextEncoder().encode(stringify(table, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }));
}
