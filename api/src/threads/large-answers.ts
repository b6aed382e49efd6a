import type { Framework } from '@candor/data/framework';
import type { Release } from '@candor/data/release/folder';
import type { PublicAddress } from '../address.ts';
import { ApiProblem } from '../problem.ts';
import { Busy, type Limits, ThreadQueue, TooSlow } from './thread-queue.ts';

/** Which answer a thread is to make of which release. */
export interface LargeOrder {
  readonly folder: string;
  readonly dataset: string;
  readonly address: PublicAddress;
  /** Inside the site, with its query. */
  readonly path: string;
}

const THREAD = new URL('./answer-thread.ts', import.meta.url);

/** A few may wait; what is not made in a minute never will be; a thread holds a release in memory, so it does not stay. */
const LIMITS: Limits = { waiting: 8, patient: 0, patience: 60_000, idle: 20_000, heap: 1024 };

/**
 * Makes large answers in a thread of its own, by the same app over the same files, so that nobody else waits while millions of letters are
 * written.
 */
export class LargeAnswers {
  readonly #queue: ThreadQueue<LargeOrder>;

  /** With the versions of the framework that the app has, too. */
  constructor(frameworks: readonly Framework[], limits: Partial<Limits> = {}) {
    this.#queue = new ThreadQueue(THREAD, frameworks, { ...LIMITS, ...limits });
  }

  /** The bytes of an answer. Throws a problem with 503 where too many wait, or it takes too long. */
  async bodyOf({ folder, manifest }: Release, address: PublicAddress, path: string): Promise<string | Uint8Array> {
    const order: LargeOrder = { folder, dataset: manifest.dataset, address, path };
    try {
      return await this.#queue.make(`${folder} ${path}`, () => order);
    } catch (error) {
      if (error instanceof Busy)
        throw new ApiProblem('busy', 'Too many large answers are asked for; ask again in some seconds.');
      if (error instanceof TooSlow)
        throw new ApiProblem(
          'busy',
          'This answer takes longer to make than anybody waits; ask for a part of it, or take a file of the release.',
        );
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new ApiProblem(
          'too-large',
          'This answer is larger than can be made at once; ask for a part of it, or take a file of the release.',
        );
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}
