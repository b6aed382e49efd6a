import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareReleaseIds,
  countedObservations,
  isProtected,
  observationsCsv,
  revisionsBetween,
} from '@candor/data/release';
import { openRelease, type Release, releaseFile, releaseIds } from '@candor/data/release/folder';

/** A file of a release that does not say what it must. */
export interface FilesFailure {
  readonly test: 'files' | 'certificate';
  /** The file. */
  readonly family: string;
  /** What is wrong with it, without a value. */
  readonly cell: string;
}

/** Whether the files of a release agree with each other: the table with the database, the revisions with the release before. */
export function filesAgree(release: Release, earlier: readonly Release[]): FilesFailure[] {
  const { manifest, observations } = release;
  const text = new TextDecoder().decode(releaseFile(release, 'observations.csv'));
  const previous = earlier.find((one) => one.manifest.release === manifest.previous);
  const revisions = previous === undefined ? [] : revisionsBetween(previous.observations, observations);
  const failures: FilesFailure[] = [];
  const check = (holds: boolean, family: string, cell: string) => {
    if (!holds) failures.push({ test: 'files', family, cell });
  };
  const table = { dataset: manifest.dataset, release: manifest.release, isProtected: isProtected(release.codeBook) };
  // Releases from before figures had bounds or marks are as good as they were.
  const columns = text.slice(0, text.indexOf('\n')).split(',');
  const isAsTable = text === observationsCsv(table, observations, columns);
  check(isAsTable, 'observations.csv', 'it does not say what release.db says');
  const isPrevious = manifest.previous === null || previous !== undefined;
  check(isPrevious, 'manifest.json', 'the release before is not among those that it was proved beside');
  const isAsRevised = JSON.stringify(revisions) === JSON.stringify(release.revisions);
  check(isAsRevised, 'revisions.json', 'it does not say what changed since the release before');
  return failures;
}

/**
 * Whether the files of a confidential release agree with each other and with what the store remembers: the certificate, too, with
 * the figures, the policy and the other releases in `beside`.
 */
export function auditFiles(
  release: Release,
  policyHash: string,
  earlier: readonly Release[],
  beside: string,
): FilesFailure[] {
  const { manifest, certificate, observations } = release;
  const failures = filesAgree(release, earlier);
  const check = (holds: boolean, test: FilesFailure['test'], family: string, cell: string) => {
    if (!holds) failures.push({ test, family, cell });
  };
  const { reconciliation, sources, longSeries, tables } = release.codeBook;
  const isBare = reconciliation.length === 0 && [sources, longSeries, tables].every((one) => one === undefined);
  check(isBare, 'files', 'codebook.json', 'it publishes totals or sources, which only a public dataset may');
  if (certificate === null) return [...failures, { test: 'certificate', family: 'certificate.json', cell: 'missing' }];
  const about = (holds: boolean, what: string) => check(holds, 'certificate', 'certificate.json', what);
  const { published, ranges, heldBack } = countedObservations(observations);
  about(certificate.observations.published === published, 'it counts other published figures than there are');
  about((certificate.observations.ranges ?? 0) === ranges, 'it counts other ranges than there are');
  about(certificate.observations.heldBack === heldBack, 'it counts other held-back figures than there are');
  about(certificate.policyHash === policyHash, 'its policy is not the one that the store remembers');
  about(
    certificate.tests.every((one) => one.failures === 0),
    'it names a test that failed',
  );
  // Of two releases the later one was proved beside the earlier; ids are in that order but for a publish with another --year.
  for (const id of lowerIds(beside, manifest.release)) {
    const other = openRelease(join(beside, id)).certificate?.earlierReleases.includes(manifest.release) ?? false;
    about(other !== certificate.earlierReleases.includes(id), `it was not proved together with release ${id}`);
  }
  return failures;
}

function lowerIds(folder: string, own: string): string[] {
  return existsSync(folder) ? releaseIds(folder).filter((id) => compareReleaseIds(id, own) < 0) : [];
}
