import { queryOptions } from '@tanstack/react-query';
import { type Cube, cubeOf } from './cube.ts';
import { FetchProblem, fetchCodeBook, fetchDatasets, fetchFramework, fetchObservations } from './fetch.ts';

/** What the server refused will be refused again; anything else is worth two more tries. */
const retry = (failures: number, error: Error) =>
  failures < 2 && !(error instanceof FetchProblem && error.status < 500);

export function datasetsQuery() {
  return queryOptions({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => fetchDatasets(signal),
    retry,
    staleTime: 60_000,
  });
}

export function frameworkQuery() {
  return queryOptions({
    queryKey: ['framework'],
    queryFn: ({ signal }) => fetchFramework(signal),
    retry,
    staleTime: 60_000,
  });
}

/** One release, whole: it never changes, so it is never fetched twice. */
export function releaseQuery(dataset: string, release: string) {
  return queryOptions({
    queryKey: ['release', dataset, release],
    queryFn: async ({ signal }): Promise<Cube> => {
      const [book, observations] = await Promise.all([
        fetchCodeBook(dataset, release, signal),
        fetchObservations(dataset, release, signal),
      ]);
      return cubeOf(book, observations, book.metrics[0]?.code ?? '');
    },
    retry,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
