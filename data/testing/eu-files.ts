import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { zipSync } from 'fflate';
import { type CellValue, writeXlsx } from 'hucre/xlsx';

const FOLDER = join(import.meta.dirname, 'eu-reports');

/** Paths of the stored files of reports in the EU's harmonised template: `template/…`, `raw/…`, `extracted/…`. */
export const euFiles = (folder: 'template' | 'raw' | 'extracted') =>
  readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`);

export const euBytes = (path: string) => new Uint8Array(readFileSync(join(FOLDER, path)));

export type Grid = string[][];

export const euGrid = (path: string): Grid =>
  parse(euBytes(path), { bom: true, relax_column_count: true, skip_empty_lines: true });

/** The figures that were taken out of the files by another program. */
export const euFigures = (): Record<string, string>[] => parse(euBytes('figures.csv'), { columns: true });

/** The blank template, by the names of its parts without `.csv`. */
export const blankReport = (): Map<string, Grid> =>
  new Map(euFiles('template').map((path) => [path.slice('template/'.length, -'.csv'.length), euGrid(path)]));

export const csvOf = (grid: Grid, delimiter = ','): Uint8Array =>
  new TextEncoder().encode(stringify(grid, { delimiter }));

export const zipOf = (parts: ReadonlyMap<string, Grid>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, grid]) => [`${name}.csv`, csvOf(grid)])));

/** As a workbook, one sheet a part; numbers are numbers there. */
export async function xlsxOf(parts: ReadonlyMap<string, readonly (readonly CellValue[])[]>): Promise<Uint8Array> {
  const cellOf = (value: CellValue) =>
    typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value === '' ? null : value;
  const sheets = [...parts].map(([name, rows]) => ({
    name: name.slice(0, 31),
    rows: rows.map((row) => row.map(cellOf)),
  }));
  return write(sheets);
}

const write = (sheets: { name: string; rows: CellValue[][] }[]) => writeXlsx({ sheets });

/** A filled report of a made-up service: what its cells hold, by part, code of the row and position of the column. */
export function filledReport(figures: Filled = FIGURES, period = '2025-01-01/2025-12-31'): Map<string, Grid> {
  const parts = blankReport();
  const [start = '', end = ''] = period.split('/');
  const identification = ['Acorn Forum Ltd', '2026-02-27', '2025-02-28', start, end];
  for (const [name, grid] of parts) {
    if (name.startsWith('2_')) continue;
    for (const [at, row] of grid.slice(1).entries()) {
      row[1] = 'Acorn Forum';
      if (name.startsWith('1_')) row[3] = identification[at] ?? '';
      else row[2] = period;
      for (const [code, cells] of Object.entries(figures[Number(name.split('_')[0])] ?? {})) {
        const isCode = row[3]?.trim() === code && (!name.startsWith('3_') || row[5] === 'TOTAL');
        const isLabel = `${row[4]?.trim()} | ${row[5]?.trim()}` === code || row[3]?.trim() === code;
        if (name.startsWith('3_') ? isCode : isLabel)
          for (const [column, text] of Object.entries(cells)) row[Number(column)] = text;
      }
    }
  }
  return parts;
}

export type Filled = Readonly<Record<number, Readonly<Record<string, Readonly<Record<number, string>>>>>>;

const CSAM = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL';
const GROOMING = 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS';
const COMPLAINTS = 'Number of complaints submitted to the internal-complaints mechanism';
const AUTOMATED = 'Qualitative description of the automated means';

export const FIGURES: Filled = {
  3: { [CSAM]: { 6: '4' } },
  4: { [CSAM]: { 5: '120', 6: '8', 9: '2.5', 11: '30', 13: '60' }, [GROOMING]: { 5: '10', 6: '0', 11: '1', 13: '4' } },
  5: { [CSAM]: { 5: '0', 6: '0', 7: '0', 8: '0' } },
  6: {
    [CSAM]: { 5: '900', 6: '700', 7: '800', 8: '40', 19: '25', 20: '35' },
    [GROOMING]: { 5: '70', 6: '10', 19: '5', 20: '60' },
  },
  7: { [`${COMPLAINTS} | Total number`]: { 6: '55' } },
  8: { 'Accuracy of the automated means - Precision | Own-initiative': { 6: '0.99', 7: 'CSAM hash matching' } },
  11: { [AUTOMATED]: { 4: 'Images are matched against hashes of known material.' } },
};
