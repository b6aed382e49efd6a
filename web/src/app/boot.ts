import type { DatasetsAnswer } from '@candor/api/types';

/** The datasets that the server wrote into the page, so that nothing has to wait for asking; null where it did not. */
export function datasetsInPage(page: Document): DatasetsAnswer | null {
  const text = page.getElementById('candor-datasets')?.textContent;
  return text === undefined || text === null ? null : (JSON.parse(text) as DatasetsAnswer);
}
