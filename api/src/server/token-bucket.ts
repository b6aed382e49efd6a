/** What is left to a client, and how it is told (draft-ietf-httpapi-ratelimit-headers-10). */
export interface Spent {
  readonly isAllowed: boolean;
  /** Whole seconds until as much is left as was asked for. */
  readonly retryAfter: number;
  readonly headers: { readonly RateLimit: string; readonly 'RateLimit-Policy': string };
}

/** Clients that are remembered; of more the one that asked for nothing longest is forgotten. */
const MOST_CLIENTS = 50_000;

/** So many seconds' worth may be asked for at once: a page with its charts is some dozens of answers. */
const BURST_SECONDS = 30;

interface Bucket {
  left: number;
  at: number;
}

/**
 * A bucket of tokens for each client, refilled at `rate` a second: work that nobody's answer saved is paid from it. Memory stays bounded
 * whoever asks. `now` is in milliseconds.
 */
export class TokenBuckets {
  readonly #rate: number;
  readonly #size: number;
  readonly #now: () => number;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: number, now: () => number = performance.now.bind(performance), most = MOST_CLIENTS) {
    this.#rate = rate;
    this.#size = rate * BURST_SECONDS;
    this.#now = now;
    this.#most = most;
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes `cost` tokens, or none where fewer are left. */
  spend(client: string, cost: number): Spent {
    const now = this.#now();
    const bucket = this.#buckets.get(client) ?? { left: this.#size, at: now };
    bucket.left = Math.min(this.#size, bucket.left + ((now - bucket.at) / 1000) * this.#rate);
    bucket.at = now;
    const isAllowed = bucket.left >= cost;
    if (isAllowed) bucket.left -= cost;
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > this.#most) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    const untilFull = Math.ceil((this.#size - bucket.left) / this.#rate);
    return {
      isAllowed,
      retryAfter: isAllowed ? 0 : Math.max(1, Math.ceil((cost - bucket.left) / this.#rate)),
      headers: {
        RateLimit: `"work";r=${Math.floor(bucket.left)};t=${untilFull}`,
        'RateLimit-Policy': `"work";q=${Math.floor(this.#size)};w=${BURST_SECONDS}`,
      },
    };
  }
}
