import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problem.ts';
import { firstBrokenLine, notUtf8 } from './utf8.ts';

/** One record of a CSV file by column name. `line` is the line of the file on which it begins, the header's being 1. */
export interface Row<C extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

export interface CsvTable<C extends string> {
  readonly rows: readonly Row<C>[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CSV file (RFC 4180; UTF-8, with or without a byte order mark) whose header must be exactly `columns`.
 * A line with the wrong number of fields is a problem and no row; the other lines are still read, so that one pass
 * finds every mistake.
 */
export function readTable<const C extends string>(
  file: string,
  bytes: Uint8Array | undefined,
  columns: readonly C[],
): CsvTable<C> {
  const header = columns.join(',');
  const refuse = (code: string, line: number | null, message: string, hint: string): CsvTable<C> => ({
    rows: [],
    problems: [{ code, file, line, message, hint }],
  });
  if (bytes === undefined)
    return refuse('missing-file', null, 'the file is missing', `put it beside dataset.yaml with the header ${header}`);
  const broken = firstBrokenLine(bytes);
  if (broken !== null) return { rows: [], problems: [{ file, ...notUtf8(broken) }] };
  // One line end for all, because csv-parse counts a quoted CRLF as two lines.
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') return refuse('empty-file', null, 'the file is empty', `its first line must be ${header}`);

  const problems: Problem[] = [];
  const rows: Row<C>[] = [];
  const parsed = parseRecords(text);
  if ('message' in parsed)
    return refuse(
      'not-csv',
      parsed.line,
      parsed.message,
      'close every quotation mark and write quotation marks inside a field twice',
    );
  for (const [index, { record, line }] of parsed.records.entries()) {
    if (index === 0) {
      if (record.length !== columns.length || record.join(',') !== header) {
        return refuse('wrong-header', 1, 'the first line is not the expected header', `write exactly ${header}`);
      }
    } else if (record.length === columns.length) {
      const cells = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']));
      rows.push({ line, cells: cells as Record<C, string> });
    } else {
      problems.push({
        code: 'wrong-width',
        file,
        line,
        message: `the line has ${record.length} ${record.length === 1 ? 'field' : 'fields'} where ${columns.length} are expected`,
        hint: `write one value for each of ${header}, and put a value that holds a comma in quotation marks`,
      });
    }
  }
  if (rows.length === 0 && problems.length === 0) {
    return refuse('no-rows', null, 'the file has a header and nothing below it', `add one line for each ${columns[0]}`);
  }
  return { rows, problems };
}

interface Records {
  readonly records: readonly { readonly record: readonly string[]; readonly line: number }[];
}

function parseRecords(text: string): Records | { readonly line: number; readonly message: string } {
  try {
    const parsed = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
    return {
      records: (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
        record,
        // csv-parse names the line on which a record ends.
        line: info.lines - linesIn(record.join('')),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: lineOf(error, text), message: 'a quotation mark is out of place from here on' };
  }
}

/** Where a quotation mark is never closed, csv-parse names the end of the file; the mistake is where it opens. */
function lineOf(error: CsvError, text: string): number {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 1 + linesIn(text.slice(0, text.search(/"(?:[^"]|"")*$/)));
  return typeof error.lines === 'number' ? error.lines : 1;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
