import { inSite } from '../navigation/site.ts';

/** The filters of the API, in its canonical order. A dimension that is left out is not filtered. */
const DIMENSIONS = ['metric', 'measure', 'platform', 'size', 'year', 'breakdown', 'panel'] as const;
export type Filters = Partial<Record<(typeof DIMENSIONS)[number], readonly string[]>>;

export const datasetsPath = () => inSite('/v1/datasets');

export const releasesPath = (dataset: string) => `${datasetsPath()}/${encodeURIComponent(dataset)}/releases`;

export const releasePath = (dataset: string, release: string) =>
  `${releasesPath(dataset)}/${encodeURIComponent(release)}`;

/** Filters as a query string, one spelling for the same filters. */
export function filtersSearch(filters: Filters): string {
  return DIMENSIONS.flatMap((dimension) => {
    const values = filters[dimension];
    return values === undefined ? [] : [`${dimension}=${values.map(encodeURIComponent).join(',')}`];
  })
    .join('&')
    .replaceAll('%3A', ':');
}

/** The address of the observations that pass the filters. */
export function observationsPath(dataset: string, release: string, filters: Filters): string {
  return `${releasePath(dataset, release)}/observations?${filtersSearch(filters)}`;
}

/** The address of a view with everything that is said of it. */
export const viewPath = (dataset: string, release: string, segment: string) =>
  `${releasePath(dataset, release)}/views/${encodeURIComponent(segment)}`;

/** The same as a file of a form. */
export const viewFilePath = (dataset: string, release: string, segment: string, form: 'csv' | 'json') =>
  `${viewPath(dataset, release, segment)}.${form}`;
