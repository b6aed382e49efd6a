import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { bookQuery, datasetsQuery, frameworkQuery } from '../data/queries.ts';
import { type PageName, routeAt } from '../navigation/route.ts';
import { parseSearch, pinnedIn } from '../navigation/search.ts';
import { isInSite, pathInSite } from '../navigation/site.ts';
import { counted } from '../page/soon.ts';

type Code = Promise<{ readonly default: ComponentType }>;

interface Page {
  /** Begins to fetch the code, unless it is there or under way. */
  fetch(): Code;
  /** The code as it was fetched; also where that failed, so that a page does not try again and again. */
  code(): Code;
  /** The page, where its code is there. */
  arrived(): ComponentType | null;
}

/** The code of a page comes when it is opened, or when a pointer comes near a link to it. */
function page(load: () => Code): Page {
  let known: Code | null = null;
  let arrived: ComponentType | null = null;
  let hasFailed = false;
  const fetch = () => {
    if (known !== null && !hasFailed) return known;
    hasFailed = false;
    known = counted(load());
    known.then(
      (code) => {
        arrived = code.default;
      },
      () => {
        hasFailed = true;
      },
    );
    return known;
  };
  return { fetch, code: () => known ?? fetch(), arrived: () => arrived };
}

export const PAGES: Readonly<Record<PageName, Page>> = {
  overview: page(() => import('../overview/OverviewPage.tsx')),
  explore: page(() => import('../explore/ExplorePage.tsx')),
  sectors: page(() => import('../sectors/SectorsPage.tsx')),
  sector: page(() => import('../sectors/SectorPage.tsx')),
  questions: page(() => import('../questions/QuestionsPage.tsx')),
  methods: page(() => import('../methods/MethodsPage.tsx')),
  data: page(() => import('../data-page/DataPage.tsx')),
  framework: page(() => import('../framework/FrameworkPage.tsx')),
  metric: page(() => import('../framework/OneMetricPage.tsx')),
  consultation: page(() => import('../consultation/ConsultationPage.tsx')),
  versions: page(() => import('../versions/VersionsPage.tsx')),
  about: page(() => import('../about/AboutPage.tsx')),
};

/** The code of the page at a path; resolves at once where it has none. */
export async function codeAt(path: string): Promise<void> {
  const { page } = routeAt(path);
  if (page !== null) await PAGES[page].code();
}

/**
 * Fetches what an address will show: the code of its page, and its data beside it. Resolves with the code; the page itself
 * says that it waits for data, or why it has none.
 */
export async function fetchPage(queries: QueryClient, address: string): Promise<void> {
  const { pathname, search } = new URL(address, 'http://here');
  const route = routeAt(pathname);
  if (route.page === null) return;
  fetchData(queries, route.page, route.dataset, parseSearch(search)).catch(() => undefined);
  await PAGES[route.page].fetch();
}

async function fetchData(
  queries: QueryClient,
  page: PageName,
  dataset: string | null,
  search: Readonly<Record<string, string>>,
): Promise<void> {
  if (page === 'about' || page === 'versions') return;
  if (page === 'framework' || page === 'metric') return queries.prefetchQuery(frameworkQuery(search.version));
  if (page === 'consultation') {
    const { consultationQuery } = await import('../data/consultation-query.ts');
    await Promise.all([queries.prefetchQuery(frameworkQuery()), queries.prefetchQuery(consultationQuery())]);
    return;
  }
  if (page === 'explore' && dataset !== null) {
    const { prefetchView } = await import('../explore/prefetch.ts');
    return prefetchView(queries, dataset, search);
  }
  const { datasets } = await queries.ensureQueryData(datasetsQuery());
  const found = dataset === null ? datasets[0] : datasets.find((one) => one.id === dataset);
  if (found !== undefined)
    await queries.prefetchQuery(bookQuery(found.id, pinnedIn(search.release) ?? found.latestRelease));
}

const OURS = /^\/($|d\/|(framework|consultation|versions|about)($|\/))/;

/** Whether the path of an address leads to a page of this application, if only to one that says that it is not there. */
export const isOurs = (path: string) => isInSite(path) && OURS.test(pathInSite(path));
