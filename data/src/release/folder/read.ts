import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeBook, ReleaseContent } from '../content.ts';
import type { Manifest } from '../manifest.ts';
import { observationsIn } from './database.ts';
import { sha256 } from './files.ts';
import { datasetIds, latestRelease, readManifest, releaseIds } from './list.ts';

/** A release opened for reading: verified, and whole in memory. */
export interface Release extends ReleaseContent {
  readonly manifest: Manifest;
  readonly folder: string;
}

/** A dataset's releases, oldest first, and the one that `latest` points to. */
export interface ReleaseSeries {
  readonly dataset: string;
  readonly releases: readonly Release[];
  readonly latest: Release;
}

/**
 * Opens every release below `root`. Throws with one sentence when a file is missing or its bytes are not those of the
 * manifest: a release that was altered is not served.
 */
export function openReleases(root: string): ReleaseSeries[] {
  return datasetIds(root).map((dataset) => {
    const folder = join(root, dataset);
    const releases = releaseIds(folder).map((id) => openRelease(join(folder, id)));
    const pointed = latestRelease(folder);
    const latest = releases.find((release) => release.manifest.release === pointed);
    if (latest === undefined)
      throw new Error(`${folder}: latest points to ${pointed}, which is not there; publish again`);
    return { dataset, releases, latest };
  });
}

/** Opens one release folder and checks each file against the manifest's SHA-256. */
export function openRelease(folder: string): Release {
  const manifest = readManifest(folder);
  const files = new Map(
    manifest.files.map((file) => {
      const bytes = readFileSync(join(folder, file.name));
      if (sha256(bytes) !== file.sha256) {
        throw new Error(
          `${join(folder, file.name)} is not the file that was released; restore it from a copy or remove the release`,
        );
      }
      return [file.name, bytes] as const;
    }),
  );
  const part = (name: string) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`${folder}: the manifest does not name ${name}`);
    return bytes;
  };
  const codeBook = JSON.parse(part('codebook.json').toString('utf8')) as CodeBook;
  return { manifest, folder, codeBook, observations: inCodeOrder(observationsIn(part('release.db')), codeBook) };
}

/** SQLite gives the order of its key; readers get that of the code lists. */
function inCodeOrder(observations: ReleaseContent['observations'], codeBook: CodeBook): ReleaseContent['observations'] {
  const rank = (codes: readonly { readonly code: string }[]) => new Map(codes.map((one, index) => [one.code, index]));
  const metrics = rank(codeBook.metrics);
  const platforms = rank(codeBook.platforms);
  const measures = rank(codeBook.measures);
  return observations.toSorted(
    (a, b) =>
      (metrics.get(a.metric) ?? 0) - (metrics.get(b.metric) ?? 0) ||
      (platforms.get(a.platform) ?? 0) - (platforms.get(b.platform) ?? 0) ||
      a.year - b.year ||
      a.panel.localeCompare(b.panel, 'en') ||
      (measures.get(a.measure) ?? 0) - (measures.get(b.measure) ?? 0),
  );
}
