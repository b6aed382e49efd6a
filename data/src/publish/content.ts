import {
  decideConfidential,
  isNeverPublished,
  observationOf,
  type ProtectedCell,
  protectPublic,
  type WrittenRelease,
} from '../disclosure/index.ts';
import type { Framework, Identity } from '../framework/index.ts';
import { withMarks } from '../release/index.ts';
import type { Texts } from '../release/sentences/index.ts';
import type { Aggregate, MetricStatistics, VersionChange } from '../statistics/index.ts';
import { codeBookOf } from './code-book.ts';
import { earlierAsKnown } from './earlier.ts';
import { listedStatistics } from './listed.ts';
import { statisticsBy } from './statistics.ts';
import type { Content, Protecting, StoredDataset, StoredReports } from './types.ts';
import { unsourcedValues } from './unsourced.ts';

/**
 * What a release of the dataset says. The one way from the store to the public: answers become contributions, these
 * aggregates, and only what disclosure control lets through becomes an observation. `protecting` is null for a public
 * dataset. The content has no certificate yet: `prove` makes it from what is written.
 */
export async function releaseContent(
  stored: StoredDataset,
  framework: Framework,
  versionChanges: readonly VersionChange[],
  protecting: Protecting | null,
  texts: Texts,
): Promise<Content> {
  const { dataset, services, read } = stored;
  const { platforms, metrics, identities, statisticsOf } = statisticsBy(
    dataset,
    framework,
    versionChanges,
    services,
    protecting?.policy.minContributors,
  );
  const statistics = [
    ...statisticsOf({ services, read }),
    ...(protecting === null ? listedStatistics(stored, metrics, platforms) : []),
  ];
  const aggregates = statistics.flatMap((one) => one.aggregates);
  const decided: Decided =
    protecting === null
      ? decidePublic(stored, framework, aggregates)
      : await besideEarlier(dataset.id, aggregates, identities, protecting, statisticsOf);
  if (!decided.ok) return decided;
  const cells = protecting === null ? decided.cells : decided.cells.filter(({ key }) => !isNeverPublished(key));
  // A mark speaks of companies’ figures, so that only public ones have any.
  const observations =
    protecting === null
      ? cells.map((cell, at) => withMarks(observationOf(cell), aggregates[at]?.marks ?? []))
      : cells.map(observationOf);
  return {
    ok: true,
    content: {
      codeBook: codeBookOf(stored, framework, { metrics, platforms }, statistics, observations, texts),
      observations,
      certificate: null,
    },
    unproved: decided.earlier === null ? null : { aggregates, identities, earlier: decided.earlier },
  };
}

type Decided =
  /** `earlier` is null where there is nothing to prove. */
  | { readonly ok: true; readonly cells: readonly ProtectedCell[]; readonly earlier: readonly WrittenRelease[] | null }
  | { readonly ok: false; readonly refusal: string };

function decidePublic(stored: StoredDataset, framework: Framework, aggregates: readonly Aggregate[]): Decided {
  const protection = protectPublic(stored.dataset.id, aggregates, () => unsourcedValues(stored, framework));
  return protection.ok ? { ...protection, earlier: null } : protection;
}

async function besideEarlier(
  dataset: string,
  aggregates: readonly Aggregate[],
  identities: readonly Identity[],
  { policy, earlier, progress, work }: Protecting,
  statisticsOf: (reports: StoredReports) => Iterable<MetricStatistics>,
): Promise<Decided> {
  const known = earlierAsKnown(dataset, earlier, statisticsOf);
  if (!known.ok) return known;
  const { cells } = await decideConfidential(aggregates, known.earlier, policy, identities, work, progress);
  return { ok: true, cells, earlier: known.earlier };
}
