import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { TOO_MUCH } from '../memory/in-flight.ts';
import { ApiProblem } from '../problem.ts';
import { CACHE_CONTROL, chosenEncoding, matches, type Representation } from '../representation.ts';

/** Characters that are written at a time: few enough that nobody else waits, and many enough for a compressor. */
const CHUNK = 64 * 1024;

/** Answers that may be on their way row after row at once; each takes a share of the processor until it is sent. */
const MOST = 16;

/** What is sent while it is written. */
export interface StreamedRepresentation extends Omit<Representation, 'make' | 'key' | 'compressible' | 'isLarge'> {
  readonly parts: () => Iterable<string>;
}

/**
 * Sends large answers part after part, as fast as they are read: none is ever held as a whole, and none is kept. Whoever leaves before
 * the end stops the writing.
 */
export class Streams {
  #running = 0;
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** How many are on their way. */
  get running(): number {
    return this.#running;
  }

  /** Its length is not known before its end, so no header tells it. Throws a problem with 503 where too many are on their way. */
  answer(c: Context, what: StreamedRepresentation): Response {
    const encoding = chosenEncoding(c, ['gzip']);
    const headers: Record<string, string> = {
      'Cache-Control': CACHE_CONTROL[what.freshness],
      ETag: `"${what.version}${encoding === null ? '' : `-${encoding}`}"`,
      Vary: 'Accept-Encoding',
    };
    if (matches(c.req.header('If-None-Match'), what.version)) return c.body(null, 304, headers);
    if (this.#running >= this.#most) throw new ApiProblem('busy', TOO_MUCH);
    headers['Content-Type'] = what.mediaType;
    if (what.links.length > 0) headers.Link = what.links.join(', ');
    if (what.fileName !== undefined) headers['Content-Disposition'] = `attachment; filename="${what.fileName}"`;
    if (encoding !== null) headers['Content-Encoding'] = encoding;
    // Nobody reads the body of an answer to HEAD, so nobody would end it.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const plain = this.#stream(what.parts);
    return c.body(encoding === null ? plain : plain.pipeThrough(new CompressionStream('gzip')), 200, headers);
  }

  #stream(parts: () => Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
    const encoder = new TextEncoder();
    let iterator: Iterator<string> | null = null;
    const end = () => {
      if (iterator === null) return;
      iterator.return?.();
      iterator = null;
      this.#running -= 1;
    };
    return new ReadableStream(
      {
        pull: async (controller) => {
          if (iterator === null) {
            iterator = parts()[Symbol.iterator]();
            this.#running += 1;
          }
          try {
            const { text, isLast } = chunkOf(iterator);
            if (text !== '') controller.enqueue(encoder.encode(text));
            if (isLast) {
              end();
              controller.close();
            }
          } catch (error) {
            end();
            throw error;
          }
          // Others have their turn between two chunks, however fast this one is read.
          await setImmediate();
        },
        cancel: end,
      },
      { highWaterMark: 0 },
    );
  }
}

function chunkOf(iterator: Iterator<string>): { readonly text: string; readonly isLast: boolean } {
  const parts: string[] = [];
  for (let length = 0; length < CHUNK; ) {
    const { done, value } = iterator.next();
    if (done === true) return { text: parts.join(''), isLast: true };
    parts.push(value);
    length += value.length;
  }
  return { text: parts.join(''), isLast: false };
}
