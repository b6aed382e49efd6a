import { isPublishedOf, type Range } from '../shares/grid.ts';
import type { Tallied } from '../shares/share.ts';

/** How many companies had to do otherwise for the range of a share to be none that is published of them: one, two, or more. */
export type StepMovers = 'one' | 'two' | 'more';

/** What a company that was asked and did not answer would have had. */
const VOTE = 1;

/**
 * The ranges that shares are published in are as wide as so many votes ask for, so the step reveals how many answered.
 * Looks whether a range could be published with any one company less of those that answered in confidence or, if somebody
 * else was asked, with one more; and, for who knows that, with another one less or more.
 */
export function stepMovers(
  { companies }: Tallied,
  range: Range,
  canJoin: boolean,
  pool: { readonly coalition: number; readonly margin: number },
): StepMovers {
  const weights = [...companies.values()].map((own) => own.weight);
  const isMoved = (some: readonly number[]) =>
    !isPublishedOf(
      range,
      { votes: some.reduce((sum, one) => sum + one, 0), largest: Math.max(VOTE, ...some), ...pool },
      false,
    );
  const worlds = changed(weights, canJoin);
  if (worlds.some(isMoved)) return 'one';
  return worlds.some((some) => changed(some, canJoin).some(isMoved)) ? 'two' : 'more';
}

/** With one less, companies with as many votes being alike, or one more. */
function changed(weights: readonly number[], canJoin: boolean): number[][] {
  const less = [...new Set(weights)].map((weight) => weights.toSpliced(weights.indexOf(weight), 1));
  return canJoin ? [...less, [...weights, VOTE]] : less;
}
