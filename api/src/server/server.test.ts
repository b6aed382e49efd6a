import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from './server.ts';

test('a connection on which no request is finished in time is cut, and others are answered meanwhile', async () => {
  const app = new Hono().get('/', (c) => c.text('there'));
  const patience = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 };
  const server = await listen(app, 0, '127.0.0.1', patience);
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  let answered = '';
  socket.on('data', (part) => {
    answered += String(part);
  });
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const drip = setInterval(() => socket.write('x'), 50);
  socket.on('error', () => {});
  expect(await (await fetch(server.address)).text()).toBe('there');
  await closed;
  clearInterval(drip);
  expect(answered).toMatch(/^HTTP\/1\.1 408 /);
  await server.close();
});
