import { seen } from '../seen.ts';
import { COLUMNS } from '../types.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file's table is written: its delimiter, and how many fields its header has. */
export interface CsvForm {
  readonly delimiter: Delimiter;
  readonly width: number;
}

/** The form in which a line of the file's beginning is a header, or null when none is. */
export function findForm(text: string): CsvForm | null {
  let best: CsvForm | null = null;
  let most = 0;
  let start = 0;
  for (let line = 0; line < 200 && start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    // A header is short; a longer line is not worth cutting up.
    const content = text.slice(start, Math.min(end, start + 5_000));
    for (const delimiter of DELIMITERS) {
      const names = content.split(delimiter).map((name) => seen(seen(name).replace(/^"(.*)"$/, '$1')));
      const score = COLUMNS.filter((column) => names.includes(column)).length;
      if (score > most) [best, most] = [{ delimiter, width: names.length }, score];
    }
    start = end + 1;
  }
  return best;
}

/** Cuts off lines at the end that hold only delimiters, as spreadsheets write by the thousand for empty rows. */
export function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n\t,;'.includes(text.charAt(end - 1))) end -= 1;
  const feed = text.indexOf('\n', end);
  return feed === -1 ? text : text.slice(0, feed + 1);
}

export interface CsvFault {
  readonly kind: 'quote' | 'columns' | 'rows' | 'text';
  readonly line: number;
}

/** A record that cannot be read, from its first line on, and as much of it as a name above the header could need. */
export interface BrokenRecord {
  readonly line: number;
  /** The line of what is wrong with it. */
  readonly at: number;
  readonly start: string;
}

export interface CsvScan {
  readonly faults: readonly CsvFault[];
  readonly broken: readonly BrokenRecord[];
  /** The text with empty lines in place of the broken records, so that all others keep their places. */
  readonly text: string;
}

interface Limits {
  readonly rows: number;
  readonly columns: number;
  readonly characters: number;
}

/**
 * One pass before csv-parse builds anything: each record with a quotation mark out of place, too many columns or far too
 * long a text, and the line on which there are too many rows. A quotation mark that is never closed swallows what comes
 * below it, so reading goes on in the line after it. The text has only \n as line end.
 */
export function scanCsv(text: string, delimiter: Delimiter, limits: Limits): CsvScan {
  const faults: CsvFault[] = [];
  const broken: BrokenRecord[] = [];
  const kept: string[] = [];
  let line = 1;
  let rows = 0;
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    rows += 1;
    if (rows > limits.rows) {
      faults.push({ kind: 'rows', line });
      return { faults, broken, text: kept.join('') + text.slice(copied, at) };
    }
    const record = scanRecord(text, at, delimiter, limits);
    if (record.fault !== null) {
      faults.push({ kind: record.fault.kind, line: line + record.fault.lines });
      broken.push({ line, at: line + record.fault.lines, start: text.slice(at, Math.min(record.end, at + 100)) });
      kept.push(text.slice(copied, at), '\n'.repeat(record.lines));
      copied = record.end;
    }
    line += record.lines;
    at = record.end;
  }
  return { faults, broken, text: kept.join('') + text.slice(copied) };
}

interface ScannedRecord {
  readonly fault: { readonly kind: 'quote' | 'columns' | 'text'; readonly lines: number } | null;
  /** Where the next record begins, and how many lines this one has. */
  readonly end: number;
  readonly lines: number;
}

function scanRecord(text: string, start: number, delimiter: Delimiter, limits: Limits): ScannedRecord {
  let fault: ScannedRecord['fault'] = null;
  let lines = 0;
  let columns = 1;
  let isFieldStart = true;
  let field = start;
  /** The line of the quotation mark that is open, counted from the record's first. */
  let opened: number | null = null;
  // Every character of a text could be a quotation mark, written twice; the exact length is told with its column.
  const longest = 2 * limits.characters + 2;
  const unclosed = (line: number): ScannedRecord => ({
    fault: { kind: 'quote', lines: line },
    end: afterLine(text, start, line),
    lines: line + 1,
  });
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isFieldStart) field = at;
    else if (at - field > longest) fault ??= { kind: 'text', lines };
    if (opened !== null) {
      if (char === '\n') lines += 1;
      else if (char === '"') {
        const next = text.charAt(at + 1);
        if (next === '"') at += 1;
        else if (next === '' || next === '\n' || next === delimiter) opened = null;
        // In a later line it is the next text that begins, and the one before was never closed.
        else if (lines > opened) return unclosed(opened);
        else fault ??= { kind: 'quote', lines };
      }
    } else if (char === '"') {
      if (isFieldStart) opened = lines;
      else fault ??= { kind: 'quote', lines };
      isFieldStart = false;
    } else if (char === delimiter) {
      columns += 1;
      if (columns > limits.columns) fault ??= { kind: 'columns', lines };
      isFieldStart = true;
    } else if (char === '\n') return { fault, end: at + 1, lines: lines + 1 };
    else isFieldStart = false;
  }
  return opened === null ? { fault, end: text.length, lines: lines + 1 } : unclosed(opened);
}

/** The place after a line of a record, counted from its first. */
function afterLine(text: string, start: number, line: number): number {
  let at = start;
  for (let passed = 0; passed <= line; passed += 1) {
    const feed = text.indexOf('\n', at);
    if (feed === -1) return text.length;
    at = feed + 1;
  }
  return at;
}
