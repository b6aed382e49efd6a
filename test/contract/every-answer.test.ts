import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { createApp, readPublicAddress } from '@candor/api';
import { frameworkVersions, loadFramework, loadRounds } from '@candor/data/framework/folder';
import { loadTexts, type ReleaseSeries } from '@candor/data/release/folder';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemIn, RELEASE, realApi } from '../support/api.ts';
import { PROJECT } from '../support/candor.ts';
import { addressOf, mistakesAt, NOWHERE } from '../support/walk.ts';

// Every route × every mistake × GET and HEAD × conditional × encodings: what must hold of any answer whatever.

let releases: readonly ReleaseSeries[] = [];
let app: ReturnType<typeof createApp>;
const appAt = (address?: Parameters<typeof createApp>[0]['address']) =>
  createApp({
    ...{ releases, notices: [], frameworks: frameworkVersions().map(loadFramework), texts: loadTexts() },
    ...{ rounds: loadRounds(), codeVersion: '9.9.9', site: join(PROJECT, 'web', 'dist') },
    ...(address === undefined ? {} : { address }),
    onError: (error) => {
      throw error;
    },
  });
beforeAll(async () => {
  releases = (await realApi()).releases;
  app = appAt();
});

const UNPACK: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
};
const ACCEPTED = ['br', 'zstd', 'gzip', 'identity', 'gzip;q=0.5, *;q=0', 'nonsense', ''];

/** What pages of others read; the rest is the site’s own. */
const FOR_OTHERS = /^\/(v1|charts|oembed|openapi\.json)(\/|$)/;

/** What any answer has, whatever it is of. */
function isSafe(path: string, { headers }: Response): void {
  const has = (name: string) => headers.get(name);
  const what = `${path}: `;
  expect(what + has('X-Content-Type-Options')).toBe(`${what}nosniff`);
  expect(what + has('Referrer-Policy')).toBe(`${what}no-referrer`);
  expect(what + has('Permissions-Policy')).toContain('camera=()');
  expect(what + has('Content-Security-Policy')).toMatch(/default-src '(none|self)'/);
  expect(what + has('Cross-Origin-Opener-Policy')).toBe(`${what}same-origin`);
  expect(what + has('Cross-Origin-Resource-Policy')).toMatch(/: (same|cross)-origin$/);
  for (const name of ['Set-Cookie', 'X-Powered-By', 'Server', 'Strict-Transport-Security', 'RateLimit'])
    expect([path, name, has(name)]).toEqual([path, name, null]);
  // A frame elsewhere may show a chart, and no problem.
  const isFramed = path.startsWith('/embed/') && has('Content-Type') !== 'application/problem+json';
  expect(what + has('X-Frame-Options')).toBe(what + (isFramed ? null : 'SAMEORIGIN'));
  expect(has('Content-Security-Policy')?.includes('frame-ancestors *')).toBe(isFramed);
  if (FOR_OTHERS.test(path)) expect([path, has('Access-Control-Allow-Origin')]).toEqual([path, '*']);
}

const routes = () => [...new Set(app.routes.filter((one) => one.method === 'GET').map((one) => one.path))];
const addresses = () => routes().flatMap((route) => addressOf(route) ?? []);

test('the walk reaches every route that is there, and each is one that answers', async () => {
  expect(routes().length).toBeGreaterThan(55);
  expect(addresses().filter((address) => /[:*]|no \w+/.test(address.replace(/:\/\/|%3A/g, '')))).toEqual([]);
  for (const address of addresses()) {
    const { status } = await app.request(address);
    expect([address, status]).toEqual([address, /^\/(favicon\.ico|\w+)$/.test(address) && status === 302 ? 302 : 200]);
  }
}, 60_000);

