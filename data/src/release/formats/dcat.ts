import { firstDay, lastDay, type Period } from '../../period/index.ts';
import { KEYWORDS } from './data-package.ts';
import { DISTRIBUTIONS } from './distributions.ts';
import type { Catalogued } from './schema-org.ts';

/** A dataset's releases, newest first. */
export interface CataloguedSeries {
  readonly dataset: string;
  readonly releases: readonly Catalogued[];
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  adms: 'http://www.w3.org/ns/adms#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The datasets of a site as DCAT 3, in JSON-LD: each a series of releases, which point to the one before. */
export function dcatCatalogue(series: readonly CataloguedSeries[], base: string): object {
  const releases = series.flatMap((one) => one.releases);
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': `${base}/v1/dcat.jsonld`,
        '@type': 'dcat:Catalog',
        'dct:title': 'Candor',
        'dct:description':
          'Public statistics on online child sexual exploitation and abuse, made from company reports.',
        'dct:publisher': publisher(base),
        'foaf:homepage': id(`${base}/`),
        'dcat:dataset': releases.map((one) => id(addressOf(one, base))),
      },
      ...series.map((one) => seriesOf(one, base)),
      ...releases.map((one) => releaseOf(one, base)),
    ],
  };
}

const id = (address: string) => ({ '@id': address });
const publisher = (base: string) => ({ '@id': `${base}/about`, '@type': 'foaf:Agent', 'foaf:name': 'Candor' });

function addressOf({ manifest }: Catalogued, base: string): string {
  return `${seriesAddress(manifest.dataset, base)}/${manifest.release}`;
}

const seriesAddress = (dataset: string, base: string) => `${base}/v1/datasets/${dataset}/releases`;

function seriesOf({ dataset, releases }: CataloguedSeries, base: string): object {
  const [newest] = releases;
  return {
    '@id': seriesAddress(dataset, base),
    '@type': 'dcat:DatasetSeries',
    'dct:title': newest?.manifest.title ?? dataset,
    'dct:description': newest?.codeBook.dataset.description ?? '',
    'dcat:hasVersion': releases.map((one) => id(addressOf(one, base))),
    ...(newest === undefined ? {} : { 'dcat:hasCurrentVersion': id(addressOf(newest, base)) }),
  };
}

function releaseOf(one: Catalogued, base: string): object {
  const { manifest, codeBook, years } = one;
  const address = addressOf(one, base);
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:title': `${manifest.title}, release ${manifest.release}`,
    'dct:description': codeBook.dataset.description,
    'dct:identifier': address,
    'dct:publisher': publisher(base),
    'dct:license': id(manifest.licence.url),
    'dct:source': id(codeBook.dataset.source.url),
    'dct:bibliographicCitation': manifest.citation,
    ...(manifest.publishedOn === undefined
      ? {}
      : { 'dct:issued': { '@type': 'xsd:date', '@value': manifest.publishedOn } }),
    ...(years.length === 0 ? {} : { 'dct:temporal': periodOf(years) }),
    'dcat:keyword': KEYWORDS,
    'dcat:landingPage': id(`${base}/d/${manifest.dataset}`),
    'dcat:inSeries': id(seriesAddress(manifest.dataset, base)),
    'dcat:version': manifest.release,
    ...(manifest.previous === null
      ? {}
      : { 'dcat:previousVersion': id(`${seriesAddress(manifest.dataset, base)}/${manifest.previous}`) }),
    ...(codeBook.notes.length === 0 ? {} : { 'adms:versionNotes': codeBook.notes.join(' ') }),
    'dcat:distribution': distributionsOf(one, base),
  };
}

const periodOf = (periods: readonly Period[]) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': dateOf(periods[0] ?? 0, firstDay),
  'dcat:endDate': dateOf(periods.at(-1) ?? 0, lastDay),
});

const dateOf = (period: Period, dayOf: (period: Period) => string) =>
  typeof period === 'number'
    ? { '@type': 'xsd:gYear', '@value': String(period) }
    : { '@type': 'xsd:date', '@value': dayOf(period) };

/** Each form, with size and hash where it is a file that was frozen. */
function distributionsOf(one: Catalogued, base: string): readonly object[] {
  const { files } = one.manifest;
  return DISTRIBUTIONS.map(({ path, title, mediaType }) => {
    const url = `${addressOf(one, base)}/${path}`;
    const file = files.find(({ name }) => path === `files/${name}`);
    return {
      '@id': url,
      '@type': 'dcat:Distribution',
      'dct:title': title,
      'dcat:accessURL': id(url),
      'dcat:downloadURL': id(url),
      'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${mediaType}`),
      'dct:license': id(one.manifest.licence.url),
      ...(file === undefined
        ? {}
        : {
            'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
              'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
            },
          }),
    };
  });
}
