import type { ConsultationAnswer, GapsAnswer } from '@candor/api/types';
import { queryOptions } from '@tanstack/react-query';
import { inSite } from '../navigation/site.ts';
import { getJson } from './fetch.ts';
import { retry } from './queries.ts';

/** Who was asked about each version of the framework, and what they asked for. */
export const consultationQuery = () =>
  queryOptions({
    queryKey: ['consultation'],
    queryFn: ({ signal }) => getJson<ConsultationAnswer>(inSite('/v1/consultation'), signal),
    retry,
    staleTime: 60_000,
  });

/** Demand against supply of the version in force. */
export const GAPS = '/v1/consultation/gaps';
export const gapsQuery = () =>
  queryOptions({
    queryKey: ['gaps'],
    queryFn: ({ signal }) => getJson<GapsAnswer>(inSite(GAPS), signal),
    retry,
    staleTime: 60_000,
  });
