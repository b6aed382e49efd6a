import { COLUMNS } from '../types.ts';

const DELIMITERS = [',', ';', '\t'] as const;
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
      const names = content.split(delimiter).map((name) =>
        name
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .trim(),
      );
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

/**
 * One pass without memory before csv-parse builds anything: the first line with a quotation mark out of place, too
 * many columns or far too long a text, or the line on which there are too many rows. The text has only \n as line end.
 */
export function scanCsv(
  text: string,
  delimiter: Delimiter,
  limits: { readonly rows: number; readonly columns: number; readonly characters: number },
): CsvFault | null {
  let line = 1;
  let rows = 1;
  let columns = 1;
  let opened = 0;
  let fieldStart = true;
  let field = 0;
  // Every character of a text could be a quotation mark, written twice; the exact length is told with its column.
  const longest = 2 * limits.characters + 2;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (fieldStart) field = at;
    else if (at - field > longest) return { kind: 'text', line };
    if (opened > 0) {
      if (char === '\n') line += 1;
      else if (char === '"') {
        const next = text.charAt(at + 1);
        if (next === '"') at += 1;
        else if (next === '' || next === '\n' || next === delimiter) opened = 0;
        else return { kind: 'quote', line };
      }
    } else if (char === '"') {
      if (!fieldStart) return { kind: 'quote', line };
      opened = line;
      fieldStart = false;
    } else if (char === delimiter) {
      columns += 1;
      if (columns > limits.columns) return { kind: 'columns', line };
      fieldStart = true;
    } else if (char === '\n') {
      line += 1;
      rows += 1;
      if (rows > limits.rows) return { kind: 'rows', line };
      columns = 1;
      fieldStart = true;
    } else fieldStart = false;
  }
  return opened > 0 ? { kind: 'quote', line: opened } : null;
}
