import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type BodyCache, type Encoding, LARGE } from './memory/body-cache.ts';
import { busy, type Handover } from './memory/in-flight.ts';

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
 * Answers with a strong ETag, cache headers and the smallest encoding that the client takes; 304 when it has the bytes.
 * RFC 9110, 8.8.3.3: bytes that differ by encoding have different strong tags.
 */
export function represent(c: Context, cache: BodyCache, what: Representation): Response {
  const { handover } = (c.env ?? {}) as { readonly handover?: Handover };
  const kept = keptAs(what.key, what.version);
  if (isTooMuch(c, cache, kept, what.isLarge)) return busy(c.req.raw);
  const body = cache.get(kept, what.compressible ?? true, what.make);
  const encoding = chosenEncoding(c, Object.keys(body.encoded) as Encoding[]);
  const tag = `"${what.version}${encoding === null ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    'Cache-Control': CACHE_CONTROL[what.freshness],
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  if (matches(c.req.header('If-None-Match'), what.version)) return c.body(null, 304, headers);
  headers['Content-Type'] = what.mediaType;
  if (what.links.length > 0) headers.Link = what.links.join(', ');
  if (what.fileName !== undefined) headers['Content-Disposition'] = `attachment; filename="${what.fileName}"`;
  if (encoding !== null) headers['Content-Encoding'] = encoding;
  const bytes = encoding === null ? body.plain : (body.encoded[encoding] ?? body.plain);
  headers['Content-Length'] = String(bytes.length);
  if (handover === undefined || bytes.length < LARGE) return c.body(bytes, 200, headers);
  handover.bytes = bytes;
  return c.body(null, 200, headers);
}

/** Whether a large body is not to be begun, because too much is on its way. */
export function isTooMuch(c: Context, cache: BodyCache, kept: string, isLarge = false): boolean {
  const { handover } = (c.env ?? {}) as { readonly handover?: Handover };
  return isLarge && handover?.isFull() === true && !cache.has(kept);
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
      return (['br', 'gzip'] as const).find((name) => offered.includes(name) && takes(name) > 0) ?? 'identity';
    },
  });
  return chosen === 'br' || chosen === 'gzip' ? chosen : null;
}

/** Weak comparison, as If-None-Match asks (RFC 9110, 13.1.2); every encoding of the same version matches. */
export function matches(header: string | undefined, version: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => {
    const tag = one.trim().replace(/^W\//, '');
    return tag === '*' || [`"${version}"`, `"${version}-br"`, `"${version}-gzip"`].includes(tag);
  });
}
