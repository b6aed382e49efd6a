import type { Observation } from '../observation.ts';
import type { Telling } from './telling.ts';
import { metricOf } from './words.ts';

/** Caveats by what they are needed for; the numbers are those of the framework's `caveats.yaml`. */
const BREAK = 7;
const DOMINATED = 8;
const HIDDEN = 9;
const NOT_MEASURED = 11;
const NO_RANKS = 18;
const NO_CAUSE = 22;

const CHANGES = ['change', 'direction', 'index', 'sum_previous', 'median_previous', 'share_previous'];

/**
 * The caveats that a row needs, the most needed first: what is true of this very number (held back, a break, one company
 * behind the change), then what belongs to its metric and, where years are compared, to every trend. Only those that
 * the code book has.
 */
export function caveatsOf(telling: Telling, row: Observation, more: readonly number[] = []): readonly number[] {
  const isMissing = row.kind === 'missing';
  const isChange = CHANGES.includes(row.measure) || row.panel === 'matched';
  const isBroken = isMissing ? row.reason === 'break' : row.afterBreak;
  const own = metricOf(telling, row.metric).caveats.filter((id) => {
    const shown = telling.book.caveats.find((one) => one.id === id)?.shown ?? [];
    return isChange || shown.includes('metric') || shown.includes('page');
  });
  return known(telling, [
    ...(isMissing && row.reason === 'suppressed' ? [HIDDEN] : []),
    ...(isBroken ? [BREAK] : []),
    ...(isChange && !isMissing && row.dominated ? [DOMINATED] : []),
    ...(row.measure === 'status_share' || row.measure === 'coverage' ? [NOT_MEASURED] : []),
    ...more,
    ...own,
    ...(isChange ? [NO_CAUSE] : []),
  ]);
}

/** For sentences that put a kind of service beside all. */
export const COMPARISON_CAVEATS = [NO_RANKS] as const;

/** For sentences that say that something is held back. */
export const HELD_BACK_CAVEATS = [HIDDEN] as const;

/** Each once, and only those that the code book has. */
export function known({ book }: Pick<Telling, 'book'>, ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].filter((id) => book.caveats.some((one) => one.id === id));
}
