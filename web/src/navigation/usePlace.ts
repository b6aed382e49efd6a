import type { DatasetSummary, WithheldDataset } from '@candor/api/types';
import { useQuery } from '@tanstack/react-query';
import { datasetsQuery } from '../data/queries.ts';
import { useRoute, useShownAddress } from './address.ts';
import type { Place } from './paths.ts';
import { isAlone, type Route } from './route.ts';
import { parseSearch, pinnedIn } from './search.ts';

export interface Where {
  readonly page: Route['page'];
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
  const route = useRoute();
  const { release } = parseSearch(useShownAddress().search);
  const { data } = useQuery(datasetsQuery());
  const dataset = route.dataset ?? data?.datasets[0]?.id;
  return {
    page: route.page,
    place: dataset === undefined ? null : { dataset, release: pinnedIn(release) },
    isOfDataset: !isAlone(route.page),
    platform: route.platform,
    summary: data?.datasets.find((one) => one.id === dataset),
    withheld: data?.withheld?.find((one) => one.id === dataset),
  };
}
