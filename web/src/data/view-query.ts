import type { ViewAnswer } from '@candor/api/types';
import { type Chart, type Facts, factsOf, receivedChart } from '@candor/data/release/views';
import { queryOptions } from '@tanstack/react-query';
import { viewPath } from './addresses.ts';
import { getJson } from './fetch.ts';
import { FROZEN, retry } from './queries.ts';

/** A view as the API answers it, with its chart and its observations to be drawn from. */
export interface LoadedView extends Omit<ViewAnswer, 'chart'> {
  readonly chart: Chart;
  readonly facts: Facts;
}

/** A view of a release, by its canonical segment: one request for a chart and all that is said of it. */
export function viewQuery(dataset: string, release: string, segment: string) {
  return queryOptions({
    queryKey: ['view', dataset, release, segment],
    queryFn: async ({ signal }): Promise<LoadedView> =>
      loadedView(await getJson<ViewAnswer>(viewPath(dataset, release, segment), signal)),
    retry,
    staleTime: FROZEN,
  });
}

/** An answer with its chart put together again. */
export function loadedView({ chart, ...answer }: ViewAnswer): LoadedView {
  return { ...answer, chart: receivedChart(chart, answer.observations), facts: factsOf(answer) };
}
