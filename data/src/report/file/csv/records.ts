// The build that brings its own Buffer: this file runs in the browser too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { CsvForm } from './scan.ts';

export interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * csv-parse makes an error, with its stack, of every record that is not as wide as the first, also where it is told not
 * to mind: most of the time of an ingest. So a record of the header's width is put first, and taken away again.
 */
export function parseRecords(text: string, { delimiter, width }: CsvForm): CsvRecord[] | CsvError {
  try {
    const parsed = parse(`${`x${delimiter}`.repeat(width - 1)}x\n${text}`, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).slice(1).map(({ record, info }) => ({
      fields: record,
      // csv-parse names the line on which a record ends.
      line: info.lines - 1 - (record.join('').split('\n').length - 1),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error;
  }
}
