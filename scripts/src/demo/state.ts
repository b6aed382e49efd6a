import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoOptions } from './files.ts';

/** How far the demonstration in a folder is. */
export interface DemoState {
  /** Whose files are there, whole; null before and while they are written. */
  readonly written: DemoOptions | null;
  /** How many of its stages are ingested and published. */
  readonly published: number;
}

/** Without a suffix, so that no ingest takes it for a report. */
const fileIn = (folder: string) => join(folder, '.state');

export function demoState(folder: string): DemoState {
  if (!existsSync(fileIn(folder))) return { written: null, published: 0 };
  return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as DemoState;
}

/** Remembers a state; whole or not at all. */
export function rememberDemoState(folder: string, state: DemoState): void {
  mkdirSync(folder, { recursive: true });
  const temporary = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(state)}\n`);
  renameSync(temporary, fileIn(folder));
}

export function isSameDemo(a: DemoOptions | null, b: DemoOptions): boolean {
  return a?.seed === b.seed && a.companies === b.companies && a.services === b.services && a.tier === b.tier;
}
