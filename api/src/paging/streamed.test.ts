import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { ApiProblem } from '../problem.ts';
import { Streams } from './streamed.ts';

const LINE = `${'x'.repeat(1023)}\n`;
const LINES = 2000;

/** An app that streams lines, and how many it wrote. */
function appOf({ most = 2, fails = false } = {}) {
  const streams = new Streams(most);
  const written = { lines: 0 };
  function* lines() {
    for (let at = 0; at < LINES; at += 1) {
      if (fails && at === 100) throw new Error('the disk is gone');
      written.lines += 1;
      yield LINE;
    }
  }
  const app = new Hono().get('/', (c) => {
    const what = { mediaType: 'text/csv', version: 'v1', freshness: 'frozen', links: ['<x>; rel="y"'] } as const;
    return streams.answer(c, { ...what, parts: lines });
  });
  app.onError((error, c) => c.text(error.message, error instanceof ApiProblem && error.type === 'busy' ? 503 : 500));
  const get = (headers: Record<string, string> = {}, method = 'GET') => app.request('/', { method, headers });
  return { get, streams, written };
}

test('everything is sent, plain or with gzip, each with a tag of its own', async () => {
  const { get, streams } = appOf();
  const plain = await get();
  expect(await plain.text()).toBe(LINE.repeat(LINES));
  const packed = await get({ 'Accept-Encoding': 'br, gzip' });
  expect([packed.headers.get('Content-Encoding'), packed.headers.get('ETag')]).toEqual(['gzip', '"v1-gzip"']);
  const unpacked = packed.body?.pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(unpacked).text()).toBe(LINE.repeat(LINES));
  expect([plain.headers.get('ETag'), plain.headers.get('Link')]).toEqual(['"v1"', '<x>; rel="y"']);
  expect(streams.running).toBe(0);
});

test('nothing is written that nobody reads: for HEAD, for who has it, and after who left', async () => {
  const { get, streams, written } = appOf();
  const head = await get({}, 'HEAD');
  expect([head.status, head.headers.get('ETag')]).toEqual([200, '"v1"']);
  expect((await get({ 'If-None-Match': '"v1-gzip"' })).status).toBe(304);
  expect(written.lines).toBe(0);
  const reader = (await get()).body?.getReader();
  await reader?.read();
  expect(streams.running).toBe(1);
  await reader?.cancel();
  expect(streams.running).toBe(0);
  // One chunk of 64 kB, and what was begun of the next.
  expect(written.lines).toBeLessThan(200);
});

test('only so many are on their way, and one that fails leaves its place', async () => {
  const { get, streams } = appOf({ most: 1 });
  const reader = (await get()).body?.getReader();
  await reader?.read();
  expect((await get()).status).toBe(503);
  await reader?.cancel();
  expect((await get()).status).toBe(200);
  const failing = appOf({ fails: true });
  await expect((await failing.get()).text()).rejects.toThrow();
  expect([failing.streams.running, streams.running]).toEqual([0, 0]);
});
