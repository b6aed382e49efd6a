import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readingOf } from './problem.ts';

const schema = z.strictObject({
  dataset: z.string(),
  title: z.string(),
  synthetic: z.boolean(),
  /** Why nothing of it is published, in words for readers. */
  reason: z.string(),
  /** How far the work is that will publish it, 0 to 1; absent where nobody works on it. */
  progress: z.number().min(0).max(1).optional(),
});

/** What the public is told of a dataset that has no release: that it exists, and why nothing of it can be seen. */
export type Notice = z.output<typeof schema>;

/** Leaves word that a dataset is held back; whole or not at all. */
export function writeNotice(root: string, notice: Notice): void {
  mkdirSync(root, { recursive: true });
  const temporary = join(root, `.tmp-${process.pid}`);
  try {
    writeFileSync(temporary, `${JSON.stringify(schema.parse(notice), null, 2)}\n`);
    renameSync(temporary, fileOf(root, notice.dataset));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A dataset that is published is no longer held back. */
export function removeNotice(root: string, dataset: string): void {
  rmSync(fileOf(root, dataset), { force: true });
}

/** The notices below `root`, by dataset. */
export function readNotices(root: string): Notice[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const text = readIfThere(join(root, name));
      if (text === null) return [];
      return [readingOf(join(root, name), 'a notice of Candor', () => schema.parse(JSON.parse(text)))];
    });
}

/** A notice is gone as soon as its dataset is published, maybe between two calls. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const fileOf = (root: string, dataset: string) => join(root, `${dataset}.json`);
