import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { PROJECT } from '../support/candor.ts';

export type Row = Readonly<Record<string, string>>;

const FRAMEWORK = loadFramework('1.0.0');
export const TYPES: ReadonlySet<string> = new Set(FRAMEWORK.platformTypes.map((one) => one.code));
export const METRICS = new Map(FRAMEWORK.metrics.map((one) => [one.code, one]));

/** What the sources were coded by before the framework had codes of its own. */
const SPLITS: Readonly<Record<string, readonly string[]>> = { action_type: ['content_action', 'account_action'] };
const CODES: Readonly<Record<string, string>> = {
  'image/video classifier': 'media_classifier',
  'perceptual hash image': 'perceptual_hash_image',
  'private message (not E2EE)': 'private_message',
};

/** The splits of the framework that hold `content_type=image` and the like; none where there is no such code. */
export function splitsWith(part: string): readonly string[] {
  const [split = '', value = ''] = part.split('=');
  const code = CODES[value] ?? value.toLowerCase().replaceAll(' ', '_');
  return (SPLITS[split] ?? [split]).filter((one) =>
    FRAMEWORK.breakdowns.find(({ code: of }) => of === one)?.codes.some((known) => known.code === code),
  );
}
export const BANDS = ['', 'S1', 'S2', 'S3', 'S4'];

const bytesOf = (folder: string, file: string) => readFileSync(join(PROJECT, 'data', 'sources', folder, file));

/** A shipped source file, whose every line has as many cells as its header. */
export const rowsOf = (folder: string, file: string): readonly Row[] => parse(bytesOf(folder, file), { columns: true });

/** A shipped file is plain: UTF-8 without a mark, lines that end in LF, the columns that are known, and no path of a machine. */
export function expectPlain(folder: string, file: string, columns: string, lineEnd: 'LF' | 'CRLF' = 'LF'): void {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(folder, file));
  expect([file, text.split(/\r?\n/)[0]]).toEqual([file, columns.replaceAll(' ', ',')]);
  expect([file, text.startsWith('\uFEFF'), text.endsWith('\n')]).toEqual([file, false, true]);
  if (lineEnd === 'LF') expect([file, text.includes('\r')]).toEqual([file, false]);
  expect([file, /\/(work|tmp|home|root)\//.test(text)]).toEqual([file, false]);
}

/** What is in a list more than once. */
export const twice = (list: readonly string[]): readonly string[] =>
  [...Map.groupBy(list, (one) => one)].flatMap(([one, same]) => (same.length > 1 ? [one] : []));

export const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
