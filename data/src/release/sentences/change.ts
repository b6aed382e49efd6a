import type { Telling } from './telling.ts';
import type { Clause, Told } from './types.ts';
import { amongWho, metricOf, percentWords, topicOf } from './words.ts';

/** Within this a change is “about the same”, as the measure `direction` has it where it is published. */
const ABOUT_THE_SAME = 0.05;

/** “among the 14 companies that answered in both 2022 and 2023, the number of reports to NCMEC rose by 12 %”. */
export function changeClause(telling: Telling, row: Told): Clause {
  const { texts } = telling;
  const topic = topicOf(telling, metricOf(telling, row.metric));
  if (row.measure === 'direction') {
    const words = row.value > 0 ? texts.upSome : row.value < 0 ? texts.downSome : texts.same;
    return { text: amongWho(telling, row, words(topic)) };
  }
  const direction = telling.reader.at(row.metric, 'direction', row);
  const sign = direction?.kind === 'value' ? direction.value : directionOf(row.value);
  return {
    text: amongWho(telling, row, movedWords(telling, topic, row.value, sign, row.step !== undefined)),
    beside: direction?.kind === 'value' ? [direction] : [],
  };
}

/** −1, 0 or 1. */
export function directionOf(change: number): number {
  return Math.abs(change) <= ABOUT_THE_SAME ? 0 : Math.sign(change);
}

/** “the number of reports to NCMEC rose by 12 %”. */
export function movedWords(
  telling: Telling,
  topic: string,
  change: number,
  direction: number,
  isRounded = false,
): string {
  const { texts } = telling;
  if (direction === 0) return texts.same(topic);
  const percent = percentWords(telling, Math.abs(change));
  return (direction > 0 ? texts.up : texts.down)(topic, isRounded ? texts.about(percent) : percent);
}
