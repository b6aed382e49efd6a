import type { DatasetSummary, DatasetsAnswer, QuestionsAnswer, SentenceRow } from '@candor/api/types';
import { useQueries, useQuery } from '@tanstack/react-query';
import { questionsQuery } from '../data/page-queries.ts';
import { datasetsQuery } from '../data/queries.ts';

/** What another dataset says to a question. */
export interface OtherAnswer {
  readonly dataset: Pick<DatasetSummary, 'id' | 'title' | 'synthetic'>;
  /** Those that tell a figure. Of a made-up dataset none: made-up figures never stand among real ones. */
  readonly sentences: readonly SentenceRow[];
}

/** The answers of the other real datasets by the code of the question, and where there is none those of made-up ones. */
export function useOtherAnswers(shown: string): (question: string) => readonly OtherAnswer[] {
  const datasets = useQuery(datasetsQuery());
  const others = (datasets.data?.datasets ?? []).filter((one) => one.id !== shown);
  const answers = useQueries({ queries: others.map((one) => questionsQuery(one.id, one.latestRelease)) });
  return (question) =>
    otherAnswers(
      others,
      answers.map((one) => one.data?.questions),
      question,
    );
}

/** A figure is told where an observation with a number stands behind the sentence, or a table. */
export function otherAnswers(
  others: readonly Pick<DatasetsAnswer['datasets'][number], 'id' | 'title' | 'synthetic'>[],
  answers: readonly (QuestionsAnswer['questions'] | undefined)[],
  question: string,
): readonly OtherAnswer[] {
  const found = others.flatMap((dataset, at) => {
    const told = answers[at]?.find((one) => one.code === question)?.sentences ?? [];
    const figures = told.filter(
      (one) => one.table !== undefined || one.observations.some((row) => row.value !== undefined),
    );
    return figures.length === 0 ? [] : [{ dataset, sentences: dataset.synthetic ? [] : figures }];
  });
  const real = found.filter((one) => !one.dataset.synthetic);
  return real.length > 0 ? real : found;
}
