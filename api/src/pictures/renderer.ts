import { Worker } from 'node:worker_threads';
import type { Done, Order, READY } from './order.ts';

const THREAD = new URL('./thread.ts', import.meta.url);

/** Thrown where so many wait already that one more would wait too long. */
export class Busy extends Error {
  /** In seconds. */
  readonly retryAfter = 5;
}

export interface Limits {
  /** How many may wait. */
  readonly waiting: number;
  /** How many of them that give way to all others. */
  readonly patient: number;
  /** How long a picture may take, in milliseconds, before its thread is given up. */
  readonly patience: number;
}

const LIMITS: Limits = { waiting: 32, patient: 8, patience: 20_000 };

type Body = string | Uint8Array;

interface Asked {
  readonly key: string;
  readonly make: () => Omit<Order, 'id'>;
  readonly resolve: (body: Body) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws views in a thread of its own, one at a time, so that nobody else waits for it. What is asked twice is drawn once; what
 * is to be drawn is put together when its turn comes, so that those who wait take no memory. The thread starts with the first
 * picture, and keeps no program alive that has nothing else to do.
 */
export class Renderer {
  readonly #module: string;
  readonly #limits: Limits;
  readonly #waiting: Asked[] = [];
  readonly #patient: Asked[] = [];
  readonly #asked = new Map<string, Promise<Body>>();
  #worker: Worker | null = null;
  #isAtWork = false;
  #count = 0;

  /** `module` is what the build of the pages wrote for the server. */
  constructor(module: string, limits: Partial<Limits> = {}) {
    this.#module = module;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * Rejects with `Busy` where too many wait. Nothing is put together then. What is patient waits until nothing else does: there is
   * something to show in its place.
   */
  draw(key: string, make: Asked['make'], { isPatient = false } = {}): Promise<Body> {
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const queue = isPatient ? this.#patient : this.#waiting;
    if (queue.length >= (isPatient ? this.#limits.patient : this.#limits.waiting))
      return Promise.reject(new Busy('too many pictures are asked for'));
    const drawn = new Promise<Body>((resolve, reject) => {
      queue.push({ key, make, resolve, reject });
    }).finally(() => this.#asked.delete(key));
    this.#asked.set(key, drawn);
    void this.#work();
    return drawn;
  }

  /** Ends the thread; what waits is refused. */
  async close(): Promise<void> {
    for (const asked of [...this.#waiting.splice(0), ...this.#patient.splice(0)])
      asked.reject(new Busy('the server is ending'));
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    const shift = () => this.#waiting.shift() ?? this.#patient.shift();
    for (let next = shift(); next !== undefined; next = shift()) {
      try {
        next.resolve(await this.#drawn(next.make()));
      } catch (error) {
        next.reject(error as Error);
      }
    }
    this.#isAtWork = false;
  }

  async #drawn(what: Omit<Order, 'id'>): Promise<Body> {
    if (this.#worker === null) {
      this.#worker = new Worker(THREAD, { workerData: this.#module });
      await this.#said<typeof READY>();
    }
    this.#count += 1;
    const order: Order = { id: this.#count, ...what };
    this.#worker.postMessage(order, order.answers === undefined ? [] : [order.answers]);
    const done = await this.#said<Done>(this.#limits.patience);
    if ('error' in done) throw new Error(done.error);
    return done.body;
  }

  /** What the thread says next. It is given up where it fails, ends, or takes longer than it may. */
  async #said<Message>(patience?: number): Promise<Message> {
    const worker = this.#worker;
    if (worker === null) throw new Error('the thread that draws has ended');
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<Message>();
    const onEnd = (reason: unknown) => {
      this.#worker = null;
      reject(reason instanceof Error ? reason : new Error(`the thread that draws ended with code ${reason}`));
    };
    const giveUp = () => {
      onEnd(new Error('a picture took too long'));
      void worker.terminate();
    };
    const timer = patience === undefined ? undefined : setTimeout(giveUp, patience);
    worker.once('message', resolve).once('error', onEnd).once('exit', onEnd);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      worker.off('message', resolve).off('error', onEnd).off('exit', onEnd);
      worker.unref();
    }
  }
}
