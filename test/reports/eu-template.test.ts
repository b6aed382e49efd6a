import { readFrom } from '@candor/data/report';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { utils, write as writeSheetJs } from 'xlsx';
import { filledReport, type Grid, xlsxOf } from '../../data/testing/eu-files.ts';

// What other programs make of a report in the EU's harmonised template: numbers, days, clocks and percentages of theirs.

type Value = string | number | Date | null;

const PARTS = filledReport();
const DAYS = /^\d{4}-\d{2}-\d{2}$/;

const typed = (text: string): Value =>
  DAYS.test(text)
    ? new Date(`${text}T00:00:00Z`)
    : /^\d+(?:\.\d+)?$/.test(text)
      ? Number(text)
      : text === ''
        ? null
        : text;
const sheets = [...PARTS].map(([name, grid]: [string, Grid]) => {
  return { name: name.slice(0, 31), rows: grid.map((row) => row.map(typed)) };
});

async function readAs(bytes: Uint8Array) {
  const read = await readFrom('it.xlsx', bytes);
  if (read.kind !== 'eu') throw new Error('it.xlsx is no report in the template');
  return read.report;
}

const EXPECTED = await readAs(await xlsxOf(PARTS));
/** What is said of a value may differ: a program may keep a share as a percentage. */
const numbersOf = ({ figures }: typeof EXPECTED) =>
  figures.map(({ value }) => (value.state === 'number' ? value.number : value.state));

const same = async (bytes: Uint8Array) => {
  const report = await readAs(bytes);
  expect(numbersOf(report)).toEqual(numbersOf(EXPECTED));
  expect(report).toMatchObject({
    period: EXPECTED.period,
    published: '2026-02-27',
    questions: [],
    services: ['Acorn Forum'],
  });
  return report;
};

test('exceljs, with days as days, hours as a clock, a share as a percentage and a formula', async () => {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) book.addWorksheet(name).addRows(rows);
  const median = book.getWorksheet('4_notices')?.getCell('J57');
  const precision = book.getWorksheet('8_automated_means')?.getCell('G10');
  const measures = book.getWorksheet('6_own_initiative_TC')?.getCell('F57');
  if (median === undefined || precision === undefined || measures === undefined) throw new Error('a cell is missing');
  expect([median.value, precision.value, measures.value]).toEqual([2.5, 0.99, 900]);
  Object.assign(median, { value: 2.5 / 24, numFmt: 'hh:mm:ss' });
  precision.numFmt = '0.0%';
  measures.value = { formula: 'H57+I57+60', result: 900 };
  const report = await same(new Uint8Array(await book.xlsx.writeBuffer()));
  const written = report.figures.flatMap(({ value }) => (value.state === 'number' ? (value.written ?? []) : []));
  expect(new Set(written)).toEqual(new Set(['clock', 'percent', 'formula']));
});

/** SheetJS takes a day for what it is on the clock of this computer. */
const local = (value: Value): Value =>
  value instanceof Date ? new Date(value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate()) : value;

test('SheetJS, with days as days', async () => {
  const book = utils.book_new();
  for (const { name, rows } of sheets)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(local))), name);
  await same(new Uint8Array(writeSheetJs(book, { type: 'array', bookType: 'xlsx', bookSST: true })));
});
