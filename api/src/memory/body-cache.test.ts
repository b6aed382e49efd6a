import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { BodyCache } from './body-cache.ts';

const LONG = 'candor '.repeat(1000);

test('a body is made and compressed once', () => {
  const cache = new BodyCache();
  let made = 0;
  const make = () => {
    made += 1;
    return LONG;
  };
  const first = cache.get('a', true, make);
  expect(cache.get('a', true, make)).toBe(first);
  expect(made).toBe(1);
});

test('each encoding holds the same bytes', () => {
  const { plain, encoded } = new BodyCache().get('a', true, () => LONG);
  expect(Buffer.from(plain).toString()).toBe(LONG);
  expect(brotliDecompressSync(encoded.br ?? new Uint8Array()).toString()).toBe(LONG);
  expect(gunzipSync(encoded.gzip ?? new Uint8Array()).toString()).toBe(LONG);
});

test('what is short or said not to be compressible is kept plain', () => {
  const cache = new BodyCache();
  expect(cache.get('short', true, () => 'x'.repeat(1023)).encoded).toEqual({});
  expect(cache.get('database', false, () => LONG).encoded).toEqual({});
});

test('memory stays within the bound, whatever is asked', () => {
  const cache = new BodyCache(10_000);
  for (let at = 0; at < 100; at += 1) {
    cache.get(`key ${at}`, false, () => 'x'.repeat(3000));
    expect(cache.bytes).toBeLessThanOrEqual(10_000);
  }
  expect(cache.bytes).toBe(9000);
});

test('the body that was not asked for longest goes first', () => {
  const cache = new BodyCache(3000);
  const made: string[] = [];
  const ask = (key: string) =>
    cache.get(key, false, () => {
      made.push(key);
      return 'x'.repeat(1000);
    });
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
});

test('a body larger than the whole cache is answered and not kept', () => {
  const cache = new BodyCache(100);
  expect(cache.get('large', false, () => LONG).plain).toHaveLength(LONG.length);
  expect(cache.bytes).toBe(0);
});

test('a large body is told plain at first, and compressed beside', async () => {
  const cache = new BodyCache();
  const large = LONG.repeat(200);
  const body = cache.get('a', true, () => large);
  expect(body.encoded).toEqual({});
  await vi.waitFor(() => expect(Object.keys(body.encoded).sort()).toEqual(['br', 'gzip']), 10_000);
  expect(brotliDecompressSync(body.encoded.br ?? new Uint8Array()).toString()).toBe(large);
  expect(cache.bytes).toBe(large.length + (body.encoded.br?.length ?? 0) + (body.encoded.gzip?.length ?? 0));
});

test('a large body that was let go is shared while somebody has it', () => {
  const cache = new BodyCache(100);
  const large = LONG.repeat(200);
  const held = cache.get('a', false, () => large);
  expect(cache.get('a', false, () => 'made anew')).toBe(held);
  expect(cache.bytes).toBe(0);
});
