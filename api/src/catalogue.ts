import type { Framework, Mapping, Round } from '@candor/data/framework';
import type { PublishedAggregate } from '@candor/data/release';
import { manifestHash, type Notice, type Release, type ReleaseSeries } from '@candor/data/release/folder';
import type { Texts } from '@candor/data/release/sentences';
import { notFound } from './problem.ts';
import type { DatasetSummary, DatasetsAnswer, Operator, Provenance } from './types.ts';

/** The open releases by dataset. */
export interface Catalogue {
  readonly datasets: readonly ReleaseSeries[];
  readonly notices: readonly Notice[];
  /** Those in force, newest last. */
  readonly frameworks: readonly Framework[];
  /** Versions to come, by which nobody reports. */
  readonly drafts: readonly Framework[];
  /** The surveys of stakeholders about versions. */
  readonly surveys: readonly Framework[];
  /** What became of the metrics of each version before. */
  readonly mappings: readonly Mapping[];
  readonly texts: Texts;
  /** What others published of the industry as a whole. */
  readonly aggregates: readonly PublishedAggregate[];
  /** Who was asked about each version of the framework, oldest first. */
  readonly rounds: readonly Round[];
  readonly operator: Operator;
  /** Throws a 404 problem that lists the datasets. */
  series(dataset: string): ReleaseSeries;
  /** `latest` or a release id. Throws a 404 problem that lists the releases. */
  release(dataset: string, release: string): Release;
  /** `latest`, which is never a draft, or a version. Throws a 404 problem that lists the versions. */
  framework(version: string): Framework;
}

const NOBODY: Operator = { name: null, contact: null };

/** Real figures come first, in the order of their ids; made-up ones stand last wherever datasets are listed. */
export function catalogueOf(
  series: readonly ReleaseSeries[],
  notices: readonly Notice[],
  frameworks: readonly Framework[],
  texts: Texts,
  aggregates: readonly PublishedAggregate[] = [],
  operator: Operator = NOBODY,
  rounds: readonly Round[] = [],
  drafts: readonly Framework[] = [],
  mappings: readonly Mapping[] = [],
  surveys: readonly Framework[] = [],
): Catalogue {
  const datasets = series.toSorted(
    (a, b) => Number(a.latest.codeBook.dataset.synthetic) - Number(b.latest.codeBook.dataset.synthetic),
  );
  const seriesOf = (dataset: string) => {
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
    notices,
    frameworks,
    texts,
    aggregates,
    rounds,
    drafts,
    surveys,
    mappings,
    operator,
    series: seriesOf,
    release(dataset, id) {
      const { releases, latest } = seriesOf(dataset);
      const found = id === 'latest' ? latest : releases.find((one) => one.manifest.release === id);
      if (found === undefined)
        throw notFound('release', id, ['latest', ...releases.map((one) => one.manifest.release).reverse()]);
      return found;
    },
    framework(version) {
      const all = [...surveys, ...drafts, ...frameworks];
      const found = version === 'latest' ? frameworks.at(-1) : all.find((one) => one.version === version);
      if (found !== undefined) return found;
      const versions = all.map((one) => one.version).reverse();
      throw notFound('framework', version, versions.length === 0 ? [] : ['latest', ...versions]);
    },
  };
}

export function provenance({ manifest }: Release): Provenance {
  const { dataset, release, synthetic, publishedOn = null, citation } = manifest;
  return { dataset, release, synthetic, publishedOn, citation, manifestSha256: manifestHash(manifest) };
}

/** How to cite a release so that nobody can be shown another one by its name: with the hash of what its manifest says. */
export function citationOf({ manifest }: Pick<Release, 'manifest'>): string {
  return `${manifest.citation} Manifest SHA-256: ${manifestHash(manifest)}`;
}

/** A manifest for what goes where the API is not beside it, so that the hash is in its citation. */
export const citedManifest = (release: Pick<Release, 'manifest'>): Release['manifest'] => ({
  ...release.manifest,
  citation: citationOf(release),
});

/** What a file of a release is called where it is kept: by what it is of, so that two are told apart. */
export function fileNameOf({ manifest }: Release, what: string): string {
  return `candor-${manifest.dataset}-${manifest.release}-${what}`;
}

/** Which datasets there are, which are held back, and who runs the server. */
export function datasetsAnswer({ datasets, notices, operator }: Catalogue): DatasetsAnswer {
  return {
    datasets: datasets.map(datasetSummary),
    withheld: notices.map(({ dataset: id, ...notice }) => ({ id, ...notice })),
    operator,
  };
}

export function datasetSummary({ releases, latest }: ReleaseSeries): DatasetSummary {
  return {
    ...latest.codeBook.dataset,
    frameworkVersion: latest.manifest.frameworkVersion,
    latestRelease: latest.manifest.release,
    releases: releases.map((release) => release.manifest.release).reverse(),
    publishedOn: latest.manifest.publishedOn ?? null,
    citation: latest.manifest.citation,
  };
}
