import { createApp } from '@candor/api';
import { loadTexts } from '@candor/data/release/folder';
import { beforeAll, describe, expect, test } from 'vitest';
import { DATASET, EVERY_ADDRESS, FILES, problemIn, RELEASE, ROOT, realApi } from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

/** A server that has nothing to show. */
const EMPTY = { releases: [], notices: [], frameworks: [], texts: loadTexts(), codeVersion: '1', site: null };

const get = (path: string) => api.app.request(path);

describe.each(EVERY_ADDRESS)('%s', (path) => {
  test('refuses a parameter that it does not know, by name', async () => {
    const problem = await problemIn(await get(`${path}?yeer=2023&colour=red`), 400);
    expect(problem.type).toMatch(/unknown-parameter$/);
    expect(problem.instance).toBe(path);
    expect(problem.errors?.map((error) => error.parameter)).toEqual(['yeer', 'colour']);
    const filters = ['metric', 'measure', 'platform', 'size', 'year', 'breakdown', 'panel'];
    const takesFilters = /\/(observations|availability)(\.[\w.]+)?$/.test(path) && !path.includes('/files/');
    const labels = /observations(\.json|\.csv|\.parquet)?$/.test(path);
    const owned = { questions: ['platform'], changes: ['from'], gaps: ['version', 'survey', 'answers'] };
    const own = Object.entries(owned).find(([end]) => path.endsWith(`/${end}`))?.[1] ?? [];
    const fields = /observations\.(csv|ndjson|parquet)$/.test(path);
    const pages = path.includes('/observations');
    const known = takesFilters
      ? [
          ...[...filters, ...(labels ? ['labels'] : [])],
          ...[...(fields ? ['fields'] : []), ...(pages ? ['limit', 'cursor'] : [])],
        ]
      : own;
    for (const error of problem.errors ?? []) expect(error.allowed).toEqual(known);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s and says what it answers', async (method) => {
    const response = await api.app.request(path, { method });
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
    expect((await problemIn(response, 405)).detail).toContain(method);
  });
});

test('a parameter that is refused names the filters', async () => {
  const problem = await problemIn(await get(`${ROOT}/latest/observations.csv?format=xml`), 400);
  expect(problem.detail).toBe(
    'This address has no parameter “format”; use metric, measure, platform, size, year, breakdown, panel, labels, fields, limit, cursor.',
  );
});

test.each([
  ['/v1/datasets/nothing', 'dataset', 'nothing', [DATASET]],
  ['/v1/datasets/nothing/releases', 'dataset', 'nothing', [DATASET]],
  [`${ROOT}/1999.1`, 'release', '1999.1', ['latest', RELEASE]],
  [`${ROOT}/1999.1/metrics`, 'release', '1999.1', ['latest', RELEASE]],
  [`${ROOT}/1999.1/observations.csv`, 'release', '1999.1', ['latest', RELEASE]],
  [`${ROOT}/1999.1/files/release.db`, 'release', '1999.1', ['latest', RELEASE]],
  ['/v1/framework/0.9.0', 'framework', '0.9.0', ['latest', '1.0.0']],
  [`${ROOT}/latest/metrics/OUT-TYPO`, 'metric', 'OUT-TYPO', ['OUT-REPORTS-NCMEC']],
  [`${ROOT}/latest/files/store.db`, 'file', 'store.db', FILES],
])('%s is a 404 that names what is unknown and lists what there is', async (path, what, asked, allowed) => {
  const problem = await problemIn(await get(path), 404);
  expect(problem.detail).toBe(`There is no ${what} “${asked}”; choose from ${allowed.join(', ')}.`);
  expect(problem.errors).toEqual([{ parameter: what, detail: problem.detail, allowed }]);
});

