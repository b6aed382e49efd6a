import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReleaseIds, isReleaseId, type Manifest, parseManifest } from '../manifest.ts';
import { readingOf } from './problem.ts';

/** The datasets that have a release below `root`, sorted. */
export function datasetIds(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && latestRelease(join(root, entry.name)) !== null)
    .map((entry) => entry.name)
    .sort();
}

/** The ids of the releases in a dataset's folder, oldest first. */
export function releaseIds(folder: string): string[] {
  return readdirSync(folder).filter(isReleaseId).sort(compareReleaseIds);
}

/** Which release `latest` points to; null before the first. */
export function latestRelease(folder: string): string | null {
  const pointer = join(folder, 'latest');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
}

export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  return readingOf(path, 'the manifest of a release', () => parseManifest(readFileSync(path, 'utf8')));
}
