import type { Release, ReleaseSeries } from '@candor/data/release/folder';
import { notFound } from './problem.ts';
import type { DatasetSummary, Provenance } from './types.ts';

/** The open releases by dataset. */
export interface Catalogue {
  readonly datasets: readonly ReleaseSeries[];
  /** Throws a 404 problem that lists the datasets. */
  series(dataset: string): ReleaseSeries;
  /** `latest` or a release id. Throws a 404 problem that lists the releases. */
  release(dataset: string, release: string): Release;
}

export function catalogueOf(datasets: readonly ReleaseSeries[]): Catalogue {
  const series = (dataset: string) => {
    const found = datasets.find((one) => one.dataset === dataset);
    if (found === undefined)
      throw notFound(
        'dataset',
        dataset,
        datasets.map((one) => one.dataset),
      );
    return found;
  };
  return {
    datasets,
    series,
    release(dataset, id) {
      const { releases, latest } = series(dataset);
      const found = id === 'latest' ? latest : releases.find((one) => one.manifest.release === id);
      if (found === undefined)
        throw notFound('release', id, ['latest', ...releases.map((one) => one.manifest.release).reverse()]);
      return found;
    },
  };
}

export function provenance({ manifest }: Release): Provenance {
  const { dataset, release, synthetic, citation } = manifest;
  return { dataset, release, synthetic, citation };
}

export function datasetSummary({ releases, latest }: ReleaseSeries): DatasetSummary {
  return {
    ...latest.codeBook.dataset,
    frameworkVersion: latest.manifest.frameworkVersion,
    latestRelease: latest.manifest.release,
    releases: releases.map((release) => release.manifest.release).reverse(),
    citation: latest.manifest.citation,
  };
}
