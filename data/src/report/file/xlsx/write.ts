import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx as write } from 'hucre/xlsx';
import { kept } from '../../../collections/maps.ts';
import { codeLists, listOf } from '../code-lists.ts';
import { columnsOf } from '../columns.ts';
import { instructions, surveyInstructions } from '../instructions.ts';
import { metaKeys, metaName } from '../meta-names.ts';
import { plainNumber, SPREADSHEET_LIMIT } from '../number.ts';
import type { Questionnaire, QuestionnaireRow } from '../questionnaire.ts';
import type { Column } from '../types.ts';
import { SHEETS } from './sheets.ts';

const CODES = 'Codes';

const TEXT: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const INPUT: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } },
  alignment: { wrapText: true, vertical: 'top' },
};

const WIDTHS: Readonly<Record<Column, number>> = {
  metric: 22,
  breakdown: 28,
  question: 70,
  status: 20,
  answer: 18,
  second: 14,
  unit: 18,
  unit_ok: 9,
  method: 17,
  months: 9,
  method_changed: 17,
  method_changed_note: 30,
  one_off_event: 30,
  confidence: 13,
  public_source: 30,
  comment: 40,
  rounded_to: 12,
  contained_in: 24,
};

const WRITTEN = new Date(Date.UTC(2024, 0, 1));

/** The questionnaire as a workbook: instructions and names, the answers with drop-downs, and every code. */
export async function writeXlsx(questionnaire: Questionnaire): Promise<Uint8Array> {
  const sheets = [reportSheet(questionnaire), answersSheet(questionnaire), codesSheet(questionnaire)];
  // Without a date of its own the workbook would hold the moment of writing, and equal questionnaires would differ.
  return write({ sheets, properties: { created: WRITTEN, modified: WRITTEN } });
}

function reportSheet({ framework, meta }: Questionnaire): WriteSheet {
  const words = framework.surveyOf === undefined ? instructions() : surveyInstructions(framework);
  const rows: CellValue[][] = [
    ...words.map(({ text }) => [text]),
    ['name', 'value'],
    ...metaKeys(framework).map((key) => [metaName(key, framework), cellValue(meta[key], key === 'year')]),
  ];
  const cells: WriteSheet['cells'] = new Map();
  for (const [at, { title }] of words.entries())
    cells.set(`${at},0`, { style: title ? { font: { bold: true } } : TEXT });
  for (let at = words.length; at < rows.length; at += 1) {
    cells.set(`${at},0`, { style: HEAD });
    cells.set(`${at},1`, { style: at === words.length ? HEAD : INPUT });
  }
  return {
    name: SHEETS[0],
    columns: [{ width: 100 }, { width: 30 }],
    rows,
    rowDefs: rowHeights(rows, [100, 30]),
    cells,
    pageSetup: ONE_PAGE_WIDE,
  };
}

function answersSheet(questionnaire: Questionnaire): WriteSheet {
  const { framework, rows } = questionnaire;
  const columns = columnsOf(framework);
  const cells: WriteSheet['cells'] = new Map();
  for (const [column] of columns.entries()) cells.set(`0,${column}`, { style: HEAD });
  for (const [at, row] of rows.entries()) {
    for (const [column, name] of columns.entries()) {
      cells.set(`${at + 1},${column}`, { style: isInput(row, name) ? INPUT : TEXT });
    }
  }
  const widths = columns.map((column) => WIDTHS[column]);
  const table = [
    [...columns],
    ...rows.map((row) => columns.map((column) => cellValue(row.cells[column] ?? '', NUMBERS.includes(column)))),
  ];
  return {
    name: SHEETS[1],
    columns: widths.map((width) => ({ width })),
    rows: table,
    rowDefs: rowHeights(table, widths),
    cells,
    pageSetup: ONE_PAGE_WIDE,
    freezePane: { rows: 1, columns: 2 },
    dataValidations: dropDowns(questionnaire),
  };
}

/** On paper, all columns of a sheet stand on one page. */
const ONE_PAGE_WIDE: NonNullable<WriteSheet['pageSetup']> = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** Points that a line of the standard font needs. */
const LINE_HEIGHT = 15;

