import { cellRef, colToLetter, rangeRef, readXlsx, type Sheet } from 'hucre/xlsx';
import { problem, refuse } from '../finding.ts';
import { LIMITS, thousands } from '../limits.ts';
import { plainNumber } from '../number.ts';
import { columnNamesIn, type FoundCell, type FoundRow, readRows } from '../table.ts';
import { COLUMNS, type Finding, type ReadFile } from '../types.ts';
import { trimSheet } from './sheet-xml.ts';
import { type PackagePart, workbookPackage } from './workbook-package.ts';
import { workbookParts } from './workbook-parts.ts';
import { type Parts, unzip } from './zip.ts';

/** The sheets of the questionnaire that are read. */
export const SHEETS = ['Report', 'Answers'] as const;
const [REPORT, ANSWERS] = SHEETS;
const NEW_ONE = 'copy your answers into a fresh questionnaire';

/** Reads the xlsx form: the sheet Report with names and values, the sheet Answers with a header and one row an answer. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const parts = unzip(
    file,
    bytes,
    (name) => /\.(?:xml|rels)$/.test(name),
    (names) => forbidden(file, names),
  );
  if (!(parts instanceof Map)) return refuse(parts as Finding);
  const safe = safeWorkbook(file, parts);
  if (!(safe instanceof Uint8Array)) return refuse(safe);
  let sheets: readonly Sheet[];
  try {
    sheets = (
      await readXlsx(safe, { sheets: [...SHEETS], range: `A1:${cellRef(LIMITS.rows - 1, LIMITS.columns - 1)}` })
    ).sheets;
  } catch {
    // Whatever the library says may quote the file.
    return refuse(
      problem('damaged', file, 'the workbook cannot be read', 'save it again as .xlsx in a spreadsheet program'),
    );
  }
  const report = sheets.find((sheet) => sheet.name === REPORT);
  const answers = sheets.find((sheet) => sheet.name === ANSWERS);
  if (report === undefined || answers === undefined)
    return refuse(
      missingSheets(
        file,
        sheets.map(({ name }) => name),
      ),
    );
  return interpret(report, answers);
}

function forbidden(file: string, names: readonly string[]): Finding | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/vbaProject|(?:^|\/)(?:macrosheets|activeX)\//i)) {
    return problem('macros', file, 'the workbook holds macros', 'save it as .xlsx without macros');
  }
  if (has(/(?:^|\/)externalLinks\//i)) {
    return problem(
      'external-links',
      file,
      'the workbook holds links to other workbooks',
      'replace the linked formulas by their values and break the links',
    );
  }
  if (!names.includes('[Content_Types].xml')) {
    return problem('not-a-workbook', file, 'the zip file is not an Excel workbook', 'save the questionnaire as .xlsx');
  }
  return null;
}

/**
 * The workbook once more, as a new package with only what has been looked at: the two sheets without empty cells, their
 * texts and formats. So the library never meets a part, a relation or a date system that was not checked.
 */
function safeWorkbook(file: string, parts: Parts): Uint8Array | readonly Finding[] {
  const known = workbookParts(parts);
  if (known === null) {
    return [
      problem('not-a-workbook', file, 'the zip file is not an Excel workbook', 'save the questionnaire as .xlsx'),
    ];
  }
  const safe: PackagePart[] = [];
  for (const name of SHEETS) {
    const path = known.sheets.find((sheet) => sheet.name === name)?.path ?? '';
    const bytes = parts.get(path);
    if (bytes === undefined) {
      return [
        missingSheets(
          file,
          known.sheets.map((sheet) => sheet.name),
        ),
      ];
    }
    safe.push({ type: 'worksheet', name, bytes });
  }
  for (const [type, path] of [
    ['styles', known.styles],
    ['sharedStrings', known.strings],
  ] as const) {
    const bytes = parts.get(path ?? '');
    if (bytes !== undefined) safe.push({ type, name: type, bytes });
  }
  let tags = 0;
  for (const { bytes } of safe) for (const byte of bytes) if (byte === 60) tags += 1;
  if (tags > LIMITS.xmlTags) {
    return [
      problem(
        'limit-cells',
        file,
        `the workbook holds more rows, cells and texts than the limit of ${thousands(LIMITS.xmlTags)} XML tags`,
        'delete the empty rows below the answers and everything that is not part of the questionnaire',
      ),
    ];
  }
  const findings: Finding[] = [];
  const trimmed = safe.map((part): PackagePart => {
    if (part.type !== 'worksheet') return part;
    const sheet = trimSheet(new TextDecoder().decode(part.bytes));
    // Written so that a reference that is no number counts as outside, too.
    if (!(sheet.rows <= LIMITS.rows && sheet.columns <= LIMITS.columns)) findings.push(outside(part.name));
    return { ...part, bytes: new TextEncoder().encode(sheet.xml) };
  });
  return findings.length > 0 ? findings : workbookPackage(trimmed);
}

