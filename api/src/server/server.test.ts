import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { listeningAddress } from '../address.ts';
import { paidFor } from '../http/work.ts';
import { type ApiProblem, problemResponse } from '../problem.ts';
import { clientOf, readProxies } from './client.ts';
import { logLine } from './request-log.ts';
import type { RunningServer } from './running.ts';
import { listen } from './server.ts';
import { TokenBuckets } from './token-bucket.ts';

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const app = new Hono().get('/', (c) => c.text('there'));
async function started(bounds: Parameters<typeof listen>[3] = {}, of: Hono = app): Promise<string> {
  server = await listen(of, 0, '127.0.0.1', bounds);
  return server.address;
}

/** What is answered to bytes that are sent as they are, until the connection ends. */
async function answerTo(address: string, bytes: string, more?: { every: number; bytes: string }): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => {});
  let answered = '';
  socket.on('data', (part) => {
    answered += String(part);
  });
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write(bytes);
  const sending = more === undefined ? undefined : setInterval(() => socket.write(more.bytes), more.every);
  await closed;
  clearInterval(sending);
  return answered;
}

function problemIn(answer: string, status: number): string {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const line of ['Content-Type: application/problem+json', 'Cache-Control: no-store', 'Connection: close'])
    expect(head).toContain(line);
  const problem = JSON.parse(body);
  expect(problem).toEqual({ type: 'about:blank', title: expect.any(String), status, detail: expect.any(String) });
  return problem.detail;
}

test('a connection on which no request is finished in time is cut, and others are answered meanwhile', async () => {
  const patience = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 };
  const address = await started(patience);
  const answered = answerTo(address, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', { every: 50, bytes: 'x' });
  expect(await (await fetch(address)).text()).toBe('there');
  expect(problemIn(await answered, 408)).toBe('The request was not sent to its end in time.');
});

