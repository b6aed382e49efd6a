import { join } from 'node:path';
import type { WrittenRelease } from '@candor/data/disclosure';
import { loadFramework } from '@candor/data/framework/folder';
import { earlierAsKnown, statisticsBy } from '@candor/data/publish';
import { openDatabase, storedDatasets } from '@candor/data/store';
import { homeOf } from '../../scripts/src/options.ts';
import { earlierReleases, versionChanges } from '../../scripts/src/publish/stored.ts';

/** A written release of a confidential dataset with what its reports say, and those before it. Confidential. */
export interface Written extends Pick<ReturnType<typeof statisticsBy>, 'platforms' | 'identities'> {
  readonly own: WrittenRelease;
  readonly earlier: readonly WrittenRelease[];
}

/** The releases of these ids, the oldest first; `first` and `last` name them too. Throws where the store does not account for one. */
export function* writtenReleases(
  folder: string | undefined,
  dataset: string,
  ids: readonly string[],
): Generator<Written> {
  const home = homeOf(folder, process.env);
  const db = openDatabase(home.store);
  try {
    const stored = storedDatasets(db).find((one) => one.id === dataset);
    if (stored === undefined) throw new Error(`the store holds no dataset ${dataset}`);
    const all = earlierReleases(db, dataset, join(home.releases, dataset));
    const wanted = new Set(
      ids.map((id) => (id === 'first' ? all[0]?.release : id === 'last' ? all.at(-1)?.release : id)),
    );
    for (const [at, own] of all.entries()) {
      if (!wanted.has(own.release)) continue;
      const { platforms, identities, statisticsOf } = statisticsBy(
        stored,
        loadFramework(stored.framework),
        versionChanges(),
        own.services,
        own.policy.minContributors,
      );
      const known = earlierAsKnown(dataset, all.slice(0, at), statisticsOf);
      if (!known.ok) throw new Error(known.refusal);
      yield {
        own: {
          ...own,
          observations: own.observations(),
          aggregates: [...statisticsOf(own)].flatMap((one) => one.aggregates),
        },
        earlier: known.earlier,
        platforms,
        identities,
      };
    }
  } finally {
    db.close();
  }
}
