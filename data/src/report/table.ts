import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problem.ts';

/** One line of a CSV file by column name. `line` counts lines of the file, the header being 1. */
export interface Row<C extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

export interface Table<C extends string> {
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
): Table<C> {
  const header = columns.join(',');
  const refuse = (code: string, line: number | null, message: string, hint: string): Table<C> => ({
    rows: [],
    problems: [{ code, file, line, message, hint }],
  });
  if (bytes === undefined)
    return refuse('missing-file', null, 'the file is missing', `put it beside dataset.yaml with the header ${header}`);
  const broken = firstBrokenLine(bytes);
  if (broken !== null) {
    return refuse('not-utf8', broken, 'the text is not valid UTF-8', 'save the file again with the encoding UTF-8');
  }
  const text = new TextDecoder().decode(bytes);
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
      if (record.join(',') !== header) {
        return refuse(
          'wrong-header',
          1,
          'the first line is not the header that is expected',
          `write exactly ${header}`,
        );
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
        line: info.lines,
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { line, message: 'a quotation mark is out of place from here on' };
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be decoded by itself. */
function firstBrokenLine(bytes: Uint8Array): number | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    strict.decode(bytes);
    return null;
  } catch {
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
      const feed = bytes.indexOf(10, start);
      const end = feed === -1 ? bytes.length : feed;
      try {
        strict.decode(bytes.subarray(start, end));
      } catch {
        return line;
      }
      start = end + 1;
    }
    return line;
  }
}
