import { type Column, columnsOf, OBSERVATIONS_FILE, tableSchema } from '../columns.ts';
import type { DatasetInfo } from '../content.ts';
import type { Manifest } from '../manifest.ts';
import { CODE_BOOK_FILE } from './code-book.ts';

const PRIMARY_KEY = ['METRIC', 'MEASURE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'PANEL', 'TIME_PERIOD'];

/**
 * `datapackage.json` (Frictionless Data Package 1): the observations and the code book of a release as tables, with the type of every
 * column. `address`: that of the release.
 */
export function dataPackage(manifest: Manifest, dataset: DatasetInfo, address: string): object {
  return {
    profile: 'tabular-data-package',
    name: `candor-${manifest.dataset}`,
    id: address,
    title: manifest.title,
    description: dataset.description,
    version: manifest.release,
    homepage: address,
    ...(manifest.publishedOn === undefined ? {} : { created: `${manifest.publishedOn}T00:00:00Z` }),
    licenses: [{ path: manifest.licence.url, title: manifest.licence.name }],
    sources: [{ title: dataset.source.name, path: dataset.source.url }],
    contributors: [{ title: 'Candor', role: 'publisher' }],
    keywords: KEYWORDS,
    synthetic: manifest.synthetic,
    citation: manifest.citation,
    resources: [
      {
        ...table('observations', columnsOf(OBSERVATIONS_FILE, dataset), PRIMARY_KEY),
        path: `${address}/observations.csv`,
        ...frozenTable(manifest),
      },
      { ...table('codebook', CODE_BOOK_FILE, ['COLUMN', 'CODE', 'FOR_METRIC']), path: `${address}/codebook.csv` },
    ],
  };
}

/** What all datasets are about. */
export const KEYWORDS: readonly string[] = [
  ...['online child sexual exploitation and abuse', 'child protection', 'transparency reporting', 'statistics'],
];

/** Size and hash of the table, known where the release froze it with the columns that it has now. */
function frozenTable({ files }: Manifest): object {
  const frozen = files.find((one) => one.name === 'observations.csv');
  const isOfNow = files.some((one) => one.name === 'observations.schema.json');
  return frozen === undefined || !isOfNow ? {} : { bytes: frozen.bytes, hash: `sha256:${frozen.sha256}` };
}

const table = (name: string, columns: readonly Column[], primaryKey: readonly string[]) => ({
  profile: 'tabular-data-resource',
  name,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\n', header: true },
  schema: { ...tableSchema(columns), primaryKey },
});
