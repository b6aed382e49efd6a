import type { IncomingMessage, ServerResponse } from 'node:http';
import { matches } from '../representation.ts';
import { LARGE } from './body-cache.ts';

/** An answer as it goes out: nothing of it is made again. */
interface Kept {
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  /** Those of a 304. */
  readonly unchanged: readonly string[];
  /** What `If-None-Match` is held against, whatever the encoding. */
  readonly version: string;
  /** Each byte a letter: headers and a body that is a text go out in one write. */
  readonly body: string;
  /** Which route made it. */
  readonly route: string;
}

/** What a 304 leaves out: it has no body to be told of (RFC 9110, 15.4.5). */
const OF_THE_BODY = /^(content-(type|length|encoding|disposition)|link)$/i;

/** What an answer says of who asked. */
const OF_THE_READER = /^ratelimit/i;

/**
 * Whole answers by address and accepted encodings, so that the next one like it needs no router, no query and no headers of its own. Only
 * what would be the same for anybody is kept: 200, with a strong tag, different by encoding alone, and not `no-store`. Pages say on which
 * day they were read, so each is kept for a day. Memory stays within `maxBytes`: the answer
 * that was not asked for longest goes first. `current` is what answers at the moment; when it is another, all is forgotten.
 */
export class HotAnswers {
  readonly #kept = new Map<string, Kept>();
  readonly #current: () => object;
  readonly #maxBytes: number;
  #of: object;
  #bytes = 0;

  constructor(current: () => object, maxBytes = 32 * 1024 * 1024) {
    this.#current = current;
    this.#maxBytes = maxBytes;
    this.#of = current();
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Answers a request that was answered before, and says which route made the answer; null where it was not. */
  answer(request: IncomingMessage, response: ServerResponse): string | null {
    this.#forgetOld();
    const key = keyOf(request);
    const kept = key === null ? undefined : this.#kept.get(key);
    if (key === null || kept === undefined) return null;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const asked = request.headers['if-none-match'];
    if (asked !== undefined && matches(asked, kept.version)) response.writeHead(304, kept.unchanged as string[]).end();
    else if (request.method === 'HEAD') response.writeHead(200, kept.headers as string[]).end();
    else response.writeHead(200, kept.headers as string[]).end(kept.body, 'latin1');
    return kept.route;
  }

  /** Keeps an answer that `of` made, where it may be kept. */
  async keep(request: IncomingMessage, response: Response, of: object, route = ''): Promise<void> {
    const key = request.method === 'GET' ? keyOf(request) : null;
    const tag = /^"(.+?)(-br|-zstd|-gzip)?"$/.exec(response.headers.get('ETag') ?? '');
    const length = Number(response.headers.get('Content-Length') ?? Number.NaN);
    const isForNow = (response.headers.get('Cache-Control') ?? '').includes('no-store');
    const isForAnybody =
      response.status === 200 && !isForNow && /^(Accept-Encoding)?$/i.test(response.headers.get('Vary') ?? '');
    if (key === null || tag === null || !isForAnybody || !(length < LARGE)) return;
    const body = Buffer.from(await response.clone().arrayBuffer()).toString('latin1');
    this.#forgetOld();
    if (of !== this.#of || this.#kept.has(key)) return;
    const headers = [...response.headers].filter(([name]) => !OF_THE_READER.test(name));
    const unchanged = headers.filter(([name]) => !OF_THE_BODY.test(name));
    this.#kept.set(key, { headers: headers.flat(), unchanged: unchanged.flat(), version: tag[1] ?? '', body, route });
    this.#bytes += body.length + key.length + OVERHEAD;
    for (const [oldest, { body: old }] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= old.length + oldest.length + OVERHEAD;
    }
  }

  #forgetOld(): void {
    const now = this.#current();
    if (now === this.#of) return;
    this.#of = now;
    this.#kept.clear();
    this.#bytes = 0;
  }
}

/** About what the headers of an answer take. */
const OVERHEAD = 2048;

/** Null for what may be answered in another way than the last one like it. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if ((method !== 'GET' && method !== 'HEAD') || headers.range !== undefined) return null;
  return `${url} ${headers['accept-encoding'] ?? ''} ${new Date().toISOString().slice(0, 10)}`;
}
