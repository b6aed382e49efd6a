import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { type Representation, represent } from '../representation.ts';
import type { RunningServer } from '../server/running.ts';
import { listen } from '../server/server.ts';
import { BodyCache } from './body-cache.ts';
import { InFlight } from './in-flight.ts';

let server: RunningServer | null = null;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.close();
  server = null;
});

const BODY = new Uint8Array(8 * 1024 * 1024).fill(97);

const LARGE_ONE: Omit<Representation, 'key' | 'version'> = {
  mediaType: 'text/csv',
  freshness: 'frozen',
  links: [],
  compressible: false,
  make: () => BODY,
};

/** A server of large bodies; `made` counts how many were begun. */
async function started(
  limits: { readonly bytes?: number; readonly ahead?: number; readonly longest?: number },
  silent = 30_000,
) {
  const made: string[] = [];
  const inFlight = new InFlight(limits);
  const app = new Hono();
  const cache = new BodyCache();
  app.get('/:name', (c) => {
    const name = c.req.param('name');
    made.push(name);
    return name === 'small' ? c.text('small') : represent(c, cache, { ...LARGE_ONE, version: name, key: name });
  });
  server = await listen(app, 0, '127.0.0.1', { silent, inFlight });
  return { made, inFlight, port: Number(new URL(server.address).port), address: server.address };
}

/** A connection that asks for these and reads nothing. */
function unread(port: number, ...names: readonly string[]): Socket {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {});
  socket.pause();
  socket.write(names.map((name) => `GET /${name} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''));
  return socket;
}

test('of one connection that asks ahead and does not read one answer is made', async () => {
  const { made, port, address } = await started({});
  unread(port, ...Array.from({ length: 150 }, () => 'csv'));
  await wait(300);
  expect(made).toEqual(['csv']);
  expect(await (await fetch(`${address}/small`)).text()).toBe('small');
});

test('who asks ahead and reads is answered in order', async () => {
  const { made, port } = await started({});
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let bytes = 0;
  socket.on('data', (data) => {
    bytes += data.length;
  });
  socket.write(['a', 'small', 'b'].map((name) => `GET /${name} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''));
  while (bytes < 2 * BODY.length) await wait(20);
  await wait(50);
  expect(made).toEqual(['a', 'small', 'b']);
});

test('who asks too far ahead is cut off', async () => {
  const { port } = await started({ ahead: 10 });
  const socket = unread(port, ...Array.from({ length: 50 }, () => 'csv'));
  socket.resume();
  await once(socket, 'close');
});

test('different large bodies are bounded in all, the same one counts once, and small answers go on', async () => {
  const { port, address, inFlight } = await started({ bytes: 20 * 1024 * 1024 });
  for (const name of ['a', 'b', 'a', 'a', 'b']) unread(port, name);
  await wait(300);
  expect(inFlight.bytes).toBe(2 * BODY.length);
  const refused = await fetch(`${address}/c`);
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect((await refused.json()).detail).toBe('Too many large answers are on their way; ask again in some seconds.');
  expect((await fetch(`${address}/small`)).status).toBe(200);
  for (const socket of sockets.splice(0)) socket.destroy();
  await wait(200);
  expect(inFlight.bytes).toBe(0);
  const whole = await fetch(`${address}/c`);
  expect([whole.status, whole.headers.get('ETag')]).toEqual([200, '"c"']);
  expect(Buffer.from(await whole.arrayBuffer()).equals(BODY)).toBe(true);
  const head = await fetch(`${address}/c`, { method: 'HEAD' });
  expect([head.status, head.headers.get('Content-Length')]).toEqual([200, String(BODY.length)]);
});

test('who does not read for some time is cut off', async () => {
  const { port, inFlight } = await started({}, 300);
  unread(port, 'a');
  await expect.poll(() => inFlight.bytes, { interval: 10, timeout: 5000 }).toBe(BODY.length);
  await expect.poll(() => inFlight.bytes, { interval: 50, timeout: 10_000 }).toBe(0);
});

test('who reads a little now and then is cut off when the time for one body is over', async () => {
  const { port, inFlight } = await started({ longest: 400 });
  const socket = unread(port, 'a');
  // A little each time, so that it is never silent.
  const sipping = setInterval(() => socket.read(1024), 50);
  await expect.poll(() => inFlight.bytes, { interval: 10, timeout: 5000 }).toBe(BODY.length);
  await expect.poll(() => inFlight.bytes, { interval: 50, timeout: 10_000 }).toBe(0);
  clearInterval(sipping);
});
