import { type Facts, factsOf } from '@candor/data/release/views';
import { queryOptions } from '@tanstack/react-query';
import { type Filters, filtersSearch } from './addresses.ts';

import { FetchProblem, fetchCodeBook, fetchDatasets, fetchFramework, fetchObservations } from './fetch.ts';

/** What the server refused will be refused again; anything else is worth two more tries. */
export const retry = (failures: number, error: Error) =>
  failures < 2 && !(error instanceof FetchProblem && error.status < 500);

/** A release and a version of the framework never change, so they are never fetched twice. */
export const FROZEN = Number.POSITIVE_INFINITY;

export function datasetsQuery() {
  return queryOptions({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => fetchDatasets(signal),
    retry,
    staleTime: 60_000,
    // While one is being prepared, its page tells how far, and then shows it.
    refetchInterval: ({ state }) => (state.data?.withheld.some((one) => one.progress !== undefined) ? 5000 : false),
  });
}

/** One version of the framework, or `latest`. */
export function frameworkQuery(version = 'latest') {
  return queryOptions({
    queryKey: ['framework', version],
    queryFn: ({ signal }) => fetchFramework(version, signal),
    retry,
    staleTime: version === 'latest' ? 60_000 : FROZEN,
  });
}

/** The code book of a release, by its id. */
export function bookQuery(dataset: string, release: string) {
  return queryOptions({
    queryKey: ['book', dataset, release],
    queryFn: ({ signal }) => fetchCodeBook(dataset, release, signal),
    retry,
    staleTime: FROZEN,
  });
}

/** The observations of a release that pass the filters: one request for a view, and never the whole release. */
export function factsQuery(dataset: string, release: string, filters: Filters) {
  return queryOptions({
    queryKey: ['facts', dataset, release, filtersSearch(filters)],
    queryFn: async ({ signal }): Promise<Facts> => {
      try {
        return factsOf(await fetchObservations(dataset, release, filters, signal));
      } catch (error) {
        // The code book lists what may be; the API refuses a code of which the release happens to hold nothing.
        if (error instanceof FetchProblem && error.status === 400) return factsOf({ observations: [] });
        throw error;
      }
    },
    retry,
    staleTime: FROZEN,
  });
}
