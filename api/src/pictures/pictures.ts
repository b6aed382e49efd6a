import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';
import { pay } from '../http/work.ts';
import { BodyCache } from '../memory/body-cache.ts';
import { ApiProblem } from '../problem.ts';
import { type Representation, represent } from '../representation.ts';
import { Busy, TooSlow } from '../threads/thread-queue.ts';
import type { Order } from './order.ts';
import { Renderer } from './renderer.ts';

/** Pictures are larger than answers and can be drawn again, so they have memory of their own. */
const MAX_BYTES = 48 * 1024 * 1024;

/** What is drawn of the views of all releases, each once: the thread that draws, and what it has drawn. */
export class Pictures {
  readonly renderer: Renderer;
  readonly #bodies = new BodyCache(MAX_BYTES);

  constructor(renderer: Renderer) {
    this.renderer = renderer;
  }

  /** The bytes of a picture, drawn unless they are there. Throws a problem with 503 where too many wait. */
  async answer(
    c: Context,
    what: Omit<Representation, 'make'>,
    order: () => Order,
    finish: (text: string) => string = (text) => text,
  ): Promise<Response> {
    const key = `${what.key} ${what.version}`;
    if (!this.#bodies.has(key)) pay(c, 'made');
    const body = await this.#bodyOf(key, order);
    return represent(c, this.#bodies, { ...what, make: () => (typeof body === 'string' ? finish(body) : body) });
  }

  /** A text that is drawn, by itself. */
  async text(key: string, order: () => Order): Promise<string> {
    const body = await this.#bodyOf(key, order);
    const { plain } = this.#bodies.get(key, false, () => body);
    return new TextDecoder().decode(plain);
  }

  async #bodyOf(key: string, order: () => Order): Promise<string | Uint8Array> {
    if (this.#bodies.has(key)) return '';
    try {
      return await this.renderer.make(key, order);
    } catch (error) {
      if (!(error instanceof Busy || error instanceof TooSlow)) throw error;
      throw new ApiProblem(
        'busy',
        'More pictures are asked for than can be drawn at once; ask again in a few seconds.',
      );
    }
  }
}

const known = new Map<string, Pictures>();

/** The pictures of a built dashboard: every app of a process that serves it shares them. */
export function picturesOf(site: string): Pictures {
  const module = join(site, 'render', 'render.js');
  if (!existsSync(module)) {
    throw new Error(`${site} holds no render/render.js; build it with pnpm --filter @candor/web build`);
  }
  const pictures = known.get(site) ?? new Pictures(new Renderer(module));
  known.set(site, pictures);
  return pictures;
}
