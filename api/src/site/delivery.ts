import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { Body } from '../body-cache.ts';
import { chosenEncoding } from '../representation.ts';

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
  const encoding = chosenEncoding(c, ['br', 'gzip']);
  const common = { ...headers, 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Accept-Encoding' };
  if (encoding === null) return c.body(html, status, common);
  const bytes = encoding === 'br' ? brotliCompressSync(html, BROTLI) : gzipSync(html);
  return c.body(new Uint8Array(bytes), status, { ...common, 'Content-Encoding': encoding });
}

/** The same of one that is kept, and was packed when it was made. */
export function keptPage(c: Context, { plain, encoded }: Body, { status, ...headers }: Told): Response {
  const encoding = chosenEncoding(c, ['br', 'gzip']);
  const common = { ...headers, 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Accept-Encoding' };
  const bytes = encoding === null ? undefined : encoded[encoding];
  if (encoding === null || bytes === undefined) return c.body(plain, status, common);
  return c.body(bytes, status, { ...common, 'Content-Encoding': encoding });
}

/** Quick rather than smallest: it is done for each answer. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