describe('what no route is asked about is a problem all the same', () => {
  test.each([
    ['headers that are too large', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address that is longer than all headers', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['a body', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\nabc', 413],
    ['a body without an end', 'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n', 413],
    ['a body that waits', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n', 413],
    ['something to keep', 'PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\nabc', 405],
  ])('%s', async (_, bytes, status) => {
    expect(problemIn(await answerTo(await started(), bytes), status)).toMatch(/^.+\.$/);
  });

  test('a body that says it is empty is none', async () => {
    const bytes = 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
    expect(await answerTo(await started(), bytes)).toMatch(/^HTTP\/1\.1 200 [\s\S]*there$/);
  });
});

test('an answer that was begun is sent to its end after the server was told to stop, and the connection then ends', async () => {
  const slow = new Hono().get('/', async (c) => {
    await wait(300);
    return c.text('whole');
  });
  const address = await started({}, slow);
  const answer = fetch(address);
  await wait(100);
  const began = performance.now();
  await server?.close();
  expect(await (await answer).text()).toBe('whole');
  expect(performance.now() - began).toBeLessThan(3000);
  await expect(fetch(address)).rejects.toThrow();
});

test('who waits for an answer that takes long is not taken for somebody who is silent', async () => {
  const slow = new Hono().get('/', async (c) => {
    await wait(1500);
    return c.text('at last');
  });
  const address = await started({ silent: 200 }, slow);
  expect(await (await fetch(address)).text()).toBe('at last');
});

test('an answer that has no end is cut when the time is over', async () => {
  const never = new Hono().get('/', () => new Promise<Response>(() => {}));
  const address = await started({ grace: 200 }, never);
  const answer = fetch(address).catch(() => 'cut');
  await wait(100);
  await server?.close();
  expect(await answer).toBe('cut');
});

describe('what one client may ask for', () => {
  const limited = new Hono();
  let made = 0;
  limited.use(paidFor());
  limited.onError((error, c) => problemResponse(c, error as ApiProblem, listeningAddress('http://localhost')));
  limited.get('/new/:name', (c) => {
    made += 1;
    return c.text('new');
  });
  limited.get('/kept', (c) =>
    c.body('kept', 200, { ETag: '"v"', Vary: 'Accept-Encoding', 'Content-Length': '4', 'Content-Type': 'text/plain' }),
  );

  test('is bounded by its address, and what was answered before is not counted', async () => {
    const address = await started({ buckets: new TokenBuckets(0.2, () => 0) }, limited);
    const kept = await fetch(`${address}/kept`);
    expect(kept.headers.get('RateLimit')).toBe('"work";r=5;t=5');
    for (let at = 0; at < 20; at += 1) {
      const again = await fetch(`${address}/kept`);
      expect([again.status, again.headers.get('RateLimit')]).toEqual([200, null]);
    }
    for (const left of [4, 3, 2, 1, 0]) {
      const { status, headers } = await fetch(`${address}/new/${left}`);
      expect([status, headers.get('RateLimit')]).toEqual([200, `"work";r=${left};t=${(6 - left) * 5}`]);
      expect(headers.get('RateLimit-Policy')).toBe('"work";q=6;w=30');
    }
    const before = made;
    const refused = await fetch(`${address}/new/more`);
    expect([refused.status, refused.headers.get('Retry-After'), made]).toEqual([429, '5', before]);
    expect(refused.headers.get('RateLimit')).toBe('"work";r=0;t=30');
    expect((await refused.json()).type).toBe('http://localhost/problems/too-many-requests');
    expect((await fetch(`${address}/kept`)).status).toBe(200);
  });

  test('is each reader’s own behind a proxy of the operator’s, and one for all behind another', async () => {
    const proxies = readProxies('127.0.0.1');
    if ('wrong' in proxies) throw new Error('no list');
    const from = (address: string, reader: string) =>
      fetch(`${address}/new/one`, { headers: { 'X-Forwarded-For': reader } });
    const bounds = { buckets: new TokenBuckets(1 / 30, () => 0) };
    const known = await started({ ...bounds, clientOf: clientOf(proxies) }, limited);
    const answers = [
      await from(known, '198.51.100.1'),
      await from(known, '198.51.100.2'),
      await from(known, '198.51.100.1'),
    ];
    expect(answers.map((one) => one.status)).toEqual([200, 200, 429]);
    await server?.close();
    const unknown = await started({ buckets: new TokenBuckets(1 / 30, () => 0) }, limited);
    const all = [await from(unknown, '198.51.100.1'), await from(unknown, '198.51.100.2')];
    expect(all.map((one) => one.status)).toEqual([200, 429]);
  });
});

test('each answer is told once it is over: what was asked, what was sent, and nothing of who asked', async () => {
  const lines: string[] = [];
  const kept = new Hono().get('/kept', (c) => c.body('kept', 200, { ETag: '"v"', 'Content-Length': '4' }));
  const tell: NonNullable<Parameters<typeof listen>[3]>['tell'] = (answered) =>
    lines.push(logLine(answered, new Date('2027-01-01T00:00:00Z'), null));
  const address = await started({ tell }, kept);
  await (await fetch(`${address}/kept?year=2020`)).text();
  await (await fetch(`${address}/kept?year=2020`)).text();
  await (await fetch(`${address}/${'x'.repeat(300)}`)).text();
  await answerTo(address, 'GET /body HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n');
  await expect.poll(() => lines.length).toBe(4);
  const told = lines.map((line) => JSON.parse(line));
  expect(told.map((one) => [one.method, one.path, one.status, one.fromMemory])).toEqual([
    ['GET', '/kept', 200, false],
    ['GET', '/kept', 200, true],
    ['GET', `/${'x'.repeat(199)}`, 404, false],
    ['GET', '/body', 413, false],
  ]);
  for (const one of told) {
    expect(one.time).toBe('2027-01-01T00:00:00.000Z');
    expect(one.bytes).toBeGreaterThan(50);
    expect(one.milliseconds).toBeGreaterThanOrEqual(0);
  }
  expect(lines.join('\n')).not.toMatch(/127\.0\.0\.1|2020|client/);
  expect(JSON.parse(logLine({ ...told[0], isHot: false, isWhole: false }, new Date(0), '198.51.100.1'))).toMatchObject({
    ...{ client: '198.51.100.1', aborted: true },
  });
});
