import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { problemSentence, readEuReports, type SourceFiles } from '../src/report/index.ts';
import { FRAMEWORK } from './cybertipline.ts';

/** The folder of what services report in the EU’s common form. */
const FOLDER = fileURLToPath(new URL('../sources/eu-reports', import.meta.url));

export const EU_FILES: SourceFiles = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]),
);

export const euText = (file: string) => new TextDecoder().decode(EU_FILES[file]);

/** A row of a file as a reader of the file sees it; read apart from the adapter that a test is about. */
export const euRows = (file: string) => parse(euText(file), { columns: true }) as Readonly<Record<string, string>>[];

/** The sentences that the source is refused with once some of its files are replaced. */
export function euRefusedWith(changed: Readonly<Record<string, string | undefined>>): string[] {
  const bytes = Object.entries(changed).map(([name, text]) => [name, text && new TextEncoder().encode(text)]);
  const result = readEuReports({ ...EU_FILES, ...Object.fromEntries(bytes) }, FRAMEWORK);
  return result.ok ? [] : result.problems.map(problemSentence);
}
