/** A page of the site, as far as its title needs it. */
export interface TitledPage {
  /** What the page is about: a metric, a platform type; or the page's own name, such as “Methods”. Null on overviews. */
  readonly subject: string | null;
  /** The title of the dataset; null on pages that belong to none. */
  readonly dataset: string | null;
  readonly synthetic: boolean;
}

const SITE = 'Candor';

/** The title of a page, the same where the server writes it and where the page itself changes it. */
export function pageTitle({ subject, dataset, synthetic }: TitledPage): string {
  const of = dataset === null ? null : synthetic ? `${dataset} (synthetic data)` : dataset;
  return [subject, of, SITE].filter((part) => part !== null).join(' · ');
}
