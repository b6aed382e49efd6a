import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type ByteRange, rangeIn } from './http/ranges.ts';
import { handoverOf } from './http/work.ts';
import { type BodyCache, ENCODINGS, type Encoding, LARGE } from './memory/body-cache.ts';
import { TOO_MUCH } from './memory/in-flight.ts';
import { ApiProblem } from './problem.ts';

export interface Representation {
  readonly mediaType: string;
  /** Identifies these bytes among all that this address ever answers: the release's fingerprint and the code's version. */
  readonly version: string;
  /**
   * `frozen` for a release by its id; `latest` where the address will answer something else after the next release;
   * `moving` where it does so every few seconds.
   */
  readonly freshness: keyof typeof CACHE_CONTROL;
  /** The address with its filters in canonical form, so that two spellings share one body. */
  readonly key: string;
  /** RFC 8288 links. */
  readonly links: readonly string[];
  readonly compressible?: boolean;
  /** Whether a part of it can be had by `Range`, as of a file that is fetched in pieces. */
  readonly hasRanges?: boolean;
  /** It takes so long to make that it is not begun while too much is on its way. */
  readonly isLarge?: boolean;
  /** What a file is called that a reader keeps (RFC 6266): ASCII without quotes. Not there for what is read in place. */
  readonly fileName?: string;
  readonly make: () => string | Uint8Array;
}

/** RFC 9111, with `immutable` (RFC 8246) and `stale-while-revalidate` (RFC 5861). */
export const CACHE_CONTROL = {
  frozen: 'public, max-age=31536000, immutable',
  latest: 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400',
  moving: 'public, max-age=0, must-revalidate',
} as const;

/**
 * Answers with a strong ETag, cache headers and the smallest encoding that the client takes; 304 when it has the bytes, 206 with a part of
 * them. RFC 9110, 8.8.3.3: bytes that differ by encoding have different strong tags. `Vary` stands only where they do.
 */
export function represent(c: Context, cache: BodyCache, what: Representation): Response {
  const kept = keptAs(what.key, what.version);
  refuseTooMuch(c, cache, kept, what.isLarge);
  const compressible = what.compressible ?? true;
  const body = cache.get(kept, compressible, what.make);
  const headers: Record<string, string> = { 'Cache-Control': CACHE_CONTROL[what.freshness] };
  if (compressible) headers.Vary = 'Accept-Encoding';
  if (what.hasRanges === true) headers['Accept-Ranges'] = 'bytes';
  const range = what.hasRanges === true ? rangeAsked(c, what.version, body.plain.length) : null;
  const isUnchanged = matches(c.req.header('If-None-Match'), what.version);
  const wanted = range === null ? chosenEncoding(c, body.offered) : null;
  const packed = wanted === null || isUnchanged ? null : cache.encoded(kept, body, wanted);
  // A large body goes out plain until it is compressed.
  const encoding = isUnchanged || packed !== null ? wanted : null;
  headers.ETag = `"${what.version}${encoding === null ? '' : `-${encoding}`}"`;
  if (isUnchanged) return c.body(null, 304, headers);
  headers['Content-Type'] = what.mediaType;
  if (what.links.length > 0) headers.Link = what.links.join(', ');
  if (what.fileName !== undefined) headers['Content-Disposition'] = `attachment; filename="${what.fileName}"`;
  if (encoding !== null) headers['Content-Encoding'] = encoding;
  if (range === null) return withBytes(c, packed ?? body.plain, 200, headers);
  headers['Content-Range'] = `bytes ${range.first}-${range.last}/${body.plain.length}`;
  return withBytes(c, body.plain.subarray(range.first, range.last + 1), 206, headers);
}

function withBytes(
  c: Context,
  bytes: Uint8Array<ArrayBuffer>,
  status: 200 | 206,
  headers: Record<string, string>,
): Response {
  const handover = handoverOf(c);
  headers['Content-Length'] = String(bytes.length);
  if (handover === undefined || bytes.length < LARGE) return c.body(bytes, status, headers);
  handover.bytes = bytes;
  return c.body(null, status, headers);
}

/** The part that is asked for; null for the whole. RFC 9110, 13.1.5: of other bytes than those that `If-Range` names the whole is sent. */
function rangeAsked(c: Context, version: string, length: number): ByteRange | null {
  const only = c.req.header('If-Range');
  if (c.req.method !== 'GET' || (only !== undefined && only !== `"${version}"`)) return null;
  const range = rangeIn(c.req.header('Range'), length);
  if (range !== 'none') return range;
  throw new ApiProblem('range-not-satisfiable', `There are ${length} bytes, and none of them in that range.`, [], {
    'Content-Range': `bytes */${length}`,
  });
}

/** Throws a problem with 503 where a large body is not to be begun, because too much is on its way. */
export function refuseTooMuch(c: Context, cache: BodyCache, kept: string, isLarge = false): void {
  if (isLarge && handoverOf(c)?.isFull() === true && !cache.has(kept)) throw new ApiProblem('busy', TOO_MUCH);
}

/** What a body is kept by: an address in its canonical form, and what identifies its bytes there. */
export const keptAs = (key: string, version: string) => `${key} ${version}`;

/** The smallest encoding that is offered and that the client takes; null for plain bytes. */
export function chosenEncoding(c: Context, offered: readonly Encoding[]): Encoding | null {
  const chosen = accepts(c, {
    header: 'Accept-Encoding',
    supports: [...offered],
    default: 'identity',
    match: (wanted) => {
      const takes = (name: string) =>
        (wanted.find((one) => one.type === name) ?? wanted.find((one) => one.type === '*'))?.q ?? 0;
      return ENCODINGS.find((name) => offered.includes(name) && takes(name) > 0) ?? 'identity';
    },
  });
  return ENCODINGS.find((name) => name === chosen) ?? null;
}

/** Weak comparison, as If-None-Match asks (RFC 9110, 13.1.2); every encoding of the same version matches. */
export function matches(header: string | undefined, version: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => {
    const tag = one.trim().replace(/^W\//, '');
    return tag === '*' || tag === `"${version}"` || ENCODINGS.some((name) => tag === `"${version}-${name}"`);
  });
}