function outside(sheet: string): Finding {
  return problem(
    'limit-rows',
    `sheet ${sheet}`,
    `something stands beyond the limit of ${thousands(LIMITS.rows)} rows and ${LIMITS.columns} columns (cell ${cellRef(LIMITS.rows - 1, LIMITS.columns - 1)})`,
    'delete everything below and beside the answers',
  );
}

function missingSheets(file: string, found: readonly string[]): Finding {
  const names = found.slice(0, 10).map((name) => `“${name.slice(0, 31)}”`);
  return problem(
    'missing-sheet',
    file,
    `the sheets “${REPORT}” and “${ANSWERS}” are expected, found are ${names.length === 0 ? 'none' : names.join(', ')}`,
    'give the sheets of the questionnaire their names again',
  );
}

function interpret(report: Sheet, answers: Sheet): ReadFile {
  const findings: Finding[] = [];
  for (const { startRow, startCol, endRow, endCol } of answers.merges ?? []) {
    findings.push(
      problem(
        'merged-cells',
        `sheet ${ANSWERS}, cells ${rangeRef(startRow, startCol, endRow, endCol)}`,
        'the cells are merged, so that only one of them holds an answer',
        `unmerge them, or ${NEW_ONE}`,
      ),
    );
  }
  // Words of the sheet stand in column A alone; a name with a value beside it is meant for us.
  const meta = report.rows.flatMap((row, at) => {
    const [name, value] = [0, 1].map((column) => cellAt(report, at, column, row[column]));
    if (name === undefined || value === undefined || (name.text.trim() === 'name' && value.text.trim() === 'value'))
      return [];
    if (name.text.trim() === '' || (value.text === '' && value.wrong === null)) return [];
    if (value.wrong !== null) findings.push(value.wrong);
    return [{ name, value }];
  });
  const at = answers.rows.findIndex((row) => row.some((value) => value !== null && value !== ''));
  const header = answers.rows[at];
  if (header === undefined || columnNamesIn(header.map(String)) === 0) {
    findings.push(
      problem(
        'no-header',
        `sheet ${ANSWERS}, row ${Math.max(at, 0) + 1}`,
        `the first filled row does not name the questionnaire's columns`,
        `write ${COLUMNS.join(', ')} there, one a column, or ${NEW_ONE}`,
      ),
    );
    return refuse(findings);
  }
  const ignored = header.map((name) => name === 'question' || name === 'unit');
  const rows = answers.rows.slice(at + 1).flatMap((row, index): FoundRow[] => {
    const number = at + 1 + index;
    const cells = row.map((value, column) => cellAt(answers, number, column, value));
    if (cells.every(({ text, wrong }) => text === '' && wrong === null)) return [];
    for (const [column, { wrong }] of cells.entries())
      if (wrong !== null && ignored[column] !== true) findings.push(wrong);
    return [{ where: `sheet ${ANSWERS}, row ${number + 1}`, cells }];
  });
  const top = {
    where: `sheet ${ANSWERS}, row ${at + 1}`,
    cells: header.map((value, column) => cellAt(answers, at, column, value)),
  };
  const read = readRows('xlsx', meta, top, rows, findings);
  return findings.length > 0 ? refuse(findings) : { ok: true, report: read };
}

/** Excel and LibreOffice keep 15 digits of a number; LibreOffice saves 9007199254740991 as …990 without a word. */
export const SPREADSHEET_DIGITS = 1e15;

/** A cell as text, or what is wrong with it: a formula, a date or an error is no answer. */
function cellAt(
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
): FoundCell & { readonly wrong: Finding | null } {
  const where = `sheet ${sheet.name}, cell ${colToLetter(column)}${row + 1}`;
  const details = sheet.cells?.get(`${row},${column}`);
  const wrong = (code: string, what: string, hint: string) => ({
    text: '',
    where,
    wrong: problem(code, where, `the cell holds ${what} where a value is expected`, hint),
  });
  if (details?.formula !== undefined)
    return wrong('formula', 'a formula', 'replace it by its value (copy, paste values only)');
  if (details?.type === 'error') return wrong('cell-error', 'an error', 'write the value itself');
  if (value instanceof Date)
    return wrong('date', 'a date', 'format the cell as a number or as text and write the value again');
  if (typeof value === 'number' && Math.abs(value) >= SPREADSHEET_DIGITS) {
    return wrong(
      'too-many-digits',
      'a number of more than 15 digits, which spreadsheets round,',
      'format the cell as text and write the number again',
    );
  }
  if (typeof value === 'number') return { text: plainNumber(value), where, numeric: true, wrong: null };
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no', where, wrong: null };
  return { text: typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : '', where, wrong: null };
}
