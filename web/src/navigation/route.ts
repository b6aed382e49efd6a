import { DATASET_PAGES, type DatasetPage } from './paths.ts';
import { pathInSite } from './site.ts';

/** The pages of the dashboard, each with its own code. */
export type PageName = DatasetPage | 'sector' | 'framework' | 'metric' | 'consultation' | 'versions' | 'about';

/** Pages that are of no dataset. */
export const isAlone = (page: PageName | null): boolean => page === null || ALONE.includes(page);

const ALONE: readonly PageName[] = ['framework', 'metric', 'consultation', 'versions', 'about'];

/** What an address leads to; what it does not name is null. */
export interface Route {
  /** Null where there is no such page. */
  readonly page: PageName | null;
  readonly dataset: string | null;
  readonly platform: string | null;
  readonly metric: string | null;
}

const ROUTES: readonly (readonly [PageName | null, RegExp])[] = [
  // The first dataset, for those who name none.
  ['overview', /^\/$/],
  ['overview', /^\/d\/(?<dataset>[^/]+)\/?$/],
  ...DATASET_PAGES.map((page) => [page, new RegExp(`^/d/(?<dataset>[^/]+)/${page}/?$`)] as const),
  ['sector', /^\/d\/(?<dataset>[^/]+)\/sectors\/(?<platform>[^/]+)\/?$/],
  // No page of a dataset, and still its header.
  [null, /^\/d\/(?<dataset>[^/]+)\//],
  ['about', /^\/about\/?$/],
  ['versions', /^\/versions\/?$/],
  ['consultation', /^\/consultation\/?$/],
  ['framework', /^\/framework\/?$/],
  ['metric', /^\/framework\/(?<metric>[^/]+)\/?$/],
];

/** What the path of an address leads to. */
export function routeAt(address: string): Route {
  const path = pathInSite(address);
  for (const [page, pattern] of ROUTES) {
    const found = pattern.exec(path);
    if (found === null) continue;
    const { dataset, platform, metric } = found.groups ?? {};
    return { page, dataset: decoded(dataset), platform: decoded(platform), metric: decoded(metric) };
  }
  return { page: null, dataset: null, platform: null, metric: null };
}

/** A name that is wrongly encoded stays as it is: nothing has that name, and its page says so. */
function decoded(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
