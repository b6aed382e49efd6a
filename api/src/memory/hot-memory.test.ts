import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { HotAnswers } from './hot.ts';

const asked = (url: string) => ({ method: 'GET', url, headers: {} }) as IncomingMessage;
const answer = (bytes: number) =>
  new Response('x'.repeat(bytes), {
    headers: { ETag: '"v"', Vary: 'Accept-Encoding', 'Content-Length': String(bytes) },
  });

test('memory stays within its bound, whatever is asked, and large answers are not kept', async () => {
  const of = {};
  const hot = new HotAnswers(() => of, 100_000);
  for (let at = 0; at < 200; at += 1) {
    await hot.keep(asked(`/${at}`), answer(3000), of);
    expect(hot.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(hot.bytes).toBeGreaterThan(80_000);
  const before = hot.bytes;
  await hot.keep(asked('/large'), answer(1024 * 1024 + 1), of);
  expect(hot.bytes).toBe(before);
});

test('an answer of an app that is no longer the one of the moment is not kept', async () => {
  let of = {};
  const hot = new HotAnswers(() => of);
  const old = of;
  of = {};
  await hot.keep(asked('/'), answer(10), old);
  expect(hot.bytes).toBe(0);
});
