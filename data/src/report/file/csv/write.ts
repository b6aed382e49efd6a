// The build that brings its own Buffer: this file runs in the browser too.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { columnsOf } from '../columns.ts';
import { metaKeys, metaName } from '../meta-names.ts';
import type { Questionnaire } from '../questionnaire.ts';

const REPORT_HINTS = [
  '# Fill in the columns status, answer and second of each row; the codes are in the xlsx form, sheet Codes.',
  '# Zero is never blank, and blank is never zero: write the status zero where you counted and found none.',
];
const SURVEY_HINTS = [
  '# Write 1 (not important) to 5 (extremely important) in the column answer, and yes or no in the rows of an option.',
  '# Leave a row blank to skip it, or give the status not_applicable where you have no opinion. No comment is published.',
];

/** The questionnaire as csv: UTF-8 with a byte order mark, without which Excel takes it for an older encoding. */
export function writeCsv({ framework, meta, rows }: Questionnaire): Uint8Array {
  const columns = columnsOf(framework);
  const table = [
    ...(framework.surveyOf === undefined ? REPORT_HINTS : SURVEY_HINTS).map((hint) => [hint]),
    ...metaKeys(framework).map((key) => [`#${metaName(key, framework)}`, meta[key]]),
    [...columns],
    ...rows.map(({ cells }) => columns.map((column) => cells[column] ?? '')),
  ];
  // csv-stringify quotes the line end that it writes, CRLF, but not a bare \n inside a text.
  return new TextEncoder().encode(stringify(table, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }));
}
