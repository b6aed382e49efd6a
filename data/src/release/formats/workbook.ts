import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { VIEW_FILE } from '../columns.ts';
import type { CodeBook } from '../content.ts';
import type { Manifest } from '../manifest.ts';
import type { ObservationRow } from '../row.ts';
import { observationTable, type Source } from './cells.ts';
import { CODE_BOOK_FILE, codeCells } from './code-book.ts';
import type { CodeRow } from './code-list.ts';

/** A workbook of more rows takes too long to write and to open; CSV and Parquet have no such bound. */
export const MOST_WORKBOOK_ROWS = 50_000;

/** Observations as a workbook for people: what it is and how to cite it, the data with labels, every code, the caveats. */
export async function workbook(
  source: Source,
  manifest: Manifest,
  codeBook: CodeBook,
  rows: readonly ObservationRow[],
  codes: readonly CodeRow[],
): Promise<Uint8Array> {
  const cellsOf = observationTable(source, VIEW_FILE);
  const sheets = [
    aboutSheet(manifest, codeBook, rows.length),
    sheetOf(
      'Data',
      VIEW_FILE.map(({ name }) => [name, DATA_WIDTHS[name] ?? 14]),
      rows.map(cellsOf),
    ),
    sheetOf(
      'Code book',
      CODE_BOOK_FILE.map(({ name }) => [name, CODE_WIDTHS[name] ?? 20]),
      codes.map(codeCells),
    ),
    sheetOf(
      'Caveats',
      [['CAVEAT', 120]],
      [...codeBook.caveats.map((one) => one.text), ...codeBook.notes].map((text) => [text]),
    ),
  ];
  const day = new Date(`${manifest.publishedOn ?? '2024-01-01'}T00:00:00Z`);
  // Without a date of its own the workbook would hold the moment of writing, and equal ones would differ.
  return writeXlsx({ sheets, properties: { title: manifest.title, created: day, modified: day } });
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
};
const NAME: CellStyle = { font: { bold: true }, alignment: { vertical: 'top' } };
const TEXT: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

const DATA_WIDTHS: Readonly<Record<string, number>> = { METRIC_LABEL: 44, PLATFORM_LABEL: 30, BREAKDOWN_LABEL: 30 };
const CODE_WIDTHS: Readonly<Record<string, number>> = { LABEL: 50, DEFINITION: 100, CODE: 32 };

function aboutSheet(
  { title, release, citation, licence, publishedOn, synthetic }: Manifest,
  { dataset }: CodeBook,
  observations: number,
): WriteSheet {
  const lines: readonly (readonly [string, CellValue])[] = [
    ['Dataset', title],
    ['Description', dataset.description],
    ...(synthetic ? [['Beware', 'Synthetic data: no company, service or figure in it exists.'] as const] : []),
    ['Release', release],
    ...(publishedOn === undefined ? [] : [['Published on', publishedOn] as const]),
    ['To cite', citation],
    ['Source', `${dataset.source.name}, ${dataset.source.publisher}, ${dataset.source.url}`],
    ['Licence', `${licence.name}, ${licence.url}. ${licence.note}`],
    ['Observations', observations],
    [
      'How to read it',
      'One row is one observation. OBS_VALUE is empty where no number is published, and OBS_STATUS_LABEL says why. LOWER and UPPER are the least and the most that the figure may be. An empty cell is never zero.',
    ],
    ['Sheets', 'Data, Code book (what every code means) and Caveats (read them before you compare figures).'],
  ];
  return {
    name: 'About',
    columns: [{ width: 18 }, { width: 110 }],
    rows: lines.map(([name, value]) => [name, cell(value)]),
    cells: new Map<string, { style: CellStyle }>(
      lines.flatMap((_, at) => [[`${at},0`, { style: NAME }] as const, [`${at},1`, { style: TEXT }] as const]),
    ),
  };
}

function sheetOf(
  name: string,
  columns: readonly (readonly [name: string, width: number])[],
  rows: readonly (readonly CellValue[])[],
): WriteSheet {
  return {
    name,
    columns: columns.map(([, width]) => ({ width })),
    rows: [columns.map(([title]) => title), ...rows.map((row) => row.map(cell))],
    cells: new Map(columns.map((_, at) => [`0,${at}`, { style: HEAD }])),
    freezePane: { rows: 1 },
  };
}

/** OOXML reads _x0041_ as “A” (ECMA-376 part 1, 22.9.2.19), and the library does not escape it. */
function cell(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_') : value;
}
