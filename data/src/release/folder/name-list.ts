import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Manifest } from '../manifest.ts';
import { readManifest, releaseIds } from './list.ts';
import { FolderProblem, readingOf } from './problem.ts';

const schema = z.strictObject({
  releases: z.array(z.strictObject({ release: z.string(), manifestSha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** `releases.json` beside the releases of a dataset: each with the hash of its manifest, which has those of its files. */
export type NameList = z.output<typeof schema>;

export const NAME_LIST = 'releases.json';

/** The name list of a dataset's folder; null in a folder of before there were any. */
export function readNameList(folder: string): NameList | null {
  const path = join(folder, NAME_LIST);
  if (!existsSync(path)) return null;
  return readingOf(path, 'the name list of releases', () => schema.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/**
 * The name list with what it does not name yet. A hash that it has is never another one: a manifest that was altered is
 * named, and no list is made.
 */
export function nameListFor(folder: string): NameList {
  const known = new Map(readNameList(folder)?.releases.map((one) => [one.release, one.manifestSha256]));
  return {
    releases: releaseIds(folder).map((release) => {
      const manifest = readManifest(join(folder, release));
      vouchedFor(join(folder, release), manifest, known.get(release));
      return { release, manifestSha256: manifestHash(manifest) };
    }),
  };
}

/** Throws where a manifest is not the one that the name list names. */
export function vouchedFor(folder: string, manifest: Manifest, hash: string | undefined): void {
  if (hash === undefined || hash === manifestHash(manifest)) return;
  throw new FolderProblem(
    `${join(folder, 'manifest.json')} is not the file that was released; restore it from a copy or remove the release.`,
  );
}

/**
 * SHA-256 of what a manifest says, whatever its spaces and the order of its names: of the JSON with sorted names and
 * without spaces (RFC 8785; all its numbers are whole).
 */
export function manifestHash(manifest: Manifest): string {
  const known = hashes.get(manifest);
  if (known !== undefined) return known;
  const hash = createHash('sha256')
    .update(JSON.stringify(sorted(manifest)))
    .digest('hex');
  hashes.set(manifest, hash);
  return hash;
}

const hashes = new WeakMap<Manifest, string>();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
