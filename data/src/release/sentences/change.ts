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

/** “the number of reports to NCMEC rose”. */
export function directionWords({ texts }: Telling, topic: string, direction: number): string {
  return (direction > 0 ? texts.upSome : direction < 0 ? texts.downSome : texts.same)(topic);
}

/** −1, 0 or 1. */
export function directionOf(change: number): number {
  return Math.abs(change) <= ABOUT_THE_SAME ? 0 : Math.sign(change);
}

/**
 * “the number of reports to NCMEC rose by 12 %”; of a change in a step what it lies between. `direction` is the published one,
 * null where there is none.
 */
export function movedWords(
  telling: Telling,
  topic: string,
  { value, step }: { readonly value: number; readonly step?: number },
  direction: number | null,
): string {
  const { texts, numbers } = telling;
  if (step !== undefined) {
    const [low, high] = [value - step / 2, value + step / 2];
    const [least, most] = [low, high].map((one) => numbers.percent(Math.abs(one))) as [string, string];
    if (low >= 0) return texts.up(topic, texts.between(least, most));
    if (high <= 0) return texts.down(topic, texts.between(most, least));
    if (direction === null) return texts.within(topic, least, most);
    if (direction !== 0)
      return direction > 0 ? texts.up(topic, texts.atMost(most)) : texts.down(topic, texts.atMost(least));
  }
  const sign = direction ?? directionOf(value);
  if (sign === 0) return texts.same(topic);
  return (sign > 0 ? texts.up : texts.down)(topic, percentWords(telling, Math.abs(value)));
}
