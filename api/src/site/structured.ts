import type { Release } from '@candor/data/release/folder';
import { schemaOrgDataset } from '@candor/data/release/formats';
import { indexOf } from '../release-index.ts';

/** A view that a page shows, and what it is called there. */
export interface Pictured {
  /** As addresses name it. */
  readonly segment: string;
  readonly title: string;
  readonly description: string;
}

/**
 * What a page of a dataset tells programs, in the words of schema.org: the dataset that it is about, and the picture of the view
 * that it shows.
 */
export function structuredData(release: Release, base: string, shown: Pictured | null): readonly object[] {
  const { manifest, codeBook } = release;
  const dataset = schemaOrgDataset({ manifest, codeBook, years: indexOf(release).years }, base);
  // Whoever wants their definitions finds them where the identifier leads; here they would be most of the page.
  const short = { ...dataset, variableMeasured: codeBook.metrics.map((one) => one.title) };
  return shown === null ? [short] : [short, imageObject(release, base, shown)];
}

function imageObject(release: Release, base: string, { segment, title, description }: Pictured): object {
  const { manifest } = release;
  const picture = `${base}/charts/${manifest.dataset}/${manifest.release}/${segment}`;
  return {
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'ImageObject',
    '@id': `${picture}.svg`,
    name: title,
    description,
    contentUrl: `${picture}.svg`,
    encodingFormat: 'image/svg+xml',
    thumbnailUrl: `${picture}.card.png`,
    license: manifest.licence.url,
    acquireLicensePage: `${base}/about`,
    creditText: manifest.citation,
    copyrightNotice: manifest.licence.name,
    creator: { '@type': 'Organization', name: 'Candor', url: `${base}/` },
    representativeOfPage: true,
    isPartOf: { '@id': `${base}/v1/datasets/${manifest.dataset}/releases/${manifest.release}` },
  };
}
