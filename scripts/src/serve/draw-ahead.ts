import { setTimeout } from 'node:timers/promises';
import { type Answering, drawnFirst } from '@candor/api';
import type { Release } from '@candor/data/release/folder';

export interface DrawAhead {
  readonly app: Pick<Answering, 'fetch'>;
  /** Scheme, host and folder of the site. */
  readonly base: string;
  readonly releases: readonly Release[];
  /** Ends it: the server stops, or another release was taken up. */
  readonly signal: AbortSignal;
  /** In milliseconds: who starts a server has first readers before it has pictures. */
  readonly after?: number;
}

/**
 * Asks for what others show of new releases, so that nobody has to wait until it is drawn: one thing at a time, and a reader who
 * asks for a picture meanwhile waits for one at most. Answers how many were drawn.
 */
export async function drawAhead({ app, base, releases, signal, after = 10_000 }: DrawAhead): Promise<number> {
  let drawn = 0;
  try {
    await setTimeout(after, undefined, { signal, ref: false });
    for (const path of releases.flatMap(drawnFirst)) {
      if (signal.aborted) return drawn;
      const { ok } = await app.fetch(new Request(base + path));
      if (ok) drawn += 1;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return drawn;
}
