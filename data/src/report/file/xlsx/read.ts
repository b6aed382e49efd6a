import { cellRef, colToLetter, rangeRef, readXlsx, type Sheet } from 'hucre/xlsx';
import { problem, readAs, refuse } from '../finding.ts';
import { columnNamesIn } from '../header.ts';
import { LIMITS } from '../limits.ts';
import { plainNumber } from '../number.ts';
import { type FoundCell, type FoundMeta, type FoundRow, readRows, WORDS } from '../table.ts';
import { COLUMNS, type Column, type Finding, type ReadFile } from '../types.ts';
import { forbiddenParts, SHEETS, safeWorkbook } from './sheets.ts';
import { unzip } from './zip.ts';

const [REPORT, ANSWERS] = SHEETS;
const NEW_ONE = 'copy your answers into a fresh questionnaire';

/** Reads the xlsx form: the sheet Report with names and values, the sheet Answers with a header and one row an answer. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const unpacked = unzip(file, bytes, (name) => /\.(?:xml|rels)$/.test(name));
  if (!('parts' in unpacked)) return refuse(unpacked);
  const findings = forbiddenParts(file, unpacked.names);
  const safe = safeWorkbook(file, unpacked, findings);
  if (safe === null) return refuse(findings);
  let sheets: readonly Sheet[];
  try {
    sheets = (
      await readXlsx(safe, { sheets: [...SHEETS], range: `A1:${cellRef(LIMITS.rows - 1, LIMITS.columns - 1)}` })
    ).sheets;
  } catch {
    // Whatever the library says may quote the file.
    const damaged = 'the workbook cannot be read';
    return refuse([...findings, problem('damaged', file, damaged, 'save it again as .xlsx in a spreadsheet program')]);
  }
  const sheet = (name: string) => sheets.find((one) => one.name === name);
  const answers = answersIn(sheet(ANSWERS), findings);
  const meta = metaIn(sheet(REPORT), findings);
  const report = readRows({ form: 'xlsx', ...meta, ...answers }, findings);
  return readAs(report, findings);
}

/** Words of the sheet stand in column A alone; a name with a value beside it, or with one of our names, is meant for us. */
function metaIn(sheet: Sheet | undefined, findings: Finding[]) {
  const metaAt = `sheet ${REPORT}`;
  if (sheet === undefined) return { meta: null, metaAt };
  const meta = sheet.rows.flatMap((row, at): FoundMeta[] => {
    const name = cellAt(sheet, at, 0, row[0]);
    const value = cellAt(sheet, at, 1, row[1]);
    if (name.cell.text.trim() === '' || (name.cell.text.trim() === 'name' && value.cell.text.trim() === 'value'))
      return [];
    if (value.wrong !== null) findings.push(value.wrong);
    return [{ name: name.cell, value: value.cell }];
  });
  return { meta, metaAt };
}

function answersIn(sheet: Sheet | undefined, findings: Finding[]) {
  const answersAt = `sheet ${ANSWERS}`;
  if (sheet === undefined) return { header: null, rows: [], answersAt };
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    findings.push(
      problem(
        'merged-cells',
        `${answersAt}, ${rangeRef(startRow, startCol, endRow, endCol)}`,
        'the cells are merged, so that only one of them holds an answer',
        `unmerge them, or ${NEW_ONE}`,
      ),
    );
  }
  const at = sheet.rows.findIndex((row) => row.some((value) => value !== null && value !== ''));
  const names = sheet.rows[at]?.map(String) ?? [];
  if (columnNamesIn(names) === 0) {
    findings.push(
      problem(
        'no-header',
        `${answersAt}, row ${Math.max(at, 0) + 1}`,
        `the first filled row does not name the questionnaire's columns`,
        `write ${COLUMNS.join(', ')} there, one a column, or ${NEW_ONE}`,
      ),
    );
    return { header: null, rows: [], answersAt };
  }
  const cellsIn = (row: number, isRead: (column: number) => boolean) =>
    (sheet.rows[row] ?? []).map((value, column) => {
      const { cell, wrong } = cellAt(sheet, row, column, value);
      if (wrong !== null && isRead(column)) findings.push(wrong);
      return cell;
    });
  // A name that is worked out by a formula is refused, and is a name all the same.
  const header: FoundRow = {
    where: `${answersAt}, row ${at + 1}`,
    cells: cellsIn(at, () => true).map(({ where }, column) => ({
      where,
      text: sheet.rows[at]?.[column] ? (names[column] ?? '') : '',
    })),
  };
  const rows = sheet.rows.slice(at + 1).map((_, index): FoundRow => {
    const row = at + 1 + index;
    const cells = cellsIn(row, (column) => !WORDS.has(names[column]?.trim() as Column));
    return { where: `${answersAt}, row ${row + 1}`, cells };
  });
  return { header, rows, answersAt };
}

/** Excel and LibreOffice keep 15 digits of a number; LibreOffice saves 9007199254740991 as …990 without a word. */
export const SPREADSHEET_DIGITS = 1e15;

/** A cell as text, or what is wrong with it: a formula, a date or an error is no answer. */
function cellAt(
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
): { readonly cell: FoundCell; readonly wrong: Finding | null } {
  const where = `sheet ${sheet.name}, ${colToLetter(column)}${row + 1}`;
  const details = sheet.cells?.get(`${row},${column}`);
  const right = (text: string, numeric?: boolean) => ({
    cell: numeric === undefined ? { text, where } : { text, where, numeric },
    wrong: null,
  });
  const wrong = (code: string, what: string, hint: string) => ({
    cell: { text: '', where, unusable: true as const },
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
  if (typeof value === 'number') return right(plainNumber(value), true);
  if (typeof value === 'boolean') return right(value ? 'yes' : 'no');
  return right(typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : '');
}
