import { request } from 'node:http';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { represent } from '../representation.ts';
import type { RunningServer } from '../server/running.ts';
import { listen } from '../server/server.ts';
import { BodyCache } from './body-cache.ts';

/** How often the app was asked, and what it answers at the moment. */
let asked = 0;
let said = 'first';

function made(): Hono {
  const cache = new BodyCache();
  return new Hono()
    .use(async function count(_, next) {
      asked += 1;
      await next();
    })
    .get('/kept/*', (c) =>
      represent(c, cache, {
        ...{
          mediaType: 'application/json',
          version: said,
          freshness: 'latest',
          key: c.req.path,
          links: ['</>; rel="up"'],
        },
        make: () => JSON.stringify({ said, at: c.req.path, long: 'x'.repeat(3000) }),
      }),
    )
    .get('/for-now', (c) =>
      c.text(said, 200, {
        ...{ ETag: '"now"', Vary: 'Accept-Encoding', 'Cache-Control': 'no-store' },
        'Content-Length': String(said.length),
      }),
    )
    .get('/other', (c) => c.text(said))
    .get('/problem', (c) => c.text('no', 404, { ETag: '"a"', Vary: 'Accept-Encoding' }));
}

let app = made();
let server: RunningServer;
beforeAll(async () => {
  server = await listen({ fetch: (...all) => app.fetch(...all), current: () => app }, 0, '127.0.0.1');
});
afterAll(() => server.close());

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(server.address + path, { headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const { date: _, ...others } = response.headers;
        resolve({ status: response.statusCode, headers: others, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe.each(['br', 'gzip', 'identity'])('in %s', (encoding) => {
  const path = `/kept/${encoding}`;
  const accepted = { 'Accept-Encoding': encoding };

  test('the second answer is the first again, and the app is not asked', async () => {
    const first = await get(path, accepted);
    const before = asked;
    const second = await get(path, accepted);
    expect(second).toEqual(first);
    expect(first.headers.etag).toBe(encoding === 'identity' ? `"${said}"` : `"${said}-${encoding}"`);
    expect(asked).toBe(before);
  });

  test('HEAD and 304 are what the app itself answers', async () => {
    const tag = String((await get(path, accepted)).headers.etag);
    for (const [headers, method] of [
      [accepted, 'HEAD'],
      [{ ...accepted, 'If-None-Match': tag }, 'GET'],
      [{ ...accepted, 'If-None-Match': `"other", W/${tag}` }, 'GET'],
      [{ ...accepted, 'If-None-Match': '"other"' }, 'GET'],
    ] as const) {
      const hot = await get(path, headers, method);
      const cold = await app.request(path, { headers, method });
      expect(hot.status).toBe(cold.status);
      const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...sent } = hot.headers;
      expect(sent).toEqual(Object.fromEntries(cold.headers));
      expect(hot.body.equals(Buffer.from(await cold.arrayBuffer()))).toBe(true);
    }
  });
});

test('what says nothing of itself, and what is a problem, is asked for each time', async () => {
  for (const path of ['/other', '/problem']) {
    await get(path);
    const before = asked;
    await get(path);
    expect(asked).toBe(before + 1);
  }
});

test('when another app takes its place, nothing of the one before is answered', async () => {
  const path = '/kept/place';
  expect((await get(path)).body.toString()).toContain('"first"');
  said = 'second';
  app = made();
  expect((await get(path)).body.toString()).toContain('"second"');
  expect((await get(path)).headers.etag).toBe('"second"');
});

test('what stands in for an answer is not kept', async () => {
  said = 'written';
  asked = 0;
  expect((await get('/for-now')).body.toString()).toBe('written');
  expect((await get('/for-now')).body.toString()).toBe('written');
  expect(asked).toBe(2);
});

test('an answer is kept for the day on which it was made', async () => {
  asked = 0;
  await get('/kept/day');
  await get('/kept/day');
  expect(asked).toBe(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3600 * 1000 });
  await get('/kept/day');
  vi.useRealTimers();
  expect(asked).toBe(2);
});
