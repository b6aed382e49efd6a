import { asEarlier, type WrittenRelease } from '../disclosure/index.ts';
import type { Aggregate } from '../statistics/index.ts';
import { accountFor } from './account-for.ts';
import type { EarlierContent, StoredReports } from './types.ts';

/** What earlier releases published, counted again from what they were made of; refused where that does not agree. */
export function earlierAsKnown(
  dataset: string,
  earlier: readonly EarlierContent[],
  aggregatesOf: (reports: StoredReports) => readonly Aggregate[],
):
  | { readonly ok: true; readonly earlier: readonly WrittenRelease[] }
  | { readonly ok: false; readonly refusal: string } {
  const strange: string[] = [];
  // One after the other, so that the statistics of only one are whole in memory.
  const known = earlier.map(({ release, policy, observations: read, ...reports }) => {
    const aggregates = aggregatesOf(reports);
    const observations = read();
    strange.push(...accountFor(release, observations, aggregates));
    return asEarlier({ release, policy, observations, aggregates });
  });
  return strange.length > 0 ? { ok: false, refusal: `${dataset}: ${strange.join(' ')}` } : { ok: true, earlier: known };
}
