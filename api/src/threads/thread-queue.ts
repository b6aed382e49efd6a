import { MessagePort, Worker } from 'node:worker_threads';

/** What a thread answers to what it was sent, by its number. */
export type Done =
  | { readonly id: number; readonly body: string | Uint8Array }
  | { readonly id: number; readonly error: string };

/** What a thread says when it has begun. */
export const READY = 'ready';

/** Thrown where so many wait already that one more would wait too long. */
export class Busy extends Error {
  /** In seconds. */
  readonly retryAfter = 5;
}

/** Thrown where it took longer than it may. */
export class TooSlow extends Error {}

export interface Limits {
  /** How many may wait. */
  readonly waiting: number;
  /** How many may wait that give way to all others. */
  readonly patient: number;
  /** How long one may take, in milliseconds, before its thread is given up. */
  readonly patience: number;
  /** How long a thread that has nothing to do is kept, in milliseconds. */
  readonly idle: number;
  /** Megabytes that its objects may take; where they are more it ends, and nothing else does. */
  readonly heap: number;
}

const LIMITS: Limits = {
  ...{ waiting: 32, patient: 8, patience: 20_000 },
  ...{ idle: Number.POSITIVE_INFINITY, heap: 2048 },
};

type Body = string | Uint8Array;

interface Asked<Order> {
  readonly key: string;
  readonly make: () => Order;
  readonly resolve: (body: Body) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Has things made in a thread of its own, one at a time, so that nobody else waits for it. What is asked twice is made once; what
 * is needed for it is put together when its turn comes, so that those who wait take no memory. The thread starts with the first
 * one, and keeps no program alive that has nothing else to do.
 */
export class ThreadQueue<Order extends object> {
  readonly #thread: URL;
  readonly #data: unknown;
  readonly #limits: Limits;
  readonly #waiting: Asked<Order>[] = [];
  readonly #patient: Asked<Order>[] = [];
  readonly #asked = new Map<string, Promise<Body>>();
  #worker: Worker | null = null;
  #isAtWork = false;
  #count = 0;
  #resting: NodeJS.Timeout | undefined;

  /** The module of the thread, and what it is given when it starts. */
  constructor(thread: URL, data: unknown, limits: Partial<Limits> = {}) {
    this.#thread = thread;
    this.#data = data;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * Rejects with `Busy` where too many wait. Nothing is put together then. What is patient waits until nothing else does: there is
   * something to show in its place.
   */
  make(key: string, make: () => Order, { isPatient = false } = {}): Promise<Body> {
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const [queue, most] = isPatient ? [this.#patient, this.#limits.patient] : [this.#waiting, this.#limits.waiting];
    if (queue.length >= most) return Promise.reject(new Busy('too much is asked for'));
    const made = new Promise<Body>((resolve, reject) => {
      queue.push({ key, make, resolve, reject });
    }).finally(() => this.#asked.delete(key));
    this.#asked.set(key, made);
    void this.#work();
    return made;
  }

  /** Ends the thread; what waits is refused. */
  async close(): Promise<void> {
    for (const asked of [...this.#waiting.splice(0), ...this.#patient.splice(0)])
      asked.reject(new Busy('the server is ending'));
    const worker = this.#worker;
    // Whoever asks from here on has a new one.
    this.#worker = null;
    await worker?.terminate();
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    clearTimeout(this.#resting);
    const shift = () => this.#waiting.shift() ?? this.#patient.shift();
    for (let next = shift(); next !== undefined; next = shift()) {
      try {
        next.resolve(await this.#done(next.make()));
      } catch (error) {
        next.reject(error as Error);
      }
    }
    this.#isAtWork = false;
    if (Number.isFinite(this.#limits.idle))
      this.#resting = setTimeout(() => void this.close(), this.#limits.idle).unref();
  }

  async #done(what: Order): Promise<Body> {
    if (this.#worker === null) {
      this.#worker = new Worker(this.#thread, {
        workerData: this.#data,
        resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap },
      });
      await this.#said<typeof READY>();
    }
    this.#count += 1;
    const ports = Object.values(what).filter((one) => one instanceof MessagePort);
    this.#worker.postMessage({ id: this.#count, ...what }, ports);
    const done = await this.#said<Done>(this.#limits.patience);
    if ('error' in done) throw new Error(done.error);
    return done.body;
  }

  /** What the thread says next. It is given up where it fails, ends, or takes longer than it may. */
  async #said<Message>(patience?: number): Promise<Message> {
    const worker = this.#worker;
    if (worker === null) throw new Error('the thread has ended');
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<Message>();
    const onEnd = (reason: unknown) => {
      this.#worker = null;
      reject(reason instanceof Error ? reason : new Error(`the thread ended with code ${reason}`));
    };
    const giveUp = () => {
      onEnd(new TooSlow('it took too long'));
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
