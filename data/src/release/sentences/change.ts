import type { Observation } from '../observation.ts';
import { amongWho, metricOf, percentWords, topicOf } from './words/phrases.ts';
import type { Telling } from './words/telling.ts';
import type { Clause, Told } from './words/types.ts';

/** Within this a change is “about the same”, as the measure `direction` has it where it is published. */
const ABOUT_THE_SAME = 0.05;

/** “among the 14 companies that answered in both 2022 and 2023, the number of reports to NCMEC rose by 12 %”. */
export function changeClause(telling: Telling, row: Told): Clause {
  const topic = topicOf(telling, metricOf(telling, row.metric));
  if (row.measure === 'direction') {
    return { text: amongWho(telling, row, directionWords(telling, topic, row.value)) };
  }
  const direction = telling.reader.at(row.metric, 'direction', row);
  const sign = direction?.kind === 'value' ? direction.value : null;
  return {
    text: amongWho(telling, row, movedWords(telling, topic, row, sign)),
    beside: direction?.kind === 'value' ? [direction] : [],
  };
}

/** “among the 6 companies …, the number of items rose by 12 % for the median company”. */
export function medianChangeClause(telling: Telling, row: Told): Clause {
  const { texts } = telling;
  const topic = topicOf(telling, metricOf(telling, row.metric));
  const direction = directionOf(row.value);
  const by = percentWords(telling, Math.abs(row.value));
  if (row.n === 1) return { text: amongWho(telling, row, movedWords(telling, topic, row, direction)) };
  const text =
    direction === 0 ? texts.medianSame(topic) : (direction > 0 ? texts.medianUp : texts.medianDown)(topic, by);
  return { text: amongWho(telling, row, text) };
}

/** “the number of reports to NCMEC rose”. */
export function directionWords({ texts }: Telling, topic: string, direction: number): string {
  return (direction > 0 ? texts.upSome : direction < 0 ? texts.downSome : texts.same)(topic);
}

/** −1, 0 or 1. */
export function directionOf(change: number): number {
  return Math.abs(change) <= ABOUT_THE_SAME ? 0 : Math.sign(change);
}

/** How far a total of the same companies moved, in words for its amount; null where only the direction is known. */
export type Moved =
  | { readonly kind: 'up' | 'down'; readonly by: string | null }
  | { readonly kind: 'same' }
  /** Between so much lower and so much higher. */
  | { readonly kind: 'within'; readonly lower: string; readonly higher: string };

/** How far a change is, of one in a step what it lies between. `direction` is the published one, null where there is none. */
function movedBy(
  telling: Telling,
  { value, step }: { readonly value: number; readonly step?: number | undefined },
  direction: number | null,
): Moved {
  const { texts, numbers } = telling;
  if (step !== undefined) {
    const [low, high] = [value - step / 2, value + step / 2];
    const [least, most] = [low, high].map((one) => numbers.percent(Math.abs(one))) as [string, string];
    if (low >= 0) return { kind: 'up', by: texts.between(least, most) };
    if (high <= 0) return { kind: 'down', by: texts.between(most, least) };
    if (direction === null) return { kind: 'within', lower: least, higher: most };
    if (direction !== 0) {
      return direction > 0 ? { kind: 'up', by: texts.atMost(most) } : { kind: 'down', by: texts.atMost(least) };
    }
  }
  const sign = direction ?? directionOf(value);
  if (sign === 0) return { kind: 'same' };
  return { kind: sign > 0 ? 'up' : 'down', by: percentWords(telling, Math.abs(value)) };
}

/** “the number of reports to NCMEC rose by 12 %”; see `movedBy`. */
export function movedWords(
  telling: Telling,
  topic: string,
  change: { readonly value: number; readonly step?: number },
  direction: number | null,
): string {
  const { texts } = telling;
  const moved = movedBy(telling, change, direction);
  if (moved.kind === 'same') return texts.same(topic);
  if (moved.kind === 'within') return texts.within(topic, moved.lower, moved.higher);
  return (moved.kind === 'up' ? texts.up : texts.down)(topic, moved.by ?? '');
}

/** How a total moved, and whether one company accounts for more than half of that. */
export type Move = Moved & { readonly isOneCompanys: boolean };

/** How the total of a place moved from the year before among the same companies; null where that is not published. */
export function moveOf(
  telling: Telling,
  { metric, platform, size, breakdown, year }: Pick<Observation, 'metric' | 'platform' | 'size' | 'breakdown' | 'year'>,
): Move | null {
  const at = (measure: string) => {
    const row = telling.reader.at(metric, measure, { platform, size, breakdown, year, panel: 'matched' });
    return row?.kind === 'value' ? row : undefined;
  };
  const [change, direction] = [at('change'), at('direction')];
  const sign = direction?.value ?? null;
  const moved: Moved | null =
    change !== undefined
      ? movedBy(telling, change, sign)
      : sign === null
        ? null
        : sign === 0
          ? { kind: 'same' }
          : { kind: sign > 0 ? 'up' : 'down', by: null };
  const of = change ?? direction;
  return moved === null ? null : { ...moved, isOneCompanys: of?.dominated === true && moved.kind !== 'same' };
}
