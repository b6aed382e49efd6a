import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import type { Context } from 'hono';
import { ENCODINGS, type Encoding } from '../memory/body-cache.ts';
import { chosenEncoding } from '../representation.ts';
import type { KeptPage } from './written-pages.ts';

/** The scripts of each page, as the build wrote them down; none where it did not. */
export function pageScripts(folder: string): Readonly<Record<string, readonly string[]>> {
  const path = join(folder, 'pages.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

interface Told {
  readonly status: 200 | 404 | 503;
  readonly 'Cache-Control': string;
}

/**
 * A page of HTML, packed as the browser can read it. A page differs with its address, so it is packed when it is asked
 * for: a few kilobytes, which takes less than a millisecond.
 */
export function packed(c: Context, html: string, { status, ...headers }: Told): Response {
  const encoding = chosenEncoding(c, ENCODINGS);
  const plain = new TextEncoder().encode(html);
  const bytes = encoding === null ? plain : new Uint8Array(quick[encoding](plain));
  return c.body(bytes, status, {
    ...headers,
    'Content-Type': 'text/html; charset=UTF-8',
    'Content-Length': String(bytes.length),
    Vary: 'Accept-Encoding',
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
}

/** The same of one that is kept, and is packed once. */
export function keptPage(c: Context, { body, encoded }: KeptPage, { status, ...headers }: Told): Response {
  const wanted = chosenEncoding(c, body.offered);
  const packed = wanted === null ? null : encoded(wanted);
  const bytes = packed ?? body.plain;
  return c.body(bytes, status, {
    ...headers,
    'Content-Type': 'text/html; charset=UTF-8',
    'Content-Length': String(bytes.length),
    Vary: 'Accept-Encoding',
    ...(wanted === null || packed === null ? {} : { 'Content-Encoding': wanted }),
  });
}

/** Quick rather than smallest: it is done while somebody waits. */
const quick: Readonly<Record<Encoding, (plain: Uint8Array) => Uint8Array>> = {
  br: (plain) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  zstd: (plain) => zstdCompressSync(plain),
  gzip: (plain) => gzipSync(plain),
};
