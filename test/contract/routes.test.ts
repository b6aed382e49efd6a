import type { AggregatesAnswer, ConsultationAnswer, GapsAnswer } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addresses,
  DATASET,
  EVERY_ADDRESS,
  FRAMEWORK,
  GENERAL,
  isOwnJson,
  RELEASE,
  ROOT,
  ROUTES,
  realApi,
  SDMX,
} from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  api.app.request(path, { method, headers });

const MEDIA_TYPE =
  /^(application\/(json|ld\+json|csvm\+json|vnd\.sqlite3|x-ndjson; charset=utf-8|vnd\.apache\.parquet|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.sdmx\.data\+csv; version=2\.0\.0; charset=utf-8|vnd\.sdmx\.structurespecificdata\+xml; version=2\.1; charset=utf-8)|text\/(csv|html); charset=utf-8)$/;

test('the routes that are walked here are all that there are', () => {
  const routes = api.app.routes.filter((route) => route.method === 'GET').map((route) => route.path);
  expect(new Set(routes)).toEqual(
    new Set([...ROUTES, ...SDMX, '/healthz', '/problems/:type', '/openapi.json', '/docs']),
  );
});

describe.each(EVERY_ADDRESS)('%s', (path) => {
  test('answers 200 with a media type, a strong tag, open to every origin, and with the security headers', async () => {
    const response = await get(path);
    const header = (name: string) => response.headers.get(name);
    expect(response.status).toBe(200);
    expect(header('Content-Type')).toMatch(MEDIA_TYPE);
    expect(header('ETag')).toMatch(/^"[^"]+"$/);
    // What is compressed in itself is the same bytes for everybody.
    expect(header('Vary')).toBe(/\.(db|parquet|xlsx)$/.test(path) ? null : 'Accept-Encoding');
    expect(header('Access-Control-Allow-Origin')).toBe('*');
    expect(header('Access-Control-Expose-Headers')).toContain('ETag');
    expect(header('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(header('X-Content-Type-Options')).toBe('nosniff');
    expect(header('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(header('Set-Cookie')).toBeNull();
    const body = await response.arrayBuffer();
    expect(header('Content-Length')).toBe(String(body.byteLength));
  });

  test('says in body or Link which dataset and release it is, whether it is synthetic, and how to cite it', async () => {
    const response = await get(path);
    const link = response.headers.get('Link') ?? '';
    const isJson = isOwnJson(path, response.headers.get('Content-Type'));
    if (path.startsWith('/v1/framework/')) {
      expect(((await response.json()) as Framework).version).toBe('1.0.0');
      expect(link).toMatch(/<\/v1\/framework\/1\.0\.0(\/changes)?>; rel="canonical"/);
      return;
    }
    if (path === '/v1/consultation') {
      // Of every version of the framework, and of no release.
      const { versions, rounds } = (await response.json()) as ConsultationAnswer;
      expect(versions.map((one) => one.version)).toContain('1.0.0');
      for (const round of rounds) expect(versions.map((one) => one.version)).toContain(round.version);
      expect(rounds.flatMap((round) => round.proposals).length).toBeGreaterThan(10);
      return;
    }
    if (path === '/v1/consultation/gaps') {
      // Of two releases, each of which is named; there is no survey here.
      const { survey, answers, questions, metrics } = (await response.json()) as GapsAnswer;
      expect(survey).toBeNull();
      expect(answers).toMatchObject({ synthetic: false, citation: expect.stringContaining('release') });
      expect(questions.every((one) => one.demand === null && one.published <= one.metrics)).toBe(true);
      expect(metrics.some((one) => one.supply !== null)).toBe(true);
      return;
    }
    if (path === '/v1/aggregates') {
      // Of no release: each figure says whose it is.
      const { aggregates } = (await response.json()) as AggregatesAnswer;
      expect(aggregates.length).toBeGreaterThan(50);
      for (const one of aggregates) expect([one.publisher, one.document, one.url]).not.toContain('');
      return;
    }
    if (isJson) {
      const body = (await response.json()) as Record<string, unknown>;
      const [one = body] = (body.datasets ?? []) as Record<string, unknown>[];
      expect(one.dataset ?? one.id).toBe(DATASET);
      expect(one.release ?? one.latestRelease).toBe(RELEASE);
      expect(one.synthetic).toBe(false);
      expect(one.citation).toContain(`release ${RELEASE}`);
    }
    if (!['/v1/datasets', '/v1/dcat.jsonld'].includes(path)) {
      expect(link).toContain(`<${ROOT}/${RELEASE}>; rel="cite-as"; title="Candor, `);
      expect(link).toContain(`release ${RELEASE}`);
      expect(link).toMatch(/rel="license"/);
      // RFC 8288: a header is ASCII, whatever the citation holds.
      expect(link).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('HEAD answers as GET does, without the body', async () => {
    const [head, full] = await Promise.all([get(path, {}, 'HEAD'), get(path)]);
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  test.each(['br', 'zstd', 'gzip', 'identity'])('answers 304 to who has its bytes in %s', async (encoding) => {
    const first = await get(path, { 'Accept-Encoding': encoding });
    const tag = first.headers.get('ETag') ?? '';
    const again = await get(path, { 'Accept-Encoding': encoding, 'If-None-Match': tag });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
    for (const name of ['ETag', 'Cache-Control', 'Vary']) expect(again.headers.get(name)).toBe(first.headers.get(name));
    const weak = await get(path, { 'If-None-Match': `"other", W/${tag}` });
    expect(weak.status).toBe(304);
    const other = await get(path, { 'If-None-Match': '"other"' });
    expect(other.status).toBe(200);
  });
});

test.each([...addresses(RELEASE), FRAMEWORK.frozen])('%s never changes and says so', async (path) => {
  expect((await get(path)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
});

test.each([...GENERAL, ...addresses('latest'), FRAMEWORK.latest])(
  '%s will answer something else after the next release',
  async (path) => {
    expect((await get(path)).headers.get('Cache-Control')).toBe(
      'public, max-age=60, s-maxage=300, stale-while-revalidate=86400',
    );
  },
);

test('latest is the same bytes as the release that it is', async () => {
  for (const path of addresses('latest')) {
    const [latest, frozen] = await Promise.all([get(path), get(path.replace('/latest', `/${RELEASE}`))]);
    expect(await latest.text()).toBe(await frozen.text());
    expect(latest.headers.get('ETag')).toBe(frozen.headers.get('ETag'));
  }
});

test('another version of the code has another tag for each address, as it may write other bytes', async () => {
  const other = await realApi({ codeVersion: '9.9.10' });
  for (const path of EVERY_ADDRESS) {
    const tags = [await get(path), await other.app.request(path)].map((one) => one.headers.get('ETag'));
    expect([path, ...tags]).toEqual([path, expect.stringContaining('9.9.9'), tags[0]?.replace('.9.9.9', '.9.9.10')]);
  }
});

test('another notice of a dataset that is held back has another tag in the list of datasets', async () => {
  const notice = { dataset: 'demo', title: 'Demo', synthetic: true, reason: 'It is being prepared.' };
  const tagWith = async (reason: string) => {
    const { app } = await realApi({ notices: [{ ...notice, reason }] });
    return (await app.request('/v1/datasets')).headers.get('ETag');
  };
  const tags = await Promise.all(['It is being prepared.', 'It was refused.'].map(tagWith));
  expect(new Set([...tags, (await get('/v1/datasets')).headers.get('ETag')]).size).toBe(3);
});

test('/healthz says which releases are open, and is never stored', async () => {
  const response = await get('/healthz');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.json()).toEqual({
    status: 'ready',
    releases: [{ dataset: DATASET, latest: RELEASE, open: [RELEASE] }],
    refused: [],
  });
});

test('a request from another origin may ask first', async () => {
  const response = await get(
    `${ROOT}/latest/observations`,
    { Origin: 'https://news.example', 'Access-Control-Request-Method': 'GET' },
    'OPTIONS',
  );
  expect(response.status).toBe(204);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD');
});
