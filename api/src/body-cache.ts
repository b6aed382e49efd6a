import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One answer's bytes, plain and compressed. */
export interface Body {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly encoded: Readonly<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>>;
}

export type Encoding = 'br' | 'gzip';

/** Below this a compressed body is hardly smaller than its own headers. */
const WORTH_COMPRESSING = 1024;

/**
 * Bodies by key, each made and compressed once. When the cache is full the one that was not asked for longest goes, so
 * memory stays within `maxBytes` whatever is asked.
 */
export class BodyCache {
  readonly #bodies = new Map<string, Body>();
  readonly #making = new Map<string, Promise<string | Uint8Array>>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes = 64 * 1024 * 1024) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  has(key: string): boolean {
    return this.#bodies.has(key);
  }

  get(key: string, compressible: boolean, make: () => string | Uint8Array): Body {
    const known = this.#bodies.get(key);
    if (known !== undefined) {
      this.#bodies.delete(key);
      this.#bodies.set(key, known);
      return known;
    }
    const made = make();
    const body = encode(typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made), compressible);
    this.#bytes += sizeOf(body);
    this.#bodies.set(key, body);
    for (const [oldest, old] of this.#bodies) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#bodies.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
    return body;
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

function encode(plain: Uint8Array<ArrayBuffer>, compressible: boolean): Body {
  if (!compressible || plain.length < WORTH_COMPRESSING) return { plain, encoded: {} };
  return {
    plain,
    encoded: {
      br: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })),
      gzip: new Uint8Array(gzipSync(plain)),
    },
  };
}

function sizeOf({ plain, encoded }: Body): number {
  return plain.length + (encoded.br?.length ?? 0) + (encoded.gzip?.length ?? 0);
}
