import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LiveReleases } from '@candor/data/release/folder';
import { openDatabase } from '@candor/data/store';

/** What one part of the campaign did, and what it found; a sentence each. */
export interface Part {
  tried: number;
  readonly findings: string[];
}

/** A text that no command may print, whatever happens. */
export const hasStack = (text: string) => /\n {4}at |Error:|SQLITE_/.test(text);

/** What is wrong with a home, whatever was killed in it: what is there is whole, and nothing that was there is gone. */
export function wrongWith(home: string, before: { readonly reports: number; readonly releases: number }): string[] {
  const found: string[] = [];
  const store = join(home, 'store', 'candor.db');
  if (existsSync(store)) {
    const db = openDatabase(store);
    const integrity = db.pragma('integrity_check', { simple: true });
    const reports = db.prepare('SELECT count(*) FROM reports').pluck().get() as number;
    db.close();
    if (integrity !== 'ok') found.push(`the store is ${integrity}`);
    if (reports < before.reports) found.push(`${before.reports - reports} reports are lost`);
  }
  const told: string[] = [];
  const live = new LiveReleases(join(home, 'releases'), (problem) => told.push(problem));
  const releases = live.series.reduce((sum, one) => sum + one.releases.length, 0);
  if (releases < before.releases) found.push(`${before.releases - releases} releases are lost: ${told.join(' ')}`);
  return found;
}

/** Names of what is half-written below the releases. */
export function halfWritten(home: string): string[] {
  const root = join(home, 'releases');
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp-'));
}
