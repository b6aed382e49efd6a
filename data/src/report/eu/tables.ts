// The build that brings its own Buffer: this file runs in the browser too.

import { parseRecords } from '../file/csv/records.ts';
import { scanCsv } from '../file/csv/scan.ts';
import { problem } from '../file/finding.ts';
import { LIMITS, thousands } from '../file/limits.ts';
import type { Finding } from '../file/types.ts';
import { allSheets } from '../file/xlsx/sheets.ts';
import { NotXml, TooManyTags } from '../file/xlsx/xml.ts';
import { openZip, Unreadable, type Zip } from '../file/xlsx/zip.ts';
import { firstBrokenLine } from '../utf8.ts';
import { BLANK, type Table, type TableRow } from './table.ts';

export type Tables =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const refuse = (...findings: readonly Finding[]): Tables => ({ ok: false, findings });

/** The tables of a workbook, of a zip of csv files or of one csv file, within the limits of report files. */
export async function tablesOf(file: string, bytes: Uint8Array): Promise<Tables> {
  if (bytes.length > LIMITS.fileBytes) {
    const what = `the file is larger than the limit of ${LIMITS.fileBytes / 1024 / 1024} MB`;
    return refuse(problem('limit-file', file, what, 'give the report of one service'));
  }
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return fromZip(file, bytes);
  if (first === 0xd0 && second === 0xcf) {
    const what = 'the file is protected by a password or has the old .xls form';
    return refuse(problem('encrypted', file, what, 'save it as .xlsx without a password'));
  }
  return csvTable(file, bytes);
}

async function fromZip(file: string, bytes: Uint8Array): Promise<Tables> {
  try {
    const zip = await openZip(file, bytes);
    const has = (name: string) => zip.names.some((one) => one.toLowerCase() === name);
    if (has('[content_types].xml')) return await fromWorkbook(file, zip);
    const csv = zip.names.filter(isCsv);
    if (csv.length > 0) return await fromCsvFiles(file, csv, zip);
    const what = has('content.xml')
      ? 'the file is an OpenDocument file, which is not read'
      : 'the zip file holds no csv file';
    return refuse(
      problem('eu-no-table', file, what, 'save the report as .xlsx, or put its csv files into the zip file'),
    );
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refuse(inOurWords(error.finding));
  }
}

/** What the reader of zip files says of a workbook, said of either kind of file. */
function inOurWords(finding: Finding): Finding {
  return { ...finding, message: finding.message.replace(/^the workbook/, 'the file'), hint: 'save the report again' };
}

/** macOS puts a file of its own beside each, in a folder of its own. */
function isCsv(name: string): boolean {
  return /\.csv$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
}

async function fromWorkbook(file: string, zip: Zip): Promise<Tables> {
  try {
    const sheets = await allSheets(zip);
    if (sheets === null) {
      return refuse(problem('eu-no-table', file, 'the zip file is not an Excel workbook', 'save the report as .xlsx'));
    }
    const cut = sheets.find(({ isCut }) => isCut);
    if (cut !== undefined) {
      const what = `something stands beyond the limit of ${thousands(LIMITS.rows)} rows and ${LIMITS.columns} columns`;
      return refuse(problem('limit-rows', `sheet ${cut.name}`, what, 'delete everything beside and below the tables'));
    }
    const tables = sheets.map(({ name, rows }): Table => {
      const found = [...rows].map(([row, cells]): TableRow => {
        const width = Math.max(...cells.keys()) + 1;
        return { at: row + 1, cells: Array.from({ length: width }, (_, column) => cells.get(column) ?? BLANK) };
      });
      return { name, form: 'sheet', rows: found };
    });
    return { ok: true, tables };
  } catch (error) {
    if (error instanceof NotXml)
      return refuse(problem('damaged', file, 'the file is damaged', 'save the report again'));
    if (!(error instanceof TooManyTags)) throw error;
    const what = `the workbook holds more rows, cells and texts than the limit of ${thousands(LIMITS.xmlTags)} XML tags`;
    return refuse(problem('limit-cells', file, what, 'delete the empty rows below the tables'));
  }
}

async function fromCsvFiles(file: string, names: readonly string[], zip: Zip): Promise<Tables> {
  // As much as one csv file may hold.
  let room: number = LIMITS.fileBytes;
  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const bytes = await zip.part(name);
    if (bytes === null) continue;
    room -= bytes.length;
    if (room < 0) {
      const what = `the csv files unpack to more than the limit of ${LIMITS.fileBytes / 1024 / 1024} MB`;
      return refuse(problem('limit-inflated', file, what, 'give the report of one service'));
    }
    const read = csvTable(name.split('/').at(-1) ?? name, bytes);
    if (read.ok) tables.push(...read.tables);
    else findings.push(...read.findings);
  }
  return findings.length === 0 ? { ok: true, tables } : refuse(...findings);
}

/** The table of a csv file, or what keeps it from being read. */
function csvTable(name: string, bytes: Uint8Array): Tables {
  const broken = firstBrokenLine(bytes);
  if (broken !== null) {
    const hint = 'save it as “CSV UTF-8”';
    return refuse(problem('not-utf8', `${name}, line ${broken}`, 'the text is not encoded in UTF-8', hint));
  }
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n');
  const { delimiter, width } = formOf(text);
  const limits = { rows: LIMITS.rows, columns: LIMITS.columns, characters: LIMITS.cellCharacters };
  const scan = scanCsv(text, delimiter, limits);
  const said = {
    quote: 'a quotation mark is out of place from here on',
    columns: `the line holds more than the limit of ${LIMITS.columns} columns`,
    rows: `the file holds more than the limit of ${thousands(LIMITS.rows)} rows`,
    text: `the text is longer than the limit of ${thousands(LIMITS.cellCharacters)} characters`,
  };
  const [fault] = scan.faults;
  if (fault !== undefined) {
    return refuse(problem(`eu-csv-${fault.kind}`, `${name}, line ${fault.line}`, said[fault.kind], 'correct the file'));
  }
  const records = parseRecords(scan.text, { delimiter, width });
  if (!Array.isArray(records)) return refuse(problem('not-csv', name, 'the text is not valid CSV', 'correct the file'));
  const rows = records.map(({ fields, line }): TableRow => {
    return { at: line, cells: fields.map((field) => ({ text: field, kind: 'text' })) };
  });
  return { ok: true, tables: [{ name, form: 'csv', rows }] };
}

/** The delimiter that the first lines hold most often outside of quotation marks, and how wide they are by it. */
function formOf(text: string) {
  const lines = text.slice(0, 20_000).split('\n', 20);
  const bare = lines.map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''));
  const widest = (delimiter: ',' | ';' | '\t') => Math.max(...bare.map((line) => line.split(delimiter).length));
  const [best] = ([',', ';', '\t'] as const)
    .map((delimiter) => ({ delimiter, width: widest(delimiter) }))
    .sort((a, b) => b.width - a.width);
  return best ?? { delimiter: ',' as const, width: 1 };
}
