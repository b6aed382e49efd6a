// The build that brings its own Buffer: this file runs in the browser too.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { type CellStyle, colToLetter, type DataValidation, writeXlsx } from 'hucre/xlsx';
import type { Form } from './types.ts';

/** What an empty form says of a name or a column. */
export interface Ask {
  readonly name: string;
  /** What to write there, for people. */
  readonly hint: string;
  /** The codes that it may hold, one or, as the hint says, several. */
  readonly codes?: readonly string[];
  /** Whether only one of the codes stands in a cell, so that a drop-down can offer them. */
  readonly isOne?: boolean;
}

export interface EmptyForm extends Form {
  readonly asks: readonly [readonly Ask[], readonly Ask[]];
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
};
/** Text, so that a day stays as it is written. */
const INPUT: CellStyle = {
  numFmt: '@',
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const HINT: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const WRITTEN = new Date(Date.UTC(2024, 0, 1));
/** How many rows of the table are coloured and offer codes. */
const ROWS = 200;

/** The empty form as csv: the hints are lines of words above the header. */
export function emptyCsv({ columns, asks: [names, cells] }: EmptyForm): Uint8Array {
  const table = [
    ...[...names, ...cells].map(({ name, hint }) => [`# ${name}: ${hint}`]),
    ...names.map(({ name }) => [`#${name}`, '']),
    [...columns],
  ];
  return new TextEncoder().encode(stringify(table, { bom: true, record_delimiter: 'windows' }));
}

/** The empty form as a workbook: names with their hints, and the table with drop-downs and a sheet of hints. */
export function emptyWorkbook({
  sheets: [first, second],
  columns,
  asks: [names, cells],
}: EmptyForm): Promise<Uint8Array> {
  const head = (row: number, width: number) =>
    Array.from({ length: width }, (_, column) => [`${row},${column}`, { style: HEAD }] as const);
  const body = Array.from({ length: ROWS }, (_, row) =>
    columns.map((_, column) => [`${row + 1},${column}`, { style: INPUT }] as const),
  );
  return writeXlsx({
    properties: { created: WRITTEN, modified: WRITTEN },
    sheets: [
      {
        name: first,
        columns: [{ width: 16 }, { width: 60 }, { width: 90 }],
        rows: [['name', 'value', 'what to write'], ...names.map(({ name, hint }) => [name, null, hint])],
        cells: new Map([
          ...head(0, 3),
          ...names.flatMap((_, at) => [
            [`${at + 1},0`, { style: HEAD }] as const,
            [`${at + 1},1`, { style: INPUT }] as const,
            [`${at + 1},2`, { style: HINT }] as const,
          ]),
        ]),
        dataValidations: names.flatMap((ask, at) => dropDown(ask, `B${at + 2}`)),
      },
      {
        name: second,
        columns: columns.map((name) => ({ width: name === 'text' || name === 'answer' ? 60 : 22 })),
        rows: [[...columns]],
        cells: new Map([...head(0, columns.length), ...body.flat()]),
        freezePane: { rows: 1, columns: 0 },
        dataValidations: cells.flatMap((ask, at) => dropDown(ask, `${colToLetter(at)}2:${colToLetter(at)}${ROWS + 1}`)),
      },
      {
        name: 'Columns',
        columns: [{ width: 16 }, { width: 100 }],
        rows: [['column', 'what to write'], ...cells.map(({ name, hint }) => [name, hint])],
        cells: new Map(head(0, 2)),
      },
    ],
  });
}

function dropDown({ codes, isOne }: Ask, range: string): DataValidation[] {
  if (codes === undefined || isOne !== true) return [];
  return [{ type: 'list', formula1: `"${codes.join(',')}"`, range, allowBlank: true, showErrorMessage: true }];
}
