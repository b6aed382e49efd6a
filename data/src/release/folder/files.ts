import { createHash } from 'node:crypto';
import { columnsOf, csvwMetadata, OBSERVATIONS_FILE, tableSchema } from '../columns.ts';
import { isProtected, type ReleaseContent } from '../content.ts';
import { observationsCsv } from '../csv.ts';
import { citation, type Manifest } from '../manifest.ts';
import type { Revision } from '../revisions.ts';
import { TABLES_FILE, tablesCsv } from '../tables/index.ts';
import { releaseDatabase } from './database.ts';

/** Raised when the files of a release change their form, so that the same content is published again in the new one. */
const FORMAT = 4;

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
  // The text of { format, codeBook, observations }, never whole in memory: it is longer than the release.
  const { observations: _, ...about } = { format: FORMAT, codeBook, observations };
  const hash = createHash('sha256').update(`${JSON.stringify(about).slice(0, -1)},"observations":[`);
  for (let from = 0; from < observations.length; from += AT_ONCE) {
    const some = JSON.stringify(observations.slice(from, from + AT_ONCE)).slice(1, -1);
    hash.update(from === 0 ? some : `,${some}`);
  }
  return hash.update(']}').digest('hex');
}

const AT_ONCE = 10_000;

/**
 * A release's files but for certificate and manifest, which say how it was proved, one after the other: each is large, and
 * of use until it is written. Pure but for SQLite's own code.
 */
export function* dataFiles(
  content: ReleaseContent,
  release: string,
  previous: string | null,
  revisions: readonly Revision[],
): Generator<ReleaseFile> {
  const { dataset } = content.codeBook;
  yield {
    name: 'release.db',
    mediaType: 'application/vnd.sqlite3',
    bytes: releaseDatabase(content, release, citation(dataset, release)),
  };
  yield {
    name: 'observations.csv',
    mediaType: 'text/csv; charset=utf-8',
    bytes: text(
      observationsCsv(
        { dataset: dataset.id, release, isProtected: isProtected(content.codeBook) },
        content.observations,
      ),
    ),
  };
  yield {
    ...jsonFile(
      'observations.csv-metadata.json',
      csvwMetadata(columnsOf(OBSERVATIONS_FILE, dataset), 'observations.csv'),
    ),
    mediaType: 'application/csvm+json',
  };
  yield jsonFile('observations.schema.json', tableSchema(columnsOf(OBSERVATIONS_FILE, dataset)));
  const { tables = [] } = content.codeBook;
  if (tables.length > 0)
    yield {
      name: TABLES_FILE,
      mediaType: 'text/csv; charset=utf-8',
      bytes: text(tablesCsv({ dataset: dataset.id, release }, tables)),
    };
  yield jsonFile('codebook.json', content.codeBook);
  yield jsonFile('revisions.json', { previous, entries: revisions });
}

/** A file as the manifest names it. */
export function named({ name, mediaType, bytes }: ReleaseFile): Manifest['files'][number] {
  return { name, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
}

/** By which code and on which day a release is made. It is no part of what the release says. */
export interface Publishing {
  readonly codeVersion: string;
  /** Such as `2026-11-30`. */
  readonly publishedOn?: string | undefined;
}

/** The certificate, if there is one, and the manifest, which names all files; last, so that what it names is there. */
export function closingFiles(
  content: Pick<ReleaseContent, 'codeBook' | 'certificate'>,
  data: Manifest['files'],
  release: string,
  previous: string | null,
  { codeVersion, publishedOn }: Publishing,
  fingerprint: string,
): ReleaseFile[] {
  const { dataset, frameworkVersion } = content.codeBook;
  const certificate = content.certificate === null ? [] : [jsonFile('certificate.json', content.certificate)];
  const manifest: Manifest = {
    dataset: dataset.id,
    release,
    title: dataset.title,
    synthetic: dataset.synthetic,
    frameworkVersion,
    codeVersion,
    previous,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    citation: citation(dataset, release, publishedOn),
    licence: dataset.licence,
    fingerprint,
    files: [...data, ...certificate.map(named)],
  };
  return [...certificate, jsonFile('manifest.json', manifest)];
}

const text = (value: string) => new TextEncoder().encode(value);

const jsonFile = (name: string, value: unknown): ReleaseFile => ({
  name,
  mediaType: 'application/json',
  bytes: text(`${JSON.stringify(value, null, 2)}\n`),
});

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