test('an answer is the same in GET and HEAD, in each encoding, and 304 to who has it', async () => {
  for (const address of addresses()) {
    const plain = await app.request(address, { headers: { 'Accept-Encoding': 'identity' } });
    const bytes = Buffer.from(await plain.arrayBuffer());
    for (const accepted of ACCEPTED) {
      const headers = { 'Accept-Encoding': accepted };
      const full = await app.request(address, { headers });
      const head = await app.request(address, { headers, method: 'HEAD' });
      const where = [address, accepted];
      isSafe(address, full);
      expect([...where, full.headers.get('Cache-Control')]).not.toContain(full.status === 200 ? null : 'never');
      expect([...where, head.status, ...head.headers]).toEqual([...where, full.status, ...full.headers]);
      expect((await head.arrayBuffer()).byteLength).toBe(0);
      const coding = full.headers.get('Content-Encoding');
      if (coding !== null) expect(accepted).toContain(coding);
      if (coding !== null) expect(full.headers.get('Vary')).toContain('Accept-Encoding');
      const sent = Buffer.from(await full.arrayBuffer());
      const length = full.headers.get('Content-Length');
      if (length !== null) expect([...where, length]).toEqual([...where, String(sent.length)]);
      expect([...where, Buffer.from(UNPACK[coding ?? '']?.(sent) ?? sent).equals(bytes)]).toEqual([...where, true]);
      const tag = full.headers.get('ETag');
      if (tag === null) continue;
      for (const [asked, status] of [
        [tag, 304],
        [`"other", W/${tag}`, 304],
        ['"other"', 200],
      ] as const) {
        const again = await app.request(address, { headers: { ...headers, 'If-None-Match': asked } });
        expect([...where, asked, again.status]).toEqual([...where, asked, status]);
        if (status === 200) continue;
        isSafe(address, again);
        expect((await again.arrayBuffer()).byteLength).toBe(0);
        for (const name of ['ETag', 'Cache-Control', 'Vary'])
          expect([...where, name, again.headers.get(name)]).toEqual([...where, name, full.headers.get(name)]);
      }
    }
  }
}, 120_000);

test('what names a release by its id never changes, and says so; nothing else does', async () => {
  for (const address of addresses()) {
    const kept = (await app.request(address)).headers.get('Cache-Control') ?? '';
    const isFrozen = new RegExp(`^/(v1|charts)/.*/${RELEASE}(/|$)|^/v1/framework/1[^/]*$`).test(address);
    expect([address, kept.includes('immutable')]).toEqual([address, isFrozen]);
  }
});

describe.each(['GET', 'HEAD'])('%s', (usual) => {
  test('of what is wrong is answered by a problem that is never stored, and as safely', async () => {
    const mistakes = [...addresses().flatMap(mistakesAt), ...NOWHERE];
    expect(mistakes.length).toBeGreaterThan(240);
    for (const { kind, path, method = usual, headers = {}, status } of mistakes) {
      // Of a part only GET can ask.
      if (kind === 'no such part' && usual === 'HEAD') continue;
      const response = await app.request(path, { method, headers: { ...headers, 'Accept-Encoding': 'br' } });
      expect([kind, path.slice(0, 120), response.status]).toEqual([kind, path.slice(0, 120), status]);
      isSafe(new URL(path, 'http://localhost').pathname, response);
      expect(response.headers.get('ETag')).toBeNull();
      if (method !== 'HEAD') {
        const problem = await problemIn(response, status);
        expect(JSON.stringify(problem).length).toBeLessThan(200_000);
        continue;
      }
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect((await response.arrayBuffer()).byteLength).toBe(0);
    }
  });
});

test('where readers come by TLS, as the operator says, browsers are told to keep to it', async () => {
  const told = readPublicAddress('https://example.org/statistics');
  if (typeof told === 'string') throw new Error(told);
  const secure = appAt(told);
  for (const path of ['/', '/v1/datasets', '/nothing', '/healthz']) {
    const { headers } = await secure.request(path);
    expect([path, headers.get('Strict-Transport-Security')]).toEqual([path, 'max-age=15552000']);
  }
});

test('a frozen file is had in parts, which together are the file', async () => {
  const path = `/v1/datasets/cybertipline/releases/${RELEASE}/files/observations.csv`;
  const whole = await app.request(path, { headers: { 'Accept-Encoding': 'identity' } });
  const tag = whole.headers.get('ETag') ?? '';
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(whole.headers.get('Accept-Ranges')).toBe('bytes');
  const part = (range: string, more = {}) =>
    app.request(path, { headers: { Range: range, 'Accept-Encoding': 'br', ...more } });
  const parts: Buffer[] = [];
  for (let first = 0; first < bytes.length; first += 10_000) {
    const response = await part(`bytes=${first}-${first + 9999}`);
    const last = Math.min(first + 9999, bytes.length - 1);
    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe(`bytes ${first}-${last}/${bytes.length}`);
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(response.headers.get('ETag')).toBe(tag);
    expect(response.headers.get('Content-Length')).toBe(String(last - first + 1));
    parts.push(Buffer.from(await response.arrayBuffer()));
  }
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  expect((await part('bytes=0-9', { 'If-Range': tag })).status).toBe(206);
  expect((await part('bytes=0-9', { 'If-Range': '"other"' })).status).toBe(200);
  expect((await part('bytes=0-9', { 'If-None-Match': tag })).status).toBe(304);
  expect((await part('bytes=0-1,5-6')).status).toBe(200);
  const beyond = await part(`bytes=${bytes.length}-`);
  expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${bytes.length}`]);
});
