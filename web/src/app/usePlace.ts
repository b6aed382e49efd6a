import type { DatasetSummary, WithheldDataset } from '@candor/api/types';
import { useQuery } from '@tanstack/react-query';
import { useMatches, useParams, useSearch } from '@tanstack/react-router';
import { datasetsQuery } from '../data/queries.ts';
import type { DatasetPage, Place } from './paths.ts';

export interface Where {
  readonly page: DatasetPage | 'framework' | null;
  /** The dataset of the address, else the first that there is; null while nothing is known. */
  readonly place: Place | null;
  /** Whether the address belongs to a dataset at all. */
  readonly isOfDataset: boolean;
  readonly platform: string | null;
  readonly summary: DatasetSummary | undefined;
  readonly withheld: WithheldDataset | undefined;
}

/** Where the reader is, as the address says. */
export function usePlace(): Where {
  const params: { dataset?: string; platform?: string } = useParams({ strict: false });
  const { release }: { release?: string } = useSearch({ strict: false });
  const page = useMatches({ select: (matches) => matches.at(-1)?.staticData.page ?? null });
  const { data } = useQuery(datasetsQuery());
  const dataset = params.dataset ?? data?.datasets[0]?.id;
  return {
    page,
    place: dataset === undefined ? null : { dataset, release: release ?? null },
    isOfDataset: page !== null && page !== 'framework',
    platform: params.platform ?? null,
    summary: data?.datasets.find((one) => one.id === dataset),
    withheld: data?.withheld?.find((one) => one.id === dataset),
  };
}
