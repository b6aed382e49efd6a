import { type Period, periodBefore } from '../../period/index.ts';
import type { Observation } from '../observation.ts';
import { movedWords } from './change.ts';
import { figureSentence } from './figure.ts';
import { caveatsOf } from './words/caveats.ts';
import { companiesWords, metricOf, topicOf } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence, Told } from './words/types.ts';

/** How a count changed on the year before among the companies that gave it in both; undefined where nothing is known. */
export function changeSentence(telling: Telling, metric: string, place: FigurePlace): Sentence | undefined {
  const row = telling.reader.at(metric, 'change', { ...place, panel: 'matched' });
  return row === undefined ? undefined : figureSentence(telling, row);
}

/**
 * How a count changed over several years, from the chained index: back to the first year of all or to the last break,
 * never across one. Undefined where that is less than two changes; those have `changeSentence`.
 */
export function trendSentence(telling: Telling, metric: string, place: FigurePlace): Sentence | undefined {
  const { texts, reader } = telling;
  const at = (year: Period) => reader.at(metric, 'index', { ...place, year, panel: 'matched' });
  const last = at(place.year);
  if (last === undefined) return undefined;
  if (last.kind !== 'value') return figureSentence(telling, last);
  const run: Told[] = [last];
  for (let year = periodBefore(place.year); !(run[0] ?? last).afterBreak; year = periodBefore(year)) {
    const before: Observation | undefined = at(year);
    if (before?.kind !== 'value') break;
    run.unshift(before);
  }
  const first = run[0] ?? last;
  if (run.length < 3 || first.value <= 0) return undefined;
  const change = last.value / first.value - 1;
  const topic = topicOf(telling, metricOf(telling, metric));
  const moved = movedWords(telling, topic, { value: change }, null);
  return {
    text: finish(texts.trend(companiesWords(telling, last, null), first.year, last.year, moved)),
    used: run,
    caveats: caveatsOf(telling, last),
  };
}
