import type { AggregatesAnswer } from '@candor/api/types';
import { queryOptions } from '@tanstack/react-query';
import { inSite } from '../navigation/site.ts';
import { getJson } from './fetch.ts';
import { retry } from './queries.ts';

/** What others published of the industry as a whole. */
export const aggregatesQuery = () =>
  queryOptions({
    queryKey: ['aggregates'],
    queryFn: ({ signal }) => getJson<AggregatesAnswer>(inSite('/v1/aggregates'), signal),
    retry,
    staleTime: 60_000,
  });