test.each([
  `${ROOT}/latest/files/..%2f..%2fstore%2fcandor.db`,
  `${ROOT}/latest/files/%2e%2e%2f%2e%2e%2flatest`,
  `${ROOT}/..%2f..%2fstore/files/candor.db`,
  '/v1/datasets/..%2f..',
])('%s does not leave the release', async (path) => {
  await problemIn(await get(path), 404);
});

test.each(['/v1', '/v1/nothing', `${ROOT}/latest/observations.ods`, '/nothing', '/embed/x/y/z'])(
  '%s is a 404 that says where to start',
  async (path) => {
    const problem = await problemIn(await get(path), 404);
    expect(problem.detail).toBe(`There is nothing at ${path}; start at /v1/datasets.`);
  },
);

test('an address that no question needs is refused, whatever it asks for', async () => {
  for (const path of [`${ROOT}/latest/observations?metric=${'x'.repeat(8000)}`, `/v1/${'x'.repeat(8000)}`]) {
    const problem = await problemIn(await get(path), 414);
    expect(problem.detail).toMatch(/^An address may have 8000 letters, and this one has 8\d{3}\.$/);
  }
});

test('labels that there are not are named together with those that there are', async () => {
  const problem = await problemIn(await get(`${ROOT}/latest/observations.csv?labels=name`), 400);
  expect(problem.detail).toBe('There is no value “name” of labels; use one of id, both.');
});

test('a code that the release does not have is named together with those it has', async () => {
  const problem = await problemIn(await get(`${ROOT}/latest/observations?panel=al`), 400);
  expect(problem.type).toMatch(/unknown-code$/);
  expect(problem.errors).toEqual([
    {
      parameter: 'panel',
      detail: 'This release has no panel “al”; use one of all, matched.',
      allowed: ['all', 'matched'],
    },
  ]);
});

test('all unknown codes of a request are named at once', async () => {
  const problem = await problemIn(
    await get(`${ROOT}/latest/observations?platform=SOC,XXX&platform=YYY&year=2018&measure=`),
    400,
  );
  expect(problem.errors?.map((error) => error.detail.split('; ')[0])).toEqual([
    'This release has no measure “”',
    'This release has no platform “XXX”',
    'This release has no platform “YYY”',
    'This release has no year “2018”',
  ]);
});

test.each(['2023..2019', '1990..1999', '2019...2020', '..2020', '2019..', '19..20', 'all'])(
  'year=%s holds no year of the release',
  async (year) => {
    const problem = await problemIn(await get(`${ROOT}/latest/observations?year=${year}`), 400);
    expect(problem.errors?.[0]?.allowed).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025']);
  },
);

test('the type of each problem leads to a page for people', async () => {
  const { type } = await problemIn(await get('/v1/datasets/nothing'), 404);
  const page = await get(new URL(type).pathname);
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(await page.text()).toContain('HTTP status 404');
});

test.each(['nothing', 'constructor', 'toString', '__proto__'])('/problems/%s is no problem type', async (type) => {
  const problem = await problemIn(await get(`/problems/${type}`), 404);
  expect(problem.detail).toContain('choose from unknown-parameter, unknown-code, unreadable-value, not-found');
});

test('an unexpected error is logged, and its answer says nothing of it', async () => {
  const logged: string[] = [];
  const app = createApp({ ...EMPTY, onError: (error) => logged.push(error.message) });
  app.get('/fails', () => {
    throw new Error('SELECT secret FROM answers');
  });
  const response = await app.request('/fails');
  expect(JSON.stringify(await problemIn(response, 500))).not.toContain('secret');
  expect(logged).toEqual(['SELECT secret FROM answers']);
});

test('without a release the API is not ready and says so', async () => {
  const app = createApp({ ...EMPTY, onError: () => {} });
  const response = await app.request('/healthz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'empty', releases: [], refused: [] });
  const problem = await problemIn(await app.request('/v1/datasets/cybertipline'), 404);
  expect(problem.detail).toBe('There is no dataset “cybertipline”; there is none yet.');
});
