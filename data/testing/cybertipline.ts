import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFramework } from '../src/framework/folder.ts';
import { type Dataset, problemSentence, readCybertipline, readDataset, type SourceFiles } from '../src/report/index.ts';

/** The folder of real public counts that ships with the product. */
export const SHIPPED = fileURLToPath(new URL('../sources/cybertipline', import.meta.url));

export const FRAMEWORK = loadFramework('1.0.0');

export const FILES: SourceFiles = Object.fromEntries(
  readdirSync(SHIPPED).map((name) => [name, new Uint8Array(readFileSync(join(SHIPPED, name)))]),
);

export const DATASET: Dataset = shippedDataset();

export const COUNTS = 'cybertipline-by-provider.csv';
export const NAMES = 'provider-names.csv';
export const PROVIDERS = 'providers.csv';
export const TOTALS = 'printed-totals.csv';
export const COMBINED = 'combined-rows.csv';

/** The file's text; with LF line ends, though the counts ship with CRLF, so that a test can edit it line by line. */
export function textOf(file: string): string {
  return new TextDecoder().decode(FILES[file]).replaceAll('\r\n', '\n');
}

/** The sentences that the shipped source is refused with once some of its files are replaced. */
export function sentencesWith(changed: Readonly<Record<string, string | Uint8Array | undefined>>): string[] {
  const bytes = Object.entries(changed).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  const result = readCybertipline({ ...FILES, ...Object.fromEntries(bytes) }, DATASET, FRAMEWORK);
  return result.ok ? [] : result.problems.map(problemSentence);
}

/** The text with one line (the header is line 1) replaced. */
export function withLine(text: string, line: number, replacement: string): string {
  return text
    .split('\n')
    .map((one, index) => (index + 1 === line ? replacement : one))
    .join('\n');
}

/** The text with lines added at its end. */
export function withMore(text: string, ...lines: readonly string[]): string {
  return `${text}${lines.join('\n')}\n`;
}

function shippedDataset(): Dataset {
  const read = readDataset(FILES['dataset.yaml'] ?? new Uint8Array());
  if (!read.ok) throw new Error(read.problems.map(problemSentence).join('\n'));
  return read.value;
}
