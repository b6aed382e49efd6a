import type { MetricsAnswer } from '@candor/api/types';
import type { Framework, Metric } from '@candor/data/framework';

/** What a dataset has for a question of the audiences. */
export interface QuestionMetrics {
  /** Metrics of the dataset that bear on it and whose values are published. */
  readonly published: readonly Metric[];
  /** Metrics of the dataset that are only asked for, to put others into proportion. */
  readonly never: readonly Metric[];
  /** Metrics of the framework that this dataset does not collect. */
  readonly elsewhere: readonly Metric[];
}

export function metricsOf(
  book: Pick<MetricsAnswer, 'metrics'>,
  framework: Pick<Framework, 'metrics'>,
  question: string,
): QuestionMetrics {
  const bears = ({ questions }: Metric) => questions.includes(question);
  const own = book.metrics.filter(bears);
  const isNever = (metric: Metric) => metric.publishAs.every((one) => one === 'never');
  return {
    published: own.filter((one) => !isNever(one)),
    never: own.filter(isNever),
    elsewhere: framework.metrics.filter(
      (one) => bears(one) && !isNever(one) && !book.metrics.some(({ code }) => code === one.code),
    ),
  };
}
