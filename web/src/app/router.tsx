import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { bookQuery, datasetsQuery, frameworkQuery } from '../data/queries.ts';
import { Broken, NoSuchPage } from '../page/States.tsx';
import { AppFrame } from './AppFrame.tsx';
import { DatasetFrame } from './DatasetFrame.tsx';
import type { Navigator } from './links.ts';
import type { DatasetPage } from './paths.ts';
import { parseSearch, stringifySearch } from './search.ts';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: AppFrame, notFoundComponent: NoSuchPage });

type Load = () => Promise<{ readonly default: ComponentType }>;
type LazyPage = ((props: object) => ReactNode) & { readonly preload: () => Promise<void> };

const lazyPage = (load: Load) => lazyRouteComponent(load, 'default') as unknown as LazyPage;

/** The code of a page comes when it is opened, or when a pointer comes near a link to it. */
const overview = lazyPage(() => import('../overview/OverviewPage.tsx'));

/** The code book and the framework, under way before the page's own code has arrived. */
async function prefetch({ queries }: Context, dataset: string | undefined, release: string | undefined) {
  const { datasets } = await queries.ensureQueryData(datasetsQuery());
  const found = dataset === undefined ? datasets[0] : datasets.find((one) => one.id === dataset);
  if (found !== undefined) await queries.prefetchQuery(bookQuery(found.id, release ?? found.latestRelease));
}

/** Loaders only start what a page needs; the page itself shows that it waits, or why it has nothing. */
const underWay = (work: Promise<unknown>) => {
  work.catch(() => undefined);
};

/** The first dataset, for those who name none. */
const first = createRoute({
  getParentRoute: () => root,
  id: 'first',
  component: DatasetFrame,
  loader: ({ context }) => underWay(prefetch(context, undefined, undefined)),
});

const index = createRoute({
  getParentRoute: () => first,
  path: '/',
  component: overview,
  staticData: { page: 'overview' },
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/d/$dataset',
  component: DatasetFrame,
  loaderDeps: ({ search }: { search: { release?: string } }) => ({ release: search.release }),
  loader: ({ context, params, deps }) => underWay(prefetch(context, params.dataset, deps.release)),
});

const page = (path: string, name: DatasetPage, component: LazyPage) =>
  createRoute({ getParentRoute: () => dataset, path, component, staticData: { page: name } });

const explore = createRoute({
  getParentRoute: () => dataset,
  path: '/explore',
  component: lazyPage(() => import('../explore/ExplorePage.tsx')),
  staticData: { page: 'explore' },
  loaderDeps: ({ search }: { search: Record<string, string> }) => search,
  loader: ({ context, params, deps }) =>
    underWay(
      import('../explore/prefetch.ts').then(({ prefetchView }) => prefetchView(context.queries, params.dataset, deps)),
    ),
});

const sectorPage = lazyPage(() => import('../sectors/SectorPage.tsx'));

const framework = (path: string, load: Load) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyPage(load),
    staticData: { page: 'framework' },
    loader: ({ context }) => underWay(context.queries.prefetchQuery(frameworkQuery())),
  });

const routes = root.addChildren([
  first.addChildren([index]),
  dataset.addChildren([
    page('/', 'overview', overview),
    explore,
    page(
      '/sectors',
      'sectors',
      lazyPage(() => import('../sectors/SectorsPage.tsx')),
    ),
    page('/sectors/$platform', 'sectors', sectorPage),
    page(
      '/questions',
      'questions',
      lazyPage(() => import('../questions/QuestionsPage.tsx')),
    ),
    page(
      '/methods',
      'methods',
      lazyPage(() => import('../methods/MethodsPage.tsx')),
    ),
    page(
      '/data',
      'data',
      lazyPage(() => import('../data-page/DataPage.tsx')),
    ),
  ]),
  framework('/framework', () => import('../framework/FrameworkPage.tsx')),
  framework('/framework/$metric', () => import('../framework/OneMetricPage.tsx')),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultNotFoundComponent: NoSuchPage,
    defaultErrorComponent: Broken,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

const OURS = /^\/($|d\/|framework($|\/))/;

/** The router as plain links use it. */
export function navigatorOf(router: AppRouter): Navigator {
  return {
    isOurs: (path) => OURS.test(path),
    go: (href) => router.navigate({ href }),
    prefetch: (href) => {
      const { pathname, search } = new URL(href, 'http://here');
      underWay(router.preloadRoute({ to: pathname, search: parseSearch(search) } as never));
    },
  };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
  interface StaticDataRouteOption {
    page?: DatasetPage | 'framework';
  }
}
