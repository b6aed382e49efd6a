import type { SentenceRow } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';

export interface Answered {
  readonly told: readonly { readonly metric: Metric; readonly sentences: readonly SentenceRow[] }[];
  /** Metrics that bear on the question and of which nothing is told. */
  readonly silent: readonly Metric[];
  /** Sentences that are about no single metric, such as that everything is held back. */
  readonly plain: readonly SentenceRow[];
}

/** The sentences of a question under the metrics that they are about, in the order of the metrics. */
export function byMetric(metrics: readonly Metric[], sentences: readonly SentenceRow[]): Answered {
  const metricOf = ({ observations }: SentenceRow) => {
    const codes = new Set(observations.map((row) => row.metric));
    const [only] = codes;
    return codes.size === 1 ? only : undefined;
  };
  const isKnown = (one: SentenceRow) => metrics.some((metric) => metric.code === metricOf(one));
  const told = metrics
    .map((metric) => ({ metric, sentences: sentences.filter((one) => metricOf(one) === metric.code) }))
    .filter((one) => one.sentences.length > 0);
  return {
    told,
    silent: metrics.filter((metric) => !told.some((one) => one.metric === metric)),
    plain: sentences.filter((one) => !isKnown(one)),
  };
}
