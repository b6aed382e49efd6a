import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { problemSentence, readDisclosures, type SourceFiles } from '../src/report/index.ts';
import { FRAMEWORK } from './cybertipline.ts';

/** The folder of what companies publish about themselves. */
const FOLDER = fileURLToPath(new URL('../sources/disclosures', import.meta.url));

export const DISCLOSED: SourceFiles = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]),
);

export const disclosedText = (file: string) => new TextDecoder().decode(DISCLOSED[file]);

/** A row of a file as a reader of the file sees it; read apart from the adapter that a test is about. */
export const disclosedRows = (file: string) =>
  parse(disclosedText(file), { columns: true }) as Readonly<Record<string, string>>[];

/** The rows that become answers: the primary ones of services. */
export const PRIMARY = disclosedRows('company-years.csv').filter(
  (one) => one.primary === 'yes' && one.service_id !== 'all-providers',
);

/** The sentences that the source is refused with once some of its files are replaced. */
export function refusedWith(changed: Readonly<Record<string, string | undefined>>): string[] {
  const bytes = Object.entries(changed).map(([name, text]) => [name, text && new TextEncoder().encode(text)]);
  const result = readDisclosures({ ...DISCLOSED, ...Object.fromEntries(bytes) }, FRAMEWORK);
  return result.ok ? [] : result.problems.map(problemSentence);
}