/**
 * Heights that show wrapped texts whole: LibreOffice takes the height of one line for every row that has none of its
 * own. A column holds somewhat more letters than its width says, which leaves room for words that wrap early.
 */
function rowHeights(
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
): NonNullable<WriteSheet['rowDefs']> {
  const linesIn = (value: CellValue, width: number) =>
    typeof value === 'string'
      ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
      : 1;
  return new Map(
    rows.map((row, at) => {
      const lines = Math.max(1, ...row.map((value, column) => linesIn(value, widths[column] ?? 10)));
      return [at, { height: lines * LINE_HEIGHT }];
    }),
  );
}

const NUMBERS: readonly Column[] = ['answer', 'second', 'months', 'rounded_to'];

/** The cells that somebody fills in, shown in another colour. */
function isInput({ kind, metric }: QuestionnaireRow, column: Column): boolean {
  if (column === 'metric' || column === 'breakdown' || column === 'question' || column === 'unit') return false;
  const pair = metric.answerType === 'percentage' || metric.answerType === 'duration';
  if (column === 'second') return pair && kind !== 'option';
  if (column === 'answer') return kind !== 'answer' || metric.answerType !== 'multi_choice';
  return kind === 'answer';
}

/** A number where the text is exactly one, so that Excel does not warn of numbers stored as text. */
function cellValue(text: string, number: boolean): CellValue {
  if (text === '') return null;
  const value = Number(text);
  const exact = /^-?\d+(?:\.\d+)?$/.test(text) && plainNumber(value) === text && Math.abs(value) < SPREADSHEET_LIMIT;
  if (number && exact) return value;
  // OOXML reads _x0041_ as “A” (ECMA-376 part 1, 22.9.2.19), and the library does not escape it.
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * One drop-down a list, over all the rows that it serves. They point at the sheet Codes, because a list written into
 * the cell itself ends at 255 characters.
 */
function dropDowns(questionnaire: Questionnaire): DataValidation[] {
  const lists = codeLists(questionnaire);
  const ranges = new Map<string, string[]>();
  for (const [at, row] of questionnaire.rows.entries()) {
    for (const [column, name] of columnsOf(questionnaire.framework).entries()) {
      const list = listOf(row, name);
      if (list !== null) kept(ranges, list, () => []).push(`${letter(column)}${at + 2}`);
    }
  }
  return [...ranges].flatMap(([name, refs]) => {
    const first = lists.findIndex((line) => line.list === name) + 2;
    const count = lists.filter((line) => line.list === name).length;
    if (count === 0) return [];
    return [
      {
        type: 'list' as const,
        formula1: `${CODES}!$B$${first}:$B$${first + count - 1}`,
        range: joinRows(refs).join(' '),
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'Not a code of the list',
        errorMessage: `Choose a code of the list; sheet ${CODES} says what each means.`,
      },
    ];
  });
}

/** A2, A3, A4 as A2:A4: a thousand single cells are slow to open. */
function joinRows(refs: readonly string[]): string[] {
  const runs: { column: string; first: number; last: number }[] = [];
  for (const ref of refs) {
    const column = ref.replace(/\d+/, '');
    const row = Number(ref.slice(column.length));
    const run = runs.findLast((candidate) => candidate.column === column);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs.map(({ column, first, last }) =>
    first === last ? `${column}${first}` : `${column}${first}:${column}${last}`,
  );
}

const letter = (column: number) => String.fromCharCode(65 + column);

function codesSheet(questionnaire: Questionnaire): WriteSheet {
  const lists = codeLists(questionnaire);
  const head: [string, { style: CellStyle }][] = [0, 1, 2].map((column) => [`0,${column}`, { style: HEAD }]);
  return {
    name: CODES,
    columns: [{ width: 32 }, { width: 30 }, { width: 80 }],
    rows: [['list', 'code', 'meaning'], ...lists.map(({ list, code, meaning }) => [list, code, meaning])],
    cells: new Map(head),
    freezePane: { rows: 1 },
  };
}
