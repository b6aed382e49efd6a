import { asEarlier, type WrittenRelease } from '../disclosure/index.ts';
import type { MetricStatistics } from '../statistics/index.ts';
import { accountFor, unaccounted } from './account-for.ts';
import type { EarlierContent, StoredReports } from './types.ts';

/** What earlier releases published, counted again from what they were made of; refused where that does not agree. */
export function earlierAsKnown(
  dataset: string,
  earlier: readonly EarlierContent[],
  statisticsOf: (reports: StoredReports) => Iterable<Pick<MetricStatistics, 'metric' | 'aggregates'>>,
):
  | { readonly ok: true; readonly earlier: readonly WrittenRelease[] }
  | { readonly ok: false; readonly refusal: string } {
  const refusals: string[] = [];
  const known = earlier.map(({ release, policy, observations, ...reports }) => {
    const left = Map.groupBy(observations(), (one) => one.metric);
    // One metric after the other: most of what is counted again is of no use once the release is accounted for.
    const parts = Array.from(statisticsOf(reports), ({ metric, aggregates }) => {
      const told = left.get(metric.code) ?? [];
      left.delete(metric.code);
      const part = asEarlier({ release, policy, observations: told, aggregates });
      return { part, strange: unaccounted(told, aggregates) };
    });
    const uncounted = [...left.values()].flatMap((told) => unaccounted(told, []));
    refusals.push(...accountFor(release, [...parts.flatMap((one) => one.strange), ...uncounted]));
    return {
      release,
      policy,
      aggregates: parts.flatMap(({ part }) => part.aggregates),
      observations: parts.flatMap(({ part }) => part.observations),
    };
  });
  return refusals.length > 0
    ? { ok: false, refusal: `${dataset}: ${refusals.join(' ')}` }
    : { ok: true, earlier: known };
}
