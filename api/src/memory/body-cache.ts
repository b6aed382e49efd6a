import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  type ZstdOptions,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib';

import type { LargeAnswers } from '../threads/large-answers.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One answer's bytes, plain and as they were asked for. */
export interface Body {
  readonly plain: Bytes;
  readonly encoded: Partial<Record<Encoding, Bytes>>;
  /** Which encodings are worth it. */
  readonly offered: readonly Encoding[];
}

/** The smallest first (RFC 9110, 8.4.1; zstd RFC 8878). */
export const ENCODINGS = ['br', 'zstd', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Below this a compressed body is hardly smaller than its own headers. */
const WORTH_COMPRESSING = 1024;

/** A large body is compressed beside the loop that answers: until then it is told plain. */
export const LARGE = 1024 * 1024;

/**
 * Bodies by key, each made once, and compressed once in each encoding that somebody asks for. When the cache is full the one that was not asked for longest goes, so
 * memory stays within `maxBytes` whatever is asked. A large one that went and is still on its way to somebody is shared with
 * whoever asks for it meanwhile.
 */
export class BodyCache {
  readonly #bodies = new Map<string, Body>();
  readonly #compressing = new WeakMap<Body, Set<Encoding>>();
  readonly #making = new Map<string, Promise<string | Uint8Array>>();
  readonly #gone = new Map<string, WeakRef<Body>>();
  readonly #maxBytes: number;
  #bytes = 0;

  /** Who makes large bodies beside the loop; null where they are made in place. */
  readonly elsewhere: LargeAnswers | null;

  constructor(maxBytes = 64 * 1024 * 1024, elsewhere: LargeAnswers | null = null) {
    this.#maxBytes = maxBytes;
    this.elsewhere = elsewhere;
  }

  get bytes(): number {
    return this.#bytes;
  }

  has(key: string): boolean {
    return this.#bodies.has(key) || this.#gone.get(key)?.deref() !== undefined;
  }

  get(key: string, compressible: boolean, make: () => string | Uint8Array): Body {
    const known = this.#bodies.get(key);
    if (known !== undefined) {
      this.#bodies.delete(key);
      this.#bodies.set(key, known);
      return known;
    }
    const body = this.#gone.get(key)?.deref() ?? bodyOf(make(), compressible);
    this.#gone.delete(key);
    this.#bytes += sizeOf(body);
    this.#bodies.set(key, body);
    this.#shrink();
    return body;
  }

  /**
   * A body in an encoding that it offers. A large one is compressed beside the loop, once for all who ask meanwhile; null until it is.
   */
  encoded(key: string, body: Body, encoding: Encoding): Bytes | null {
    const known = body.encoded[encoding];
    if (known !== undefined) return known;
    if (body.plain.length < LARGE) return this.#add(key, body, encoding, compressed[encoding].now(body.plain));
    const running = this.#compressing.get(body) ?? new Set();
    this.#compressing.set(body, running);
    if (running.has(encoding)) return null;
    running.add(encoding);
    compressed[encoding]
      .later(body.plain)
      .then((bytes) => this.#add(key, body, encoding, bytes))
      // Without memory for it the body stays plain, and is tried again.
      .catch(() => running.delete(encoding));
    return null;
  }

  #add(key: string, body: Body, encoding: Encoding, made: Uint8Array): Bytes {
    const bytes = new Uint8Array(made);
    body.encoded[encoding] = bytes;
    if (this.#bodies.get(key) === body) {
      this.#bytes += bytes.length;
      this.#shrink();
    }
    return bytes;
  }

  #shrink(): void {
    for (const [oldest, old] of this.#bodies) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#bodies.delete(oldest);
      this.#bytes -= sizeOf(old);
      if (old.plain.length >= LARGE) this.#gone.set(oldest, new WeakRef(old));
    }
    if (this.#gone.size <= MOST_GONE) return;
    for (const [key, body] of this.#gone) if (body.deref() === undefined) this.#gone.delete(key);
  }

  /**
   * Waits until a body is made, once for all that ask for it at the same time, and answers what `get` makes it with; at once where it
   * is there.
   */
  async making(
    key: string,
    make: () => string | Uint8Array | Promise<string | Uint8Array>,
  ): Promise<() => string | Uint8Array> {
    const kept = this.#bodies.get(key);
    if (kept !== undefined) return () => kept.plain;
    const running = this.#making.get(key) ?? (async () => make())().finally(() => this.#making.delete(key));
    this.#making.set(key, running);
    const made = await running;
    return () => made;
  }
}

const MOST_GONE = 1000;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const ZSTD: ZstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: 9 } };

const compressed: Readonly<
  Record<Encoding, { now: (plain: Bytes) => Uint8Array; later: (plain: Bytes) => Promise<Uint8Array> }>
> = {
  br: { now: (plain) => brotliCompressSync(plain, BROTLI), later: (plain) => promisify(brotliCompress)(plain, BROTLI) },
  zstd: { now: (plain) => zstdCompressSync(plain, ZSTD), later: (plain) => promisify(zstdCompress)(plain, ZSTD) },
  gzip: { now: (plain) => gzipSync(plain), later: (plain) => promisify(gzip)(plain) },
};

function bodyOf(made: string | Uint8Array, compressible: boolean): Body {
  const plain = typeof made === 'string' ? new TextEncoder().encode(made) : bytesOf(made);
  return { plain, encoded: {}, offered: compressible && plain.length >= WORTH_COMPRESSING ? ENCODINGS : [] };
}

/** The same bytes, copied only where they are part of something larger. */
function bytesOf({ buffer, byteOffset, length }: Uint8Array): Bytes {
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === length;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(new Uint8Array(buffer, byteOffset, length));
}

function sizeOf({ plain, encoded }: Body): number {
  return Object.values(encoded).reduce((sum, one) => sum + one.length, plain.length);
}
