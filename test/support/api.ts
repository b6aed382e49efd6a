import { join } from 'node:path';
import { createApp } from '@candor/api';
import { frameworkVersions, loadFramework, loadRounds } from '@candor/data/framework/folder';
import { loadTexts, type Notice, openReleases } from '@candor/data/release/folder';
import { expect } from 'vitest';
import { shippedAggregates } from '../../scripts/src/serve/aggregates.ts';
import { publishedHome } from './candor.ts';

export const DATASET = 'cybertipline';
export const RELEASE = '2024-01';
export const ROOT = `/v1/datasets/${DATASET}/releases`;

/** Every route of the API, as the router has it. */
export const ROUTES = [
  '/v1/datasets',
  '/v1/datasets/:dataset',
  '/v1/datasets/:dataset/releases',
  '/v1/datasets/:dataset/releases/:release',
  '/v1/datasets/:dataset/releases/:release/metrics',
  '/v1/datasets/:dataset/releases/:release/metrics/:metric',
  '/v1/datasets/:dataset/releases/:release/observations',
  '/v1/datasets/:dataset/releases/:release/observations.json',
  '/v1/datasets/:dataset/releases/:release/observations.csv',
  '/v1/datasets/:dataset/releases/:release/observations.ndjson',
  '/v1/datasets/:dataset/releases/:release/observations.parquet',
  '/v1/datasets/:dataset/releases/:release/observations.jsonstat.json',
  '/v1/datasets/:dataset/releases/:release/observations.sdmx.csv',
  '/v1/datasets/:dataset/releases/:release/observations.sdmx.xml',
  '/v1/datasets/:dataset/releases/:release/observations.xlsx',
  '/v1/datasets/:dataset/releases/:release/availability',
  '/v1/datasets/:dataset/releases/:release/availability.csv',
  '/v1/datasets/:dataset/releases/:release/availability.html',
  '/v1/datasets/:dataset/releases/:release/codebook.csv',
  '/v1/datasets/:dataset/releases/:release/codebook.html',
  '/v1/datasets/:dataset/releases/:release/datapackage.json',
  '/v1/datasets/:dataset/releases/:release/schema-org.jsonld',
  '/v1/datasets/:dataset/releases/:release/headline',
  '/v1/datasets/:dataset/releases/:release/summaries/:platform',
  '/v1/datasets/:dataset/releases/:release/views/:view',
  '/v1/datasets/:dataset/releases/:release/questions',
  '/v1/datasets/:dataset/releases/:release/certificate',
  '/v1/datasets/:dataset/releases/:release/revisions',
  '/v1/datasets/:dataset/releases/:release/files/:name',
  '/v1/dcat.jsonld',
  '/v1/framework/:version',
  '/v1/framework/:version/changes',
  '/v1/aggregates',
  '/v1/consultation',
  '/v1/consultation/gaps',
] as const;

/** Those of SDMX, which say by headers of their own what they answer; `sdmx.test.ts` is about them. */
export const SDMX = [
  '/v1/sdmx/2.1/data/:flow',
  '/v1/sdmx/2.1/data/:flow/:key',
  '/v1/sdmx/2.1/data/:flow/:key/:provider',
  '/v1/sdmx/2.1/:structure',
  '/v1/sdmx/2.1/:structure/:agency',
  '/v1/sdmx/2.1/:structure/:agency/:id',
  '/v1/sdmx/2.1/:structure/:agency/:id/:version',
];

export const FILES = [
  'release.db',
  'observations.csv',
  'observations.csv-metadata.json',
  'observations.schema.json',
  'tables.csv',
  'codebook.json',
  'revisions.json',
  'manifest.json',
];

/** Every address that the routes answer for one release, by its id or as `latest`. */
export function addresses(release: string): string[] {
  return ROUTES.filter((route) => route.includes(':release')).flatMap((route) => {
    const path = route
      .replace(':dataset', DATASET)
      .replace(':release', release)
      .replace(':metric', 'OUT-REPORTS-NCMEC')
      .replace(':platform', 'GAM')
      .replace(':view', 'trend;platform=GAM');
    return path.includes(':name') ? FILES.map((name) => path.replace(':name', name)) : [path];
  });
}

/** The addresses that do not name a release. */
export const GENERAL = [
  '/v1/aggregates',
  '/v1/consultation',
  '/v1/consultation/gaps',
  '/v1/dcat.jsonld',
  '/v1/datasets',
  `/v1/datasets/${DATASET}`,
  ROOT,
];

/** The framework belongs to no dataset and no release. */
export const FRAMEWORK = {
  latest: '/v1/framework/latest',
  frozen: '/v1/framework/1.0.0',
  changes: '/v1/framework/1.0.0/changes',
};

export const EVERY_ADDRESS = [...GENERAL, ...addresses('latest'), ...addresses(RELEASE), ...Object.values(FRAMEWORK)];

/** Whether the body of an answer is the API's own JSON, which names its dataset and release; others are named in its Link header. */
export const isOwnJson = (path: string, type: string | null) =>
  type === 'application/json' && !/(codebook|revisions|schema|jsonstat|datapackage)\.json$/.test(path);

/** The API over a real release of the shipped data. An answer that fails unexpectedly fails the test. */
export async function realApi({ codeVersion = '9.9.9', notices = [] as readonly Notice[] } = {}) {
  const home = await publishedHome();
  const releases = openReleases(join(home, 'releases'));
  const app = createApp({
    releases,
    notices,
    frameworks: frameworkVersions().map(loadFramework),
    texts: loadTexts(),
    aggregates: shippedAggregates(loadFramework('1.0.0'), (line) => {
      throw new Error(line);
    }),
    rounds: loadRounds(),
    codeVersion,
    site: null,
    onError: (error) => {
      throw error;
    },
  });
  return { app, folder: join(home, 'releases', DATASET, RELEASE), releases };
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { readonly parameter: string; readonly detail: string; readonly allowed?: string[] }[];
}

/** Checks that an answer is a problem as RFC 9457 and the project's own rules have it, and gives its body. */
export async function problemIn(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(status);
  expect(problem.type).toMatch(/^http:\/\/localhost\/problems\/[a-z-]+$/);
  expect(problem.title).toMatch(/^[A-Z].+/);
  expect(problem.detail).toMatch(/^.+\.$/);
  return problem;
}
