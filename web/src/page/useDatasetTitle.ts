import { useDataset } from '../app/dataset-context.ts';
import { usePageTitle } from './usePageTitle.ts';

/** The title of a page of the dataset that is shown; null for its overview. */
export function useDatasetTitle(subject: string | null): void {
  const { book } = useDataset();
  usePageTitle({ subject, dataset: book.about.title, synthetic: book.synthetic });
}
