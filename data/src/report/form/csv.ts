// The build that brings its own Buffer: this file runs in the browser too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { DELIMITERS } from '../file/csv/scan.ts';
import { problem } from '../file/finding.ts';
import { seen } from '../file/seen.ts';
import type { CellText, Finding } from '../file/types.ts';
import { firstBrokenLine, notUtf8 } from '../utf8.ts';
import type { Form, FoundForm } from './types.ts';

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

/** `#name,value` lines, a header, a line for each entry; null where nothing can be read, which a finding says. */
export function findInCsv(file: string, bytes: Uint8Array, form: Form, findings: Finding[]): FoundForm | null {
  const broken = firstBrokenLine(bytes);
  if (broken !== null) {
    const { code, message } = notUtf8(broken);
    findings.push(
      problem(code, `line ${broken}`, message, 'save the file again as “CSV UTF-8”, or send the xlsx form'),
    );
    return null;
  }
  // One line end for all, because csv-parse counts a quoted CRLF as two lines.
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n');
  const lines = linesOf(text, delimiterOf(text, form));
  if (lines === null) {
    const hint = 'close every quotation mark and write quotation marks inside a field twice';
    findings.push(problem('not-csv', file, 'the text is not valid CSV', hint));
    return null;
  }
  const [names, table] = [lines.filter(isName), lines.filter((one) => !isName(one))];
  const [header, ...rows] = table;
  if (header !== undefined && !header.fields.some((name) => form.columns.includes(seen(name)))) {
    const hint = `write ${form.columns.join(',')} there`;
    findings.push(problem('no-header', `line ${header.line}`, 'the line does not name the columns of the form', hint));
    return null;
  }
  const cellsOf = ({ line, fields }: Line, place: (at: number) => string): CellText[] =>
    fields.map((field, at) => ({ text: field, where: `line ${line}, ${place(at)}` }));
  const nameOf = (at: number) => seen(header?.fields[at] ?? '') || `column ${at + 1}`;
  return {
    names: names.map(({ line, fields: [name = '', value = ''] }) => ({
      name: { text: name.trim().slice(1), where: `line ${line}` },
      value: { text: value, where: `line ${line}` },
    })),
    header:
      header === undefined
        ? null
        : { where: `line ${header.line}`, cells: cellsOf(header, (at) => `column ${at + 1}`) },
    rows: rows.map((row) => ({ where: `line ${row.line}`, cells: cellsOf(row, nameOf) })),
    placeOfName: (name) => `the lines above the header, #${name}`,
    placeInRow: (row, column) => `${row.where}, ${column}`,
  };
}

const isName = ({ fields }: Line) => fields[0]?.trimStart().startsWith('#') === true;

/** What separates most names of the form, in the line of its header or in those above it. */
function delimiterOf(text: string, form: Form): string {
  const found = DELIMITERS.map((delimiter) => {
    const parts = text
      .split('\n')
      .flatMap((line) => line.split(delimiter).map((part) => seen(part).replaceAll('"', '')));
    const known = parts.filter((part) => form.columns.includes(part) || form.names.includes(part.replace(/^#\s*/, '')));
    return { delimiter, known: known.length };
  });
  return found.reduce((best, one) => (one.known > best.known ? one : best)).delimiter;
}

function linesOf(text: string, delimiter: string): Line[] | null {
  try {
    const parsed = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({
        fields: record,
        // csv-parse names the line on which a record ends.
        line: info.lines - (record.join('').split('\n').length - 1),
      }))
      .filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}
