import { DATASET, FILES, RELEASE, ROOT, SDMX } from './api.ts';

/** What stands for a part of an address that a route leaves open. */
const USUAL: Readonly<Record<string, string>> = {
  dataset: DATASET,
  release: RELEASE,
  metric: 'OUT-REPORTS-NCMEC',
  platform: 'GAM',
  view: 'trend;platform=GAM',
  file: 'trend.svg',
  name: FILES[1] ?? '',
  version: '1.0.0',
  type: 'not-found',
};

/** Where the usual part is another one, or a route needs a query. */
const SPECIAL: Readonly<Record<string, string>> = {
  '/oembed': `/oembed?url=${encodeURIComponent(`http://localhost/embed/${DATASET}/latest/trend`)}`,
  '/framework/:metric': '/framework/OUT-CONTENT',
};

/** An address that a route answers; null for those that only catch what no other takes, and for those of SDMX. */
export function addressOf(route: string): string | null {
  if (route.includes('*') || (SDMX as readonly string[]).includes(route)) return null;
  return SPECIAL[route] ?? route.replaceAll(/:(\w+)/g, (_, name: string) => USUAL[name] ?? `no ${name}`);
}

/** A way in which a request can be wrong. */
export interface Mistake {
  readonly kind: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

const TAKES_FILTERS = /\/(observations|availability)(\.[\w.]+)?$/;

/** What can be wrong with a request to an address of the data. */
export function mistakesAt(path: string): readonly Mistake[] {
  const isData = path.startsWith('/v1/') || path === '/openapi.json' || path === '/docs';
  const isFile = path.includes('/files/');
  return [
    { kind: 'a method', path, method: 'POST', status: 405 },
    { kind: 'a long address', path: `${path}${path.includes('?') ? '&' : '?'}x=${'x'.repeat(8000)}`, status: 414 },
    ...(isData ? [{ kind: 'an unknown parameter', path: `${path}?yeer=1`, status: 400 }] : []),
    ...(path.startsWith(`${ROOT}/`)
      ? [
          { kind: 'no dataset', path: path.replace(DATASET, 'nothing'), status: 404 },
          { kind: 'no release', path: path.replace(/(?<=releases\/)[^/]+/, '1999-01'), status: 404 },
        ]
      : []),
    ...(TAKES_FILTERS.test(path) && !isFile
      ? [
          { kind: 'an unknown code', path: `${path}?metric=NOTHING`, status: 400 },
          { kind: 'too many values', path: `${path}?year=${'2020,'.repeat(1000)}2020`, status: 400 },
        ]
      : []),
    ...(isFile ? [{ kind: 'no such part', path, headers: { Range: 'bytes=99999999-' }, status: 416 }] : []),
  ];
}

/** What no route answers, and what routes answer about what is not there. */
export const NOWHERE: readonly Mistake[] = [
  ...['/v1', '/v1/nothing', '/nothing', '/healthz/x', '/problems/nothing', '/charts/x', '/assets/nothing.js'].map(
    (path) => ({
      ...{ kind: 'no route', path, status: 404 },
    }),
  ),
  { kind: 'no format', path: '/oembed?format=yaml', status: 501 },
  { kind: 'no view', path: '/oembed?url=https://elsewhere.example/', status: 404 },
  { kind: 'no theme', path: `/charts/${DATASET}/latest/trend.svg?theme=pink`, status: 400 },
];
