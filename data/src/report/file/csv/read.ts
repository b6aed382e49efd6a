// The build that brings its own Buffer: this file runs in the browser too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { firstBrokenLine, notUtf8 } from '../../utf8.ts';
import { problem, refuse, textTooLong } from '../finding.ts';
import { LIMITS, thousands } from '../limits.ts';
import { columnNamesIn, type FoundRow, readRows } from '../table.ts';
import { COLUMNS, type Finding, META, type ReadFile } from '../types.ts';
import { type CsvFault, type CsvForm, findForm, scanCsv, withoutEmptyEnd } from './scan.ts';

const QUOTES = 'close every quotation mark and write quotation marks inside a field twice';

/** Reads the csv form: `#name,value` lines, a header, one line an answer. */
export function readCsv(file: string, bytes: Uint8Array): ReadFile {
  const broken = firstBrokenLine(bytes);
  if (broken !== null) {
    const { code, message } = notUtf8(broken);
    return refuse(
      problem(code, `line ${broken}`, message, 'save the file again as “CSV UTF-8”, or send the xlsx form'),
    );
  }
  // One line end for all, because csv-parse counts a quoted CRLF as two lines.
  const text = withoutEmptyEnd(new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n'));
  const form = findForm(text);
  if (form === null) {
    return refuse(
      problem(
        'no-header',
        file,
        `no line names the questionnaire's columns, separated by commas, semicolons or tabs`,
        `put the header ${COLUMNS.join(',')} above the answers`,
      ),
    );
  }
  const limits = { rows: LIMITS.rows, columns: LIMITS.columns, characters: LIMITS.cellCharacters };
  const fault = scanCsv(text, form.delimiter, limits);
  if (fault !== null) return refuse(faultFinding(fault));
  const records = parseRecords(text, form);
  if (!Array.isArray(records)) return refuse(problem('not-csv', file, 'the text is not valid CSV', QUOTES));
  return interpret(file, records);
}

function faultFinding({ kind, line }: CsvFault): Finding {
  const where = `line ${line}`;
  switch (kind) {
    case 'quote':
      return problem('not-csv', where, 'a quotation mark is out of place from here on', QUOTES);
    case 'columns':
      return problem(
        'limit-columns',
        where,
        `the line holds more than the limit of ${LIMITS.columns} columns`,
        'delete everything beside the answers',
      );
    case 'rows':
      return problem(
        'limit-rows',
        where,
        `the file holds more than the limit of ${thousands(LIMITS.rows)} rows`,
        'delete everything below the answers',
      );
    case 'text':
      return textTooLong(where);
  }
}

function interpret(file: string, records: readonly CsvRecord[]): ReadFile {
  const at = records.findIndex(({ fields }) => !isMeta(fields) && columnNamesIn(fields) > 0);
  const header = records[at];
  if (header === undefined) {
    return refuse(
      problem('no-header', file, 'no line is a header', `put the header ${COLUMNS.join(',')} above the answers`),
    );
  }
  const findings: Finding[] = [];
  const meta: { name: { text: string; where: string }; value: { text: string; where: string } }[] = [];
  for (const { fields, line } of records.slice(0, at)) {
    const [name = '', value = '', ...rest] = fields;
    if (fields.every((field) => field.trim() === '')) continue;
    if (!isMeta(fields)) {
      findings.push(
        problem(
          'before-header',
          `line ${line}`,
          'the line stands above the header and does not begin with #',
          'move it below the header, or put # before it',
        ),
      );
    } else if (rest.some((field) => field.trim() !== '')) {
      // A line of words (#, no name of ours) may hold commas.
      if (META.includes(name.trim().slice(1).trim() as (typeof META)[number])) {
        findings.push(problem('wrong-width', `line ${line}`, 'the line holds more than a name and a value', QUOTES));
      }
    } else {
      const where = `line ${line}`;
      meta.push({ name: { text: name.trim().slice(1), where }, value: { text: value, where } });
    }
  }
  const found = ({ fields, line }: CsvRecord): FoundRow => ({
    where: `line ${line}`,
    cells: fields.map((text, column) => ({
      text,
      where: `line ${line}, column ${header.fields[column]?.trim() ? nameAt(header, column) : column + 1}`,
    })),
  });
  const top = {
    where: `line ${header.line}`,
    cells: header.fields.map((text) => ({ text, where: `line ${header.line}` })),
  };
  // A line may be shorter than the header: Excel leaves out empty fields at the end of lines.
  const report = readRows('csv', meta, top, records.slice(at + 1).map(found), findings);
  return findings.length > 0 ? refuse(findings) : { ok: true, report };
}

const isMeta = (fields: readonly string[]) => fields[0]?.trimStart().startsWith('#') === true;

/** Only names that are ours: an unknown one could be a value in a damaged header. */
function nameAt(header: CsvRecord, column: number): string | number {
  const name = header.fields[column]?.trim();
  return COLUMNS.find((known) => known === name) ?? column + 1;
}

interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * csv-parse makes an error, with its stack, of every record that is not as wide as the first, also where it is told not
 * to mind: most of the time of an ingest. So a record of the header's width is put first, and taken away again.
 */
function parseRecords(text: string, { delimiter, width }: CsvForm): CsvRecord[] | CsvError {
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
