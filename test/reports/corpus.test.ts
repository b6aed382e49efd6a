import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRead, type Questionnaire, readReportFile, templateRows, writeXlsx } from '@candor/data/report';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { read as readSheetJs, utils, type WorkSheet, write as writeSheetJs } from 'xlsx';
import XlsxPopulate from 'xlsx-populate';
import { temporaryFolder } from '../support/candor.ts';
import { FILLED, FRAMEWORK } from './filled.ts';
import { SCRIPTS } from './writers.ts';

// What other programs make of a questionnaire that somebody fills in, and of a table that somebody writes anew.

const folder = temporaryFolder();
const COLUMNS = 'metric breakdown question status answer second'.split(
  ' ',
) as (keyof Questionnaire['rows'][number]['cells'])[];
type Value = string | number | null;

const EMPTY = await writeXlsx(
  templateRows(FRAMEWORK, { platformType: 'SOC', sizeBand: 'S4', maturity: 'M3' }, 2024, 'example-forum'),
);
const cellValue = (text = ''): Value => (text === '' ? null : /^\d+$/.test(text) ? Number(text) : text);
/** What is filled into the empty questionnaire, by cell of the sheet Answers. */
const CELLS = FILLED.rows.flatMap(({ cells }, row) =>
  (['status', 'answer', 'second'] as const).flatMap((column) => {
    const value = cellValue(cells[column]);
    return value === null ? [] : [{ ref: `${'ABCDEF'[COLUMNS.indexOf(column)]}${row + 2}`, value }];
  }),
);
/** The same as two tables, for writers that begin with nothing. */
const TABLES: { readonly name: string; readonly rows: Value[][] }[] = [
  {
    name: 'Report',
    rows: [['name', 'value'], ...Object.entries(FILLED.meta).map(([name, text]) => [name, cellValue(text)])],
  },
  {
    name: 'Answers',
    rows: [[...COLUMNS], ...FILLED.rows.map(({ cells }) => COLUMNS.map((column) => cellValue(cells[column])))],
  },
];

const answersIn = async (bytes: Uint8Array) => {
  const { report, findings } = checkRead(await readReportFile('report.xlsx', bytes), FRAMEWORK);
  expect(findings).toEqual([]);
  return report?.answers;
};
const EXPECTED = await answersIn(await writeXlsx(FILLED));

test('the questionnaire is filled in, with every kind of answer', () => {
  expect(new Set(EXPECTED?.map(({ value }) => value?.kind))).toEqual(
    new Set(['count', 'percentage', 'duration', 'choice']),
  );
});

test('exceljs, filled in', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(EMPTY.slice().buffer);
  for (const { ref, value } of CELLS) (book.getWorksheet('Answers') as ExcelJS.Worksheet).getCell(ref).value = value;
  expect(await answersIn(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual(EXPECTED);
});

test.each([true, false])('exceljs, streaming, texts shared: %s', async (useSharedStrings) => {
  const filename = join(folder, `stream-${useSharedStrings}.xlsx`);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings });
  for (const { name, rows } of TABLES) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row).commit();
    sheet.commit();
  }
  await book.commit();
  expect(await answersIn(readFileSync(filename))).toEqual(EXPECTED);
});

test.each([
  ['filled in', () => filledBySheetJs()],
  ['anew', () => tablesBySheetJs()],
])('SheetJS, %s', async (_, make) => {
  for (const bookSST of [true, false]) {
    const bytes = writeSheetJs(make(), { type: 'buffer', bookType: 'xlsx', bookSST, compression: bookSST });
    expect(await answersIn(new Uint8Array(bytes))).toEqual(EXPECTED);
  }
});

function filledBySheetJs() {
  const book = readSheetJs(EMPTY, { type: 'array' });
  const sheet = book.Sheets.Answers as WorkSheet;
  for (const { ref, value } of CELLS) utils.sheet_add_aoa(sheet, [[value]], { origin: ref });
  return book;
}

function tablesBySheetJs() {
  const book = utils.book_new();
  for (const { name, rows } of TABLES) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return book;
}

test('xlsx-populate, filled in', async () => {
  const book = await XlsxPopulate.fromDataAsync(EMPTY.slice().buffer);
  for (const { ref, value } of CELLS) book.sheet('Answers').cell(ref).value(value);
  const bytes = await book.outputAsync('uint8array');
  expect(await answersIn(bytes)).toEqual(EXPECTED);
});

const input = join(folder, 'input.json');
writeFileSync(input, JSON.stringify({ cells: CELLS, tables: TABLES }));
const [empty, filled] = [join(folder, 'empty.xlsx'), join(folder, 'filled.xlsx')];
writeFileSync(empty, EMPTY);
writeFileSync(filled, await writeXlsx(FILLED));

for (const { name, probe, run } of SCRIPTS) {
  const isMissing = spawnSync(probe[0], probe.slice(1)).status !== 0;
  // biome-ignore lint/suspicious/noConsole: a skipped check must be seen.
  if (isMissing) console.warn(`${name} is not installed here: what it writes is not read.`);
  test.skipIf(isMissing)(`${name}`, { timeout: 90_000 }, async () => {
    const out = join(folder, `${name.replaceAll(/\W/g, '-')}.xlsx`);
    for (const [command, ...args] of run({ folder, input, empty, filled, out })) {
      const done = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
      expect([done.stderr, done.status]).toEqual([expect.anything(), 0]);
    }
    expect(await answersIn(readFileSync(out))).toEqual(EXPECTED);
  });
}
