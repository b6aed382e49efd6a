import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { BodyCache, ENCODINGS } from './body-cache.ts';

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

const UNPACK = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync };

test('each encoding holds the same bytes, and is made once, when it is asked for', () => {
  const cache = new BodyCache();
  const body = cache.get('a', true, () => LONG);
  expect([body.offered, body.encoded]).toEqual([ENCODINGS, {}]);
  expect(Buffer.from(body.plain).toString()).toBe(LONG);
  for (const encoding of ENCODINGS) {
    const bytes = cache.encoded('a', body, encoding) ?? new Uint8Array();
    expect(UNPACK[encoding](bytes).toString()).toBe(LONG);
    expect(bytes.length).toBeLessThan(LONG.length / 10);
    expect(cache.encoded('a', body, encoding)).toBe(bytes);
  }
  expect(cache.bytes).toBe(Object.values(body.encoded).reduce((sum, one) => sum + one.length, LONG.length));
});

test('what is short or said not to be compressible is kept plain', () => {
  const cache = new BodyCache();
  expect(cache.get('short', true, () => 'x'.repeat(1023)).offered).toEqual([]);
  expect(cache.get('database', false, () => LONG).offered).toEqual([]);
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
  for (const encoding of ENCODINGS) {
    expect(cache.encoded('a', body, encoding)).toBeNull();
    expect(cache.encoded('a', body, encoding)).toBeNull();
    await vi.waitFor(() => expect(body.encoded[encoding]).toBeDefined(), 10_000);
    const bytes = cache.encoded('a', body, encoding) ?? new Uint8Array();
    expect(UNPACK[encoding](bytes).toString()).toBe(large);
  }
  expect(cache.bytes).toBe(Object.values(body.encoded).reduce((sum, one) => sum + one.length, large.length));
});

test('a large body that was let go is shared while somebody has it', () => {
  const cache = new BodyCache(100);
  const large = LONG.repeat(200);
  const held = cache.get('a', false, () => large);
  expect(cache.get('a', false, () => 'made anew')).toBe(held);
  expect(cache.bytes).toBe(0);
});
