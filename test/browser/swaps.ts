import type { Answering } from '@candor/api';

type Change = (answer: unknown) => unknown;

/**
 * What a test puts in place of answers of the API. The server swaps them, not the browser: a page whose requests are
 * intercepted keeps nothing, and would fetch and compile the dashboard anew each time.
 */
export class Swaps {
  readonly #changes: (readonly [RegExp, Change])[] = [];

  /** From now on each answer at a path that matches is changed; `T` is what the API answers there. */
  swap<T>(path: RegExp, change: (answer: T) => T): void {
    this.#changes.push([path, change as Change]);
  }

  /** Everything is as the API answers it again. */
  clear(): void {
    this.#changes.length = 0;
  }

  around(app: Answering): Answering {
    return {
      fetch: async (request, ...rest) => {
        const { pathname } = new URL(request.url);
        if (!pathname.startsWith('/v1/')) return app.fetch(request, ...rest);
        const plain = new Headers(request.headers);
        for (const name of ['Accept-Encoding', 'If-None-Match']) plain.delete(name);
        const response = await app.fetch(new Request(request.url, { method: request.method, headers: plain }), ...rest);
        // Nothing is kept, or one test would see what another one swapped.
        const headers = new Headers(response.headers);
        headers.set('Cache-Control', 'no-store');
        headers.delete('ETag');
        const changes = this.#changes.filter(([path]) => path.test(pathname));
        if (changes.length === 0) return new Response(response.body, { status: response.status, headers });
        headers.delete('Content-Length');
        const answer = changes.reduce((body, [, change]) => change(body), (await response.json()) as unknown);
        return Response.json(answer, { status: response.status, headers });
      },
    };
  }
}
