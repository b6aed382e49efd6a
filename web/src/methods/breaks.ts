import type { MetricsAnswer } from '@candor/api/types';
import { comparePeriods, type Period } from '@candor/data/release';
import { groupBy } from '../browser/group-by.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { messageNamed } from '../words/named.ts';

/** A break in the words of a reader: one line for each year, metric and reason, with all places that it concerns. */
export interface BreakLine {
  readonly year: Period;
  readonly metric: string;
  readonly places: readonly string[];
  readonly why: string;
}

export function breakLines({
  breaks,
  metrics,
  platforms,
}: Pick<MetricsAnswer, 'breaks' | 'metrics' | 'platforms'>): readonly BreakLine[] {
  const { kinds } = MORE_METHOD_WORDS.breaks;
  const whyOf = (one: (typeof breaks)[number]) =>
    one.notes.length > 0 ? one.notes.join(' ') : (messageNamed(kinds, one.kind) ?? one.kind.replaceAll('_', ' '));
  const groups = groupBy(breaks, (one) => JSON.stringify([one.year, one.metric, whyOf(one)]));
  return [...groups.values()]
    .flatMap((places): BreakLine[] => {
      const [first] = places;
      if (first === undefined) return [];
      const codes = new Set(places.map((one) => one.platform));
      return [
        {
          year: first.year,
          metric: metrics.find((one) => one.code === first.metric)?.title ?? first.metric,
          places: platforms.filter((one) => codes.has(one.code)).map((one) => one.short),
          why: whyOf(first),
        },
      ];
    })
    .sort((a, b) => comparePeriods(b.year, a.year));
}
