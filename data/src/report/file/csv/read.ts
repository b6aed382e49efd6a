import { firstBrokenLine, notUtf8 } from '../../utf8.ts';
import { problem, readAs, refuse, textTooLong } from '../finding.ts';
import { columnNamesIn } from '../header.ts';
import { LIMITS, thousands } from '../limits.ts';
import { META_NAMES } from '../meta-names.ts';
import { type FoundCell, type FoundMeta, type FoundRow, type FoundTable, readRows } from '../table.ts';
import { COLUMNS, type Finding, type ReadFile } from '../types.ts';
import { type CsvRecord, parseRecords } from './records.ts';
import {
  type BrokenRecord,
  type CsvFault,
  type CsvForm,
  DELIMITERS,
  type Delimiter,
  findForm,
  scanCsv,
  withoutEmptyEnd,
} from './scan.ts';

const QUOTES = 'close every quotation mark and write quotation marks inside a field twice';

/** Reads the csv form: `#name,value` lines, a header, one line an answer. */
export function readCsv(file: string, bytes: Uint8Array): ReadFile {
  const findings: Finding[] = [];
  const undecoded = firstBrokenLine(bytes);
  if (undecoded !== null) {
    const { code, message } = notUtf8(undecoded);
    const hint = 'save the file again as “CSV UTF-8”, or send the xlsx form';
    findings.push(problem(code, `line ${undecoded}`, message, hint));
  }
  // One line end for all, because csv-parse counts a quoted CRLF as two lines.
  const text = withoutEmptyEnd(new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n'));
  const found = findForm(text);
  if (found === null) {
    findings.push(
      problem(
        'no-header',
        file,
        `no line names the questionnaire's columns, separated by commas, semicolons or tabs`,
        `put the header ${COLUMNS.join(',')} above the answers`,
      ),
    );
  }
  const form = found ?? { delimiter: delimiterOfNames(text), width: 1 };
  const limits = { rows: LIMITS.rows, columns: LIMITS.columns, characters: LIMITS.cellCharacters };
  const scan = scanCsv(text, form.delimiter, limits);
  // Of a text that is no table, nothing more needs to be said.
  if (found !== null) findings.push(...scan.faults.map(faultFinding));
  const records = parseRecords(scan.text, form);
  if (!Array.isArray(records))
    return refuse([...findings, problem('not-csv', file, 'the text is not valid CSV', QUOTES)]);
  const table = tableOf({ records, broken: scan.broken, isDecoded: undecoded === null }, form, findings);
  return readAs(readRows(table, findings), findings);
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

interface Parsed {
  readonly records: readonly CsvRecord[];
  readonly broken: readonly BrokenRecord[];
  readonly isDecoded: boolean;
}

/** The table of the records. A record that cannot be read stands in it as something that cannot be used. */
function tableOf({ records, broken, isDecoded }: Parsed, { delimiter }: CsvForm, findings: Finding[]): FoundTable {
  // A text whose letters are lost, because the file is not in UTF-8, cannot be used.
  const cellOf = (text: string, where: string): FoundCell =>
    !isDecoded && text.includes('\ufffd') ? { text: '', where, unusable: true } : { text, where };
  const at = records.findIndex(({ fields }) => !isMeta(fields) && columnNamesIn(fields) > 0);
  const top = records[at];
  const above = top === undefined ? records.filter(({ fields }) => isMeta(fields)) : records.slice(0, at);
  const meta = above.flatMap((record) => metaOf(record, cellOf, findings));
  const isAbove = ({ line }: BrokenRecord) => top === undefined || line < top.line;
  for (const { line, start } of broken.filter(isAbove)) {
    const [name = ''] = start.split(delimiter);
    const where = `line ${line}`;
    if (isOurs(name))
      meta.push({ name: { text: name.trim().slice(1), where }, value: { text: '', where, unusable: true } });
  }
  const rows = records.slice(at + 1).map(
    ({ fields, line }): FoundRow => ({
      where: `line ${line}`,
      cells: fields.map((text, column) => {
        const where = `line ${line}, column ${top?.fields[column]?.trim() ? nameAt(top, column) : column + 1}`;
        return cellOf(text, where);
      }),
    }),
  );
  const lost = broken
    .filter((one) => !isAbove(one))
    .map(({ at, start }): FoundRow => {
      const whole = start.split(/["\n]/, 1)[0]?.split(delimiter).slice(0, -1) ?? [];
      const where = `line ${at}`;
      return { where, cells: whole.map((text) => cellOf(text, where)), isLost: true };
    });
  const header =
    top === undefined
      ? null
      : { where: `line ${top.line}`, cells: top.fields.map((text) => ({ text, where: `line ${top.line}` })) };
  return {
    form: 'csv',
    meta,
    metaAt: 'the lines above the header',
    header,
    // A line may be shorter than the header: Excel leaves out empty fields at the end of lines.
    rows: [...rows, ...lost],
    answersAt: 'the lines below the header',
  };
}

/** The name and value of a line above the header, and what is wrong with it. */
function metaOf(
  { fields, line }: CsvRecord,
  cellOf: (text: string, where: string) => FoundCell,
  findings: Finding[],
): FoundMeta[] {
  const [first = '', value = '', ...rest] = fields;
  const where = `line ${line}`;
  if (fields.every((field) => field.trim() === '')) return [];
  if (!isMeta(fields)) {
    findings.push(
      problem(
        'before-header',
        where,
        'the line is above the header and does not begin with #',
        'move it below the header, or put # before it',
      ),
    );
    return [];
  }
  const name = { text: first.trim().slice(1), where };
  if (rest.every((field) => field.trim() === '')) return [{ name, value: cellOf(value, where) }];
  // A line of words (#, no name of ours) may hold commas.
  if (!isOurs(first)) return [];
  findings.push(problem('wrong-width', where, 'the line holds more than a name and a value', QUOTES));
  return [{ name, value: { text: '', where, unusable: true } }];
}

const isOurs = (field: string) =>
  META_NAMES.some((name) => field.trim() === `#${name}` || field.trim() === `# ${name}`);

/** Without a header, the names and values above it may still be read. */
function delimiterOfNames(text: string): Delimiter {
  return DELIMITERS.find((delimiter) => META_NAMES.some((name) => text.includes(`#${name}${delimiter}`))) ?? ',';
}

const isMeta = (fields: readonly string[]) => fields[0]?.trimStart().startsWith('#') === true;

/** Only names that are ours: an unknown one could be a value in a damaged header. */
function nameAt(header: CsvRecord, column: number): string | number {
  const name = header.fields[column]?.trim();
  return COLUMNS.find((known) => known === name) ?? column + 1;
}
