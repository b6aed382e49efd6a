import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkVersions, loadMapping } from '@candor/data/framework/folder';
import type { EarlierContent, StoredDataset } from '@candor/data/publish';
import { openRelease, releaseIds } from '@candor/data/release/folder';
import type { Dataset } from '@candor/data/report';
import type { VersionChange } from '@candor/data/statistics';
import {
  answersReader,
  publicSources,
  rememberedReleases,
  reportedServices,
  type StoreDatabase,
  storedControlTotals,
  storedDatasets,
  storedTableCells,
  storedYearTotals,
} from '@candor/data/store';
import { Refusal } from '../command.ts';
import { policyOfRelease } from './policy.ts';

/** The datasets of these names, all without a name; a name that the store does not hold is refused. */
export function chosenDatasets(db: StoreDatabase, wanted: readonly string[]): Dataset[] {
  const datasets = storedDatasets(db);
  if (datasets.length === 0) throw new Refusal('The store is empty; run candor ingest first.');
  const strange = wanted.filter((id) => !datasets.some((dataset) => dataset.id === id));
  if (strange.length > 0) {
    const list = datasets.map((dataset) => dataset.id).join(', ');
    throw new Refusal(`The store holds no dataset “${strange.join('”, “')}”; it holds ${list}.`);
  }
  return wanted.length === 0 ? datasets : datasets.filter((dataset) => wanted.includes(dataset.id));
}

/** What the store holds of a dataset now. */
export function storedDataset(db: StoreDatabase, dataset: Dataset): StoredDataset {
  return {
    dataset,
    services: reportedServices(db, dataset.id),
    read: answersReader(db, dataset.id),
    controlTotals: dataset.policy === 'public' ? storedControlTotals(db, dataset.id) : [],
    ...(dataset.policy === 'public'
      ? {
          sources: publicSources(db, dataset.id),
          cells: storedTableCells(db, dataset.id),
          ...storedYearTotals(db, dataset.id),
        }
      : {}),
  };
}

/**
 * A public dataset protected as if it were confidential, for demonstration: another dataset, which says so. Every figure of
 * it is public anyhow, so there is nothing to remember of its releases.
 */
export function asConfidential({ dataset, services, read }: StoredDataset): StoredDataset {
  return {
    dataset: {
      ...dataset,
      id: `${dataset.id}-protected`,
      policy: 'confidential',
      title: `${dataset.title}, protected for demonstration`,
      notes: [...dataset.notes, 'Every figure of it is public; here they are protected as if they were confidential.'],
    },
    services,
    read: (metric) => read(metric).map((answer) => ({ ...answer, isPublic: false })),
    controlTotals: [],
  };
}

/** Every release of the dataset that is out, with what it was made of. */
export function earlierReleases(db: StoreDatabase, dataset: string, folder: string): EarlierContent[] {
  const remembered = new Map(rememberedReleases(db, dataset).map((one) => [one.release, one]));
  const existing = existsSync(folder) ? releaseIds(folder) : [];
  return existing.map((release) => {
    const known = remembered.get(release);
    if (known === undefined) {
      throw new Refusal(
        `Release ${release} of ${dataset} was not made from this store, so nothing can be proved beside it; publish from the store that it was made from.`,
      );
    }
    return {
      release,
      policy: policyOfRelease(known.policy, release).policy,
      observations: () => openRelease(join(folder, release)).observations,
      services: reportedServices(db, dataset, release),
      read: answersReader(db, dataset, release),
    };
  });
}

/** Every metric that a version of the framework defined anew. */
export function versionChanges(): VersionChange[] {
  return frameworkVersions().flatMap((version) =>
    loadMapping(version)
      .changes.filter((one) => one.change === 'breaks')
      .map(({ code, reason }) => ({ metric: code, version, reason: reason ?? 'Definition changed.' })),
  );
}
