import type { Mapping } from '../mapping.ts';
import type { Framework, Metric } from '../types.ts';
import { type Burden, burdenOf } from './burden.ts';
import { changedLists, changedMetric, newMetric } from './say.ts';

/** What became of a metric between two versions, in sentences for readers. */
export interface MetricDifference {
  readonly code: string;
  readonly title: string;
  /** `retired`: no longer asked. `breaks`: no line is drawn across. `changed`: the same meaning, asked or published otherwise. */
  readonly change: 'added' | 'retired' | 'breaks' | 'changed';
  readonly sentences: readonly string[];
}

export interface FrameworkDifference {
  readonly from: string;
  readonly to: string;
  readonly metrics: readonly MetricDifference[];
  /** What changed in code lists and audience questions, a sentence each. */
  readonly lists: readonly string[];
  /** How many metrics are asked as before, word for word. */
  readonly unchanged: number;
  readonly burden: { readonly from: readonly Burden[]; readonly to: readonly Burden[] };
}

/**
 * What one version of the framework says otherwise than an earlier one. `mappings` are those of all versions: they say
 * which metrics break, and why some ended.
 */
export function differenceOf(from: Framework, to: Framework, mappings: readonly Mapping[]): FrameworkDifference {
  const way = wayBetween(from.version, to.version, mappings);
  const before = new Map(from.metrics.map((metric) => [metric.code, metric]));
  const after = new Map(to.metrics.map((metric) => [metric.code, metric]));
  const stayed = to.metrics.flatMap((metric): MetricDifference[] => {
    const old = before.get(metric.code);
    const named = { code: metric.code, title: metric.title };
    if (old === undefined) return [{ ...named, change: 'added', sentences: newMetric(metric, to) }];
    const reasons = reasonsIn(way, metric.code, 'breaks');
    const sentences = [...reasons, ...changedMetric(old, metric, from, to)];
    return sentences.length === 0 ? [] : [{ ...named, change: reasons.length > 0 ? 'breaks' : 'changed', sentences }];
  });
  const retired = from.metrics
    .filter((metric) => !after.has(metric.code))
    .map(
      ({ code, title }: Metric): MetricDifference => ({
        code,
        title,
        change: 'retired',
        sentences: reasonsIn(way, code, 'ends'),
      }),
    );
  return {
    from: from.version,
    to: to.version,
    metrics: [...stayed, ...retired],
    lists: changedLists(from, to),
    unchanged: from.metrics.length - retired.length - stayed.filter((one) => one.change !== 'added').length,
    burden: { from: burdenOf(from), to: burdenOf(to) },
  };
}

/** The mappings that lead from one version to the other, newest first; those that are known. */
function wayBetween(from: string, to: string, mappings: readonly Mapping[]): readonly Mapping[] {
  const way: Mapping[] = [];
  for (let at = to; at !== from; ) {
    const step = mappings.find((one) => one.to === at);
    if (step === undefined || step.from === null) return way;
    way.push(step);
    at = step.from;
  }
  return way;
}

const reasonsIn = (way: readonly Mapping[], code: string, change: 'breaks' | 'ends'): string[] =>
  way.flatMap(({ changes }) =>
    changes.filter((one) => one.code === code && one.change === change).flatMap((one) => one.reason ?? []),
  );
