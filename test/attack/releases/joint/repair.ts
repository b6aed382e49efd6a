import type { Random } from '../../random.ts';
import type { Change, Mend } from './change.ts';
import type { Everything } from './everything.ts';

/** So many figures move at most, so many are tried to mend one thing, and so often it is begun anew. */
const MOVED = 14;
const TRIED = 10;
const RUNS = 6;

/**
 * Mends what a change breaks, one thing after the other, each by the figure of those drawn that leaves the least broken.
 * Undefined where that leads nowhere. `isFree`: who may move.
 */
export function repair(
  published: Everything,
  change: Change,
  isFree: (at: number) => boolean,
  random: Random,
): Change | undefined {
  for (let run = 0; run < RUNS; run += 1) {
    let now: Change | undefined = change;
    while (now !== undefined && now.size <= MOVED) {
      const [first] = published.broken(now);
      if (first === undefined) break;
      now = mended(published, now, first, isFree, random);
    }
    if (now !== undefined && published.holds(now)) return now;
  }
  return undefined;
}

function mended(
  published: Everything,
  change: Change,
  mends: readonly Mend[],
  isFree: (at: number) => boolean,
  random: Random,
): Change | undefined {
  const open = mends.flatMap(({ at, by: exactly }) => {
    const by = exactly > 0 ? Math.ceil(exactly - 1e-9) : Math.floor(exactly + 1e-9);
    const { value = 0, isPublic = true } = published.figures[at] ?? {};
    return change.has(at) || isPublic || !isFree(at) || value + by < 0 ? [] : [{ at, by }];
  });
  let best: Change | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIED && open.length > 0; tried += 1) {
    const [one] = open.splice(random.between(0, open.length - 1), 1);
    if (one === undefined) break;
    const next = new Map(change).set(one.at, one.by);
    let broken = 0;
    for (const _ of published.broken(next)) if (++broken >= fewest) break;
    if (broken < fewest) [best, fewest] = [next, broken];
  }
  return best;
}
