import type { ChangesAnswer } from '@candor/api/types';
import { queryOptions } from '@tanstack/react-query';
import { stringifySearch } from '../navigation/search.ts';
import { inSite } from '../navigation/site.ts';
import { getJson } from './fetch.ts';
import { retry } from './queries.ts';

/** What a version of the framework, or the latest, asks of whom, and says otherwise than another. */
export const changesQuery = (version: string, from: string | null) =>
  queryOptions({
    queryKey: ['changes', version, from],
    queryFn: ({ signal }) => {
      const path = inSite(`/v1/framework/${encodeURIComponent(version)}/changes`);
      return getJson<ChangesAnswer>(path + stringifySearch({ from }), signal);
    },
    retry,
    staleTime: 60_000,
  });
