import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import exceljs from 'exceljs';

/** Everything that an answer says, as text: a packed form is opened by a reader of it. */
export async function readable(path: string, bytes: Buffer<ArrayBuffer>, scratch: string): Promise<string> {
  if (path.endsWith('.db')) return bytes.toString('latin1');
  if (path.endsWith('.parquet')) return parquetText(bytes, scratch);
  if (path.endsWith('.xlsx')) return workbookText(bytes);
  const text = bytes.toString('utf8');
  return path.endsWith('.jsonstat.json') ? withoutPlaces(text) : text;
}

async function parquetText(bytes: Buffer, scratch: string): Promise<string> {
  const file = join(scratch, 'readable.parquet');
  writeFileSync(file, bytes);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(`SELECT * FROM '${file}'`);
  const about = await connection.runAndReadAll(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`);
  const text = JSON.stringify([rows.getRowObjectsJson(), about.getRowObjectsJson()]);
  connection.closeSync();
  instance.closeSync();
  return text;
}

async function workbookText(bytes: Buffer<ArrayBuffer>): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.buffer);
  return JSON.stringify([book.title, ...book.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()])]);
}

/** A cube in which the figures stand without the places of their cells, which are whole numbers and say nothing of anybody. */
function withoutPlaces(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value) => {
    const isByPlace =
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length > 0 &&
      Object.keys(value).every((key) => /^\d+$/.test(key));
    return isByPlace ? Object.values(value) : value;
  });
}
