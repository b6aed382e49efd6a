import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../certificate.ts';
import type { CodeBook, ReleaseContent } from '../content.ts';
import { type Manifest, parseManifest } from '../manifest.ts';
import type { Observation } from '../observation.ts';
import { inCodeOrder } from '../order.ts';
import type { Revision } from '../revisions.ts';
import { observationsIn } from './database.ts';
import { sha256 } from './files.ts';
import { datasetIds, latestRelease, readManifest, releaseIds } from './list.ts';
import { manifestHash, readNameList, vouchedFor } from './name-list.ts';
import { FolderProblem, readingOf } from './problem.ts';

/** A release opened for reading: verified; its observations whole in memory once they were asked for. */
export interface Release extends ReleaseContent {
  readonly manifest: Manifest;
  readonly folder: string;
  /** What it says otherwise than the release before. */
  readonly revisions: readonly Revision[];
}

/** A dataset's releases, oldest first, and the one that `latest` points to. */
export interface ReleaseSeries {
  readonly dataset: string;
  readonly releases: readonly Release[];
  readonly latest: Release;
}

/**
 * Opens every release below `root`. Throws with one sentence when a file is missing or its bytes are not those of the
 * manifest, or the manifest is not that of the name list: a release that was altered is not served.
 */
export function openReleases(root: string): ReleaseSeries[] {
  return datasetIds(root).map((dataset) => {
    const { series, refused } = openSeries(root, dataset, () => null);
    const [first] = refused;
    if (first !== undefined) throw first.problem;
    if (series === null) throw new FolderProblem(`${join(root, dataset)} holds no release; publish again.`);
    return series;
  });
}

/** A release that is there and is not served, and why. */
export interface RefusedRelease {
  readonly dataset: string;
  /** `latest` where what is wrong is which one is the latest. */
  readonly release: string;
  readonly problem: Error;
}

/**
 * Opens the releases of one dataset that hold; those that are `known` to be open and unchanged are taken as they are. Where
 * the latest does not hold, the newest that does takes its place.
 */
export function openSeries(
  root: string,
  dataset: string,
  known: (folder: string) => Release | null,
): { readonly series: ReleaseSeries | null; readonly refused: readonly RefusedRelease[] } {
  const folder = join(root, dataset);
  const refused: RefusedRelease[] = [];
  const trying = <T>(release: string, open: () => T): T | null => {
    try {
      return open();
    } catch (problem) {
      refused.push({ dataset, release, problem: problem as Error });
      return null;
    }
  };
  const pointed = latestRelease(folder);
  // Without a list that can be read nobody vouches for any of them.
  const names = trying('latest', () => readNameList(folder)?.releases ?? []);
  if (names === null) return { series: null, refused };
  const hashes = new Map(names.map((one) => [one.release, one.manifestSha256]));
  const releases = releaseIds(folder).flatMap((id) => {
    const path = join(folder, id);
    // A publish that was killed before it named its release is completed by the next one.
    if (names.length > 0 && !hashes.has(id)) return [];
    return (
      trying(id, () => {
        const release = known(path) ?? openRelease(path);
        vouchedFor(path, release.manifest, hashes.get(id));
        return release;
      }) ?? []
    );
  });
  for (const id of hashes.keys()) {
    if (existsSync(join(folder, id))) continue;
    refused.push({
      dataset,
      release: id,
      problem: new FolderProblem(`${join(folder, id)} is missing; restore it from a copy.`),
    });
  }
  const found = releases.find((release) => release.manifest.release === pointed);
  if (found === undefined && !refused.some(({ release }) => release === pointed)) {
    const problem = new FolderProblem(`${folder}: latest points to ${pointed}, which is not there; publish again.`);
    refused.push({ dataset, release: 'latest', problem });
  }
  const newest = names.at(-1)?.release;
  if (found !== undefined && newest !== undefined && pointed !== newest) {
    const problem = new FolderProblem(
      `${join(folder, 'latest')} names ${pointed}, and the newest release is ${newest}; write that into it, or publish again.`,
    );
    refused.push({ dataset, release: 'latest', problem });
  }
  // What is the latest follows from the name list: whoever alters the pointer alone shows nobody an older one.
  const latest = newest === undefined ? (found ?? releases.at(-1)) : releases.at(-1);
  return { series: latest === undefined ? null : { dataset, releases, latest }, refused };
}

/**
 * Opens one release folder and checks each file against the manifest's SHA-256. The observations are read when they are
 * first asked for: a large release takes a second, and of old ones few are ever looked at.
 */
export function openRelease(folder: string): Release {
  const manifest = readManifest(folder);
  for (const file of manifest.files) {
    const path = join(folder, file.name);
    check(
      folder,
      file,
      readingOf(path, 'a file', () => hashOf(path)),
    );
  }
  const part = (name: string) => JSON.parse(new TextDecoder().decode(verified(folder, manifest, name))) as unknown;
  const has = (name: string) => manifest.files.some((file) => file.name === name);
  const codeBook = part('codebook.json') as CodeBook;
  // The first releases were made before revisions were told.
  const revised = has('revisions.json') ? (part('revisions.json') as { readonly entries: readonly Revision[] }) : null;
  let observations: readonly Observation[] | null = null;
  return {
    manifest,
    folder,
    codeBook,
    certificate: has('certificate.json') ? (part('certificate.json') as Certificate) : null,
    revisions: revised?.entries ?? [],
    get observations() {
      observations ??= inCodeOrder(observationsIn(verified(folder, manifest, 'release.db')), codeBook);
      return observations;
    },
  };
}

/** The bytes of one of a release's files, checked: what was altered after it was opened is not told either. */
export function releaseFile({ folder, manifest }: Release, name: string): Uint8Array {
  if (name === 'manifest.json') return readFileSync(join(folder, name));
  return verified(folder, manifest, name);
}

/** The same, read and checked beside whatever else is done. */
export async function readReleaseFile({ folder, manifest }: Release, name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  const bytes = await readFile(path).catch((error: Error) =>
    readingOf<Buffer>(path, 'a file', () => {
      throw error;
    }),
  );
  if (name === 'manifest.json') {
    vouchedFor(folder, parseManifest(bytes.toString()), manifestHash(manifest));
    return bytes;
  }
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  check(folder, namedIn(folder, manifest, name), Buffer.from(hash).toString('hex'));
  return bytes;
}

function namedIn(folder: string, manifest: Manifest, name: string): Manifest['files'][number] {
  const file = manifest.files.find((one) => one.name === name);
  if (file === undefined) throw new FolderProblem(`${folder}: the manifest does not name ${name}.`);
  return file;
}

function verified(folder: string, manifest: Manifest, name: string): Uint8Array {
  const file = namedIn(folder, manifest, name);
  const path = join(folder, name);
  const bytes = readingOf(path, 'a file', () => readFileSync(path));
  check(folder, file, sha256(bytes));
  return bytes;
}

function check(folder: string, file: Manifest['files'][number], hash: string): void {
  if (hash === file.sha256) return;
  throw new FolderProblem(
    `${join(folder, file.name)} is not the file that was released; restore it from a copy or remove the release.`,
  );
}

/** SHA-256 of a file, which is never whole in memory. */
function hashOf(path: string): string {
  const hash = createHash('sha256');
  const part = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) hash.update(part.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}
