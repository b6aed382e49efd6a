import { firstDay, lastDay, type Period } from '../../period/index.ts';
import type { CodeBook } from '../content.ts';
import type { Manifest } from '../manifest.ts';
import { KEYWORDS } from './data-package.ts';
import { DISTRIBUTIONS } from './distributions.ts';

/** What a catalogue of data must know of a release. */
export interface Catalogued {
  readonly manifest: Manifest;
  readonly codeBook: CodeBook;
  /** The years of which it has figures, ascending; empty where that is not said. */
  readonly years: readonly Period[];
}

/** A release as schema.org/Dataset, by which search engines for data find it. `base`: the address of the site. */
export function schemaOrgDataset({ manifest, codeBook, years }: Catalogued, base: string): object {
  const { dataset } = codeBook;
  const address = `${base}/v1/datasets/${manifest.dataset}/releases/${manifest.release}`;
  return {
    // Said in full, so that no reader must fetch the context from another host.
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'Dataset',
    '@id': address,
    name: manifest.title,
    description: `${dataset.description} ${codeBook.notes.join(' ')}`.slice(0, MOST_LETTERS),
    url: `${base}/d/${manifest.dataset}`,
    identifier: address,
    version: manifest.release,
    ...(manifest.publishedOn === undefined ? {} : { datePublished: manifest.publishedOn }),
    license: manifest.licence.url,
    isAccessibleForFree: true,
    creditText: manifest.citation,
    keywords: [...KEYWORDS, ...(manifest.synthetic ? ['synthetic data'] : [])],
    creator: { '@type': 'Organization', name: 'Candor', url: `${base}/` },
    publisher: { '@type': 'Organization', name: 'Candor', url: `${base}/` },
    isBasedOn: dataset.source.url,
    ...(years.length === 0 ? {} : { temporalCoverage: spanOf(years) }),
    variableMeasured: codeBook.metrics.map(({ code, title, definition }) => ({
      ...{ '@type': 'PropertyValue', propertyID: code, name: title, description: definition },
    })),
    measurementTechnique: codeBook.measures.map((one) => one.label),
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'Candor', url: `${base}/v1/dcat.jsonld` },
    distribution: DISTRIBUTIONS.map(({ path, title, mediaType }) => ({
      ...{ '@type': 'DataDownload', name: title, contentUrl: `${address}/${path}`, encodingFormat: mediaType },
    })),
  };
}

/** Google Dataset Search takes descriptions of up to 5000 characters. */
const MOST_LETTERS = 5000;

/** An interval as ISO 8601 has it: of years, or of days. */
function spanOf(periods: readonly Period[]): string {
  const [first = 0, last = 0] = [periods[0], periods.at(-1)];
  return typeof first === 'number' ? `${first}/${last}` : `${firstDay(first)}/${lastDay(last)}`;
}
