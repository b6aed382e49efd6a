import { tell } from '../tell.ts';
import { changeSentence, trendSentence } from '../trend.ts';
import type { Telling } from '../words/telling.ts';
import type { FigurePlace } from '../words/types.ts';
import { given, hasMetric, sorted, type Written } from './brief.ts';

/** How many totals a brief tells, that of its main points included. */
const TOTALS = 2;

/**
 * What was reported beside the main points, whose metric is `main`: a further total with its change; where there is none,
 * the course of the main one over the years, and its median.
 */
export function reported(telling: Telling, place: FigurePlace, main: string | null): Written {
  const atMost = main === null ? TOTALS : TOTALS - 1;
  const found = telling.summaries.reported
    .filter((code) => code !== main && hasMetric(telling, code))
    .map((code) => ({ code, telltale: tell(telling, code, place, ['sum', 'median_change']) }));
  const { held } = sorted(
    found.map((one) => one.telltale),
    atMost,
  );
  const told = found
    .flatMap(({ code, telltale }) => (telltale.kind === 'told' ? [{ code, ...telltale }] : []))
    .slice(0, atMost);
  const withChanges = told.flatMap(({ code, sentence }) => [sentence, ...given(changeSentence(telling, code, place))]);
  if (told.length > 0 || main === null) return { sentences: withChanges, held };
  const median = tell(telling, main, place, ['median', 'median_per_million']);
  return {
    sentences: [...given(trendSentence(telling, main, place)), ...(median.kind === 'told' ? [median.sentence] : [])],
    held,
  };
}
