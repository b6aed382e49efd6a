import { pageTitle, type TitledPage } from '@candor/data/release';
import { useEffect } from 'react';

/** Names the page in the browser's own title, in the words that the server writes into a fresh page. */
export function usePageTitle({ subject, dataset, synthetic }: TitledPage): void {
  useEffect(() => {
    document.title = pageTitle({ subject, dataset, synthetic });
  }, [subject, dataset, synthetic]);
}
