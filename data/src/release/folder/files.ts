import { createHash } from 'node:crypto';
import type { ReleaseContent } from '../content.ts';
import { observationsCsv } from '../csv.ts';
import { citation, type Manifest } from '../manifest.ts';
import type { Revision } from '../revisions.ts';
import { releaseDatabase } from './database.ts';

/** Raised when the files of a release change their form, so that the same content is published again in the new one. */
const FORMAT = 3;

export interface ReleaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * SHA-256 of what a release says, without its id and without how it was proved: equal content has an equal fingerprint,
 * also when it is proved again beside itself.
 */
export function fingerprintOf({ codeBook, observations }: ReleaseContent): string {
  return sha256(Buffer.from(JSON.stringify({ format: FORMAT, codeBook, observations })));
}

/** All files of a release, the manifest last. Pure but for SQLite's own code: same content and id, same bytes. */
export function releaseFiles(
  content: ReleaseContent,
  release: string,
  previous: string | null,
  codeVersion: string,
  revisions: readonly Revision[],
): { readonly manifest: Manifest; readonly files: readonly ReleaseFile[] } {
  const { dataset, frameworkVersion } = content.codeBook;
  const cite = citation(dataset, release);
  const text = (value: string) => new Uint8Array(Buffer.from(value, 'utf8'));
  const json = (value: unknown) => text(`${JSON.stringify(value, null, 2)}\n`);
  const files: ReleaseFile[] = [
    { name: 'release.db', mediaType: 'application/vnd.sqlite3', bytes: releaseDatabase(content, release, cite) },
    {
      name: 'observations.csv',
      mediaType: 'text/csv; charset=utf-8',
      bytes: text(observationsCsv(dataset.id, release, content.observations)),
    },
    { name: 'codebook.json', mediaType: 'application/json', bytes: json(content.codeBook) },
    { name: 'revisions.json', mediaType: 'application/json', bytes: json({ previous, entries: revisions }) },
    ...(content.certificate === null
      ? []
      : [{ name: 'certificate.json', mediaType: 'application/json', bytes: json(content.certificate) }]),
  ];
  const manifest: Manifest = {
    dataset: dataset.id,
    release,
    title: dataset.title,
    synthetic: dataset.synthetic,
    frameworkVersion,
    codeVersion,
    previous,
    citation: cite,
    licence: dataset.licence,
    fingerprint: fingerprintOf(content),
    files: files.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return {
    manifest,
    files: [...files, { name: 'manifest.json', mediaType: 'application/json', bytes: json(manifest) }],
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
