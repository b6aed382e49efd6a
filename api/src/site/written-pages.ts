import { type Body, BodyCache, type Encoding } from '../memory/body-cache.ts';
import { answeredBy } from '../pictures/asking.ts';
import type { WrittenPage } from '../pictures/job.ts';
import type { Renderer } from '../pictures/renderer.ts';
import { Busy } from '../threads/thread-queue.ts';

/** Pages that were asked for longest ago go first. */
const MAX_BYTES = 32 * 1024 * 1024;

/** How long a reader waits for a page that nobody asked for before, in milliseconds. */
const PATIENCE = 5000;

/** A page of the dashboard: its address inside of the site, and the tag of its language. */
export interface Asked {
  readonly path: string;
  readonly search: string;
  readonly language: string;
}

/** A page that is kept, plain and, once, as it is asked for. */
export interface KeptPage {
  readonly body: Body;
  readonly encoded: (encoding: Encoding) => Uint8Array<ArrayBuffer> | null;
}

let sites = 0;

/**
 * The pages of the dashboard as its own components write them, so that they are read before a script runs, and where none does.
 * Each is written once, and kept while there is room.
 */
export class WrittenPages {
  readonly #bodies = new BodyCache(MAX_BYTES);
  readonly #renderer: Renderer;
  readonly #base: string;
  readonly #answer: (path: string) => Promise<Response>;
  readonly #onError: (error: Error) => void;
  /** Several sites may share a thread that draws, and have other releases. */
  readonly #site: number;

  constructor(
    renderer: Renderer,
    base: string,
    answer: (path: string) => Promise<Response>,
    onError: (error: Error) => void,
  ) {
    this.#renderer = renderer;
    this.#base = base;
    this.#answer = answer;
    this.#onError = onError;
    sites += 1;
    this.#site = sites;
  }

  /**
   * A page as `finish` puts it together from what was written. Null where too many others wait, where it takes too long, and where it
   * fails: a page can do without.
   */
  async body(asked: Asked, finish: (written: WrittenPage) => string): Promise<KeptPage | null> {
    // A page says on which day it was read.
    const key = `${asked.language} ${asked.path}${asked.search} ${new Date().toISOString().slice(0, 10)}`;
    if (this.#bodies.has(key)) return this.#kept(key, () => '');
    const kept = this.#written(key, asked).then((written) => this.#kept(key, () => finish(written)));
    const failed = kept.catch((error: Error) => {
      if (!(error instanceof Busy)) this.#onError(error);
      return null;
    });
    const { promise: late, resolve } = Promise.withResolvers<null>();
    const timer = setTimeout(resolve, PATIENCE, null);
    return Promise.race([failed, late]).finally(() => clearTimeout(timer));
  }

  #kept(key: string, make: () => string): KeptPage {
    const body = this.#bodies.get(key, true, make);
    return { body, encoded: (encoding) => this.#bodies.encoded(key, body, encoding) };
  }

  async #written(key: string, { path, search, language }: Asked): Promise<WrittenPage> {
    const make = () => ({
      job: { form: 'page' as const, path, search, base: this.#base },
      language,
      zoom: null,
      answers: answeredBy(this.#answer),
    });
    const text = await this.#renderer.make(`page ${this.#site} ${key}`, make, { isPatient: true });
    return JSON.parse(text as string) as WrittenPage;
  }
}
