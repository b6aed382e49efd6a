import type { DatasetSummary, MetricsAnswer } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { measureOf } from '@candor/data/measures';
import { useQueries, useQuery } from '@tanstack/react-query';
import { bookQuery, datasetsQuery } from '../data/queries.ts';

/** What a dataset has for questions. */
export interface Supply {
  readonly dataset: Pick<DatasetSummary, 'id' | 'title' | 'synthetic'>;
  /** Of how many metrics that bear on a question the latest release has a figure; null until it is known. */
  readonly figuresOn: (question: string) => number | null;
}

/** What the latest release of each dataset has for the questions of the framework. */
export function useSupply(framework: Framework): readonly Supply[] {
  const { data } = useQuery(datasetsQuery());
  // A survey about the framework says what is wanted of it, and answers nothing.
  const datasets = (data?.datasets ?? []).filter((one) => one.frameworkVersion === framework.version);
  const books = useQueries({ queries: datasets.map((one) => bookQuery(one.id, one.latestRelease)) });
  return datasets.map((dataset, at) => {
    const book = books[at]?.data;
    return {
      dataset,
      figuresOn: (question) => (book === undefined ? null : figuresOn(book, framework, question)),
    };
  });
}

/** How many metrics of a question have a figure that says more than how many companies answered. */
export function figuresOn(
  { published }: Pick<MetricsAnswer, 'published'>,
  framework: Pick<Framework, 'metrics'>,
  question: string,
): number {
  const tells = (code: string) => {
    const measure = measureOf(code);
    return measure !== undefined && !measure.needsQuestions && measure.unit !== 'companies';
  };
  const metrics = framework.metrics.filter((metric) => metric.questions.includes(question));
  return metrics.filter(({ code }) => Object.keys(published[code] ?? {}).some(tells)).length;
}
