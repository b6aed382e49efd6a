import { colToLetter } from 'hucre/xlsx';
import { problem, readAs, refuse } from '../finding.ts';
import { columnNamesIn } from '../header.ts';
import { asSpreadsheet, plainNumber, SPREADSHEET_LIMIT } from '../number.ts';
import { seen } from '../seen.ts';
import { type FoundCell, type FoundMeta, type FoundRow, readRows, WORDS } from '../table.ts';
import { COLUMNS, type Column, type Finding, type ReadFile } from '../types.ts';
import type { FoundSheet, SheetCell } from './cells.ts';
import { forbiddenParts, SHEETS, sheetsIn } from './sheets.ts';
import { openZip, Unreadable } from './zip.ts';

const [REPORT, ANSWERS] = SHEETS;
const NEW_ONE = 'copy your answers into a fresh questionnaire';

/** Reads the xlsx form: the sheet Report with names and values, the sheet Answers with a header and one row an answer. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const findings: Finding[] = [];
  let sheets: readonly FoundSheet[] | null;
  try {
    const zip = await openZip(file, bytes);
    findings.push(...forbiddenParts(file, zip.names));
    sheets = await sheetsIn(file, zip, findings);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refuse([...findings, error.finding]);
  }
  if (sheets === null) return refuse(findings);
  const sheet = (name: string) => sheets.find((one) => one.name === name);
  const answers = answersIn(sheet(ANSWERS), findings);
  const meta = metaIn(sheet(REPORT), findings);
  const report = readRows({ form: 'xlsx', ...meta, ...answers }, findings);
  return readAs(report, findings);
}

/** Words of the sheet stand in column A alone; a name with a value beside it, or with one of our names, is meant for us. */
function metaIn(sheet: FoundSheet | undefined, findings: Finding[]) {
  const metaAt = `sheet ${REPORT}`;
  if (sheet === undefined) return { meta: null, metaAt };
  const meta = [...sheet.rows.keys()].flatMap((row): FoundMeta[] => {
    const name = cellAt(sheet, row, 0);
    const value = cellAt(sheet, row, 1);
    if (seen(name.cell.text) === '' || (seen(name.cell.text) === 'name' && seen(value.cell.text) === 'value'))
      return [];
    if (value.wrong !== null) findings.push(value.wrong);
    return [{ name: name.cell, value: value.cell }];
  });
  return { meta, metaAt };
}

function answersIn(sheet: FoundSheet | undefined, findings: Finding[]) {
  const answersAt = `sheet ${ANSWERS}`;
  if (sheet === undefined) return { header: null, rows: [], answersAt };
  for (const range of sheet.merges) {
    findings.push(
      problem(
        'merged-cells',
        `${answersAt}, ${range}`,
        'the cells are merged, so that only one of them holds an answer',
        `unmerge them, or ${NEW_ONE}`,
      ),
    );
  }
  const [top, ...below] = [...sheet.rows].filter(([, cells]) => [...cells.values()].some(({ text }) => text !== ''));
  const names = top === undefined ? [] : textsOf(top[1]);
  if (top === undefined || columnNamesIn(names) === 0) {
    findings.push(
      problem(
        'no-header',
        `${answersAt}, row ${(top?.[0] ?? 0) + 1}`,
        `the first filled row does not name the questionnaire's columns`,
        `write ${COLUMNS.join(', ')} there, one a column, or ${NEW_ONE}`,
      ),
    );
    return { header: null, rows: [], answersAt };
  }
  const cellsIn = (row: number, cells: ReadonlyMap<number, SheetCell>, isRead: (column: number) => boolean) =>
    textsOf(cells).map((_, column) => {
      const { cell, wrong } = cellAt(sheet, row, column);
      if (wrong !== null && isRead(column)) findings.push(wrong);
      return cell;
    });
  // A name that is worked out by a formula is refused, and is a name all the same.
  const header: FoundRow = {
    where: `${answersAt}, row ${top[0] + 1}`,
    cells: cellsIn(...top, () => true).map(({ where }, column) => ({ where, text: names[column] ?? '' })),
  };
  const rows = below.map(([row, found]): FoundRow => {
    const cells = cellsIn(row, found, (column) => !WORDS.has(seen(names[column] ?? '') as Column));
    return { where: `${answersAt}, row ${row + 1}`, cells };
  });
  return { header, rows, answersAt };
}

/** The texts of a row from its first column to its last. */
function textsOf(cells: ReadonlyMap<number, SheetCell>): string[] {
  return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_, column) => cells.get(column)?.text ?? '');
}

/** A cell as text, or what is wrong with it: a formula, a date or an error is no answer. */
export function cellAt(
  sheet: FoundSheet,
  row: number,
  column: number,
): { readonly cell: FoundCell; readonly wrong: Finding | null } {
  const where = `sheet ${sheet.name}, ${colToLetter(column)}${row + 1}`;
  const { kind, text } = sheet.rows.get(row)?.get(column) ?? { kind: 'text', text: '' };
  const right = (cell: Omit<FoundCell, 'where'>) => ({ cell: { ...cell, where }, wrong: null });
  const wrong = (code: string, what: string, hint: string) => ({
    cell: { text: '', where, unusable: true as const },
    wrong: problem(code, where, `the cell holds ${what} where a value is expected`, hint),
  });
  switch (kind) {
    case 'formula':
      return wrong('formula', 'a formula', 'replace it by its value (copy, paste values only)');
    case 'error':
      return wrong('cell-error', 'an error', 'write the value itself');
    case 'date':
      return wrong('date', 'a date', 'format the cell as a number or as text and write the value again');
    case 'percent': {
      const hint = 'format the cell as a number or as text and write the value again';
      return wrong('percent', 'a percentage, which the file keeps as a fraction of one,', hint);
    }
    case 'number': {
      const value = asSpreadsheet(Number(text));
      if (Math.abs(value) >= SPREADSHEET_LIMIT) {
        return wrong(
          'too-many-digits',
          'a number of more than 15 digits, which spreadsheets round,',
          'format the cell as text and write the number again',
        );
      }
      const hidden = Number.isInteger(value) ? {} : { unseen: 'the file holds decimals, which the cell may not show' };
      return right({ text: plainNumber(value), numeric: true, ...hidden });
    }
    default:
      return right({ text: text.replaceAll(/\r\n?/g, '\n') });
  }
}
