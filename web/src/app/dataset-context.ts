import type { DatasetSummary, MetricsAnswer } from '@candor/api/types';
import { createContext, useContext } from 'react';
import type { Place } from '../navigation/paths.ts';

/** The dataset that a page is about, with the code book of the release that it shows. */
export interface DatasetContext {
  readonly summary: DatasetSummary;
  readonly book: MetricsAnswer;
  /** The id of the release that is shown; never `latest`. */
  readonly release: string;
  /** For addresses: the release is null unless the reader pinned one. */
  readonly place: Place;
}

export const DatasetReact = createContext<DatasetContext | null>(null);

/** The dataset of this page. Throws outside of a page of a dataset. */
export function useDataset(): DatasetContext {
  const found = useContext(DatasetReact);
  if (found === null) throw new Error('this page belongs to no dataset');
  return found;
}
