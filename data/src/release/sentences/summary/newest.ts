import { figureSentence } from '../figure.ts';
import type { Telling } from '../words/telling.ts';
import type { FigurePlace, Sentence } from '../words/types.ts';

/**
 * The total of the last year of which only a part of the companies is known one by one, where it is published; it comes after
 * that of the last year of which all are known.
 */
export function newestSentence(telling: Telling, metric: string, place: FigurePlace): readonly Sentence[] {
  const { years, latest, at } = telling.reader;
  const year = years.at(-1) ?? 0;
  if (place.year !== latest || year <= latest) return [];
  const row = at(metric, 'sum', { ...place, year });
  return row === undefined || row.kind === 'missing' ? [] : [figureSentence(telling, row)];
}
