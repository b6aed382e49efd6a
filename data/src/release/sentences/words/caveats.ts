import type { CaveatNeed } from '../../../framework/index.ts';
import { measureOf } from '../../../measures/index.ts';
import type { Observation } from '../../observation.ts';
import { metricOf } from './phrases.ts';
import type { Telling } from './telling.ts';

/**
 * The caveats that a row needs, the most needed first: what is true of this very number (held back, a break, one company
 * behind the change), then what belongs to its metric and, where years are compared, to every trend. Only those that
 * the code book has.
 */
export function caveatsOf(telling: Telling, row: Observation, more: readonly number[] = []): readonly number[] {
  const isProtected = row.kind !== 'value' && row.reason === 'suppressed';
  const isChange = row.panel === 'matched' || measureOf(row.measure)?.panel === 'matched';
  const isBroken = row.kind === 'value' ? row.afterBreak : row.reason === 'break';
  const own = metricOf(telling, row.metric).caveats.filter((id) => {
    const shown = telling.book.caveats.find((one) => one.id === id)?.shown ?? [];
    return isChange || shown.includes('metric') || shown.includes('page');
  });
  return known(telling, [
    ...(isProtected ? needed(telling, 'held_back') : []),
    ...(isBroken ? needed(telling, 'break') : []),
    ...(isChange && row.kind === 'value' && row.dominated ? needed(telling, 'dominated') : []),
    ...(measureOf(row.measure)?.needsQuestions === true ? needed(telling, 'not_measured') : []),
    ...more,
    ...own,
    ...(isChange ? needed(telling, 'change') : []),
  ]);
}

/** The caveats of the framework that something needs. */
export function needed({ labels }: Pick<Telling, 'labels'>, what: CaveatNeed): readonly number[] {
  return labels.caveats.flatMap(({ id, neededFor }) => (neededFor === what ? [id] : []));
}

/** Each once, and only those that the code book has. */
export function known({ book }: Pick<Telling, 'book'>, ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].filter((id) => book.caveats.some((one) => one.id === id));
}
