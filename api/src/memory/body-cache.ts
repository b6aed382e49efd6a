import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** One answer's bytes, plain and compressed. */
export interface Body {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly encoded: Readonly<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>>;
}

export type Encoding = 'br' | 'gzip';

/** Below this a compressed body is hardly smaller than its own headers. */
const WORTH_COMPRESSING = 1024;

/** A large body is compressed beside the loop that answers: until then it is told plain. */
export const LARGE = 1024 * 1024;

/**
 * Bodies by key, each made and compressed once. When the cache is full the one that was not asked for longest goes, so
 * memory stays within `maxBytes` whatever is asked. A large one that went and is still on its way to somebody is shared with
 * whoever asks for it meanwhile.
 */
export class BodyCache {
  readonly #bodies = new Map<string, Body>();
  readonly #making = new Map<string, Promise<string | Uint8Array>>();
  readonly #gone = new Map<string, WeakRef<Body>>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes = 64 * 1024 * 1024) {
    this.#maxBytes = maxBytes;
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
    const body = this.#gone.get(key)?.deref() ?? this.#made(key, compressible, make());
    this.#gone.delete(key);
    this.#bytes += sizeOf(body);
    this.#bodies.set(key, body);
    this.#shrink();
    return body;
  }

  #made(key: string, compressible: boolean, made: string | Uint8Array): Body {
    const plain = typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
    if (!compressible || plain.length < LARGE) return encode(plain, compressible);
    const encoded: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> = {};
    const body = { plain, encoded };
    const add = (encoding: Encoding) => (error: Error | null, bytes: Uint8Array) => {
      if (error !== null) return;
      encoded[encoding] = new Uint8Array(bytes);
      if (this.#bodies.get(key) !== body) return;
      this.#bytes += bytes.length;
      this.#shrink();
    };
    brotliCompress(plain, QUALITY, add('br'));
    gzip(plain, add('gzip'));
    return body;
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
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

function encode(plain: Uint8Array<ArrayBuffer>, compressible: boolean): Body {
  if (!compressible || plain.length < WORTH_COMPRESSING) return { plain, encoded: {} };
  return {
    plain,
    encoded: {
      br: new Uint8Array(brotliCompressSync(plain, QUALITY)),
      gzip: new Uint8Array(gzipSync(plain)),
    },
  };
}

function sizeOf({ plain, encoded }: Body): number {
  return plain.length + (encoded.br?.length ?? 0) + (encoded.gzip?.length ?? 0);
}
