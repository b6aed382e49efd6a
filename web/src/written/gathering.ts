import { type DefaultedQueryObserverOptions, QueryClient } from '@tanstack/react-query';

type Options = DefaultedQueryObserverOptions<unknown, Error, unknown, unknown, readonly unknown[]>;

/** Queries of a page that is written in one go: nothing fetches while it is being written, so it notes what it would need. */
export class Gathering extends QueryClient {
  readonly #wanted = new Map<string, Options>();

  constructor() {
    super({ defaultOptions: { queries: { retry: false } } });
  }

  override defaultQueryOptions(options: never): never {
    const full = super.defaultQueryOptions<unknown, Error, unknown, unknown, readonly unknown[]>(options);
    const status = this.getQueryCache().get(full.queryHash)?.state.status;
    if (full.enabled !== false && full.queryFn !== undefined && status !== 'success')
      this.#wanted.set(full.queryHash, full as unknown as Options);
    return full as never;
  }

  /** Fetches what was noted; false where nothing was. Throws what the first that failed throws. */
  async fetchWanted(): Promise<boolean> {
    const wanted = [...this.#wanted.values()];
    this.#wanted.clear();
    await Promise.all(wanted.map((one) => this.fetchQuery(one)));
    this.#wanted.clear();
    return wanted.length > 0;
  }
}
