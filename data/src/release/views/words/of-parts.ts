import { inSentence } from '../../sentences/words/phrases.ts';
import { figureText, isFigure } from './figure.ts';
import { whose } from './of-bars.ts';
import type { Said } from './said.ts';
import { isCertain } from './span.ts';
import { topicOf, yearsOf } from './topic.ts';

/** The largest part of all together, else of the last row; only the topic where a part is held back, or no part is the largest. */
export function partsTitle(said: Said): string {
  const { chart, telling, book, plan } = said;
  const { texts } = telling;
  const whole = chart.keys.findIndex((key) => key.code === 'ALL');
  const at = whole === -1 ? chart.keys.length - 1 : whole;
  const topic = texts.view_at(topicOf(said), yearsOf(said));
  const parts = chart.series.flatMap(({ label, points }) => {
    const row = points[at]?.row;
    return row === undefined ? [] : [{ label, row }];
  });
  if (parts.some(({ row }) => row.obsStatus === 'Q')) return topic;
  const [largest, next] = parts
    .flatMap(({ label, row }) => (isFigure(row) ? [{ label, figure: row }] : []))
    .sort((a, b) => b.figure.value - a.figure.value);
  if (largest === undefined || (next !== undefined && !isCertain(largest.figure, next.figure))) return topic;
  const place = book.platforms.find((one) => one.code === largest.figure.platform);
  if (place === undefined) return topic;
  const { year } = largest.figure;
  const value = figureText(said, largest.figure);
  if (plan.measure === 'share') {
    const [platforms, { platform }] = [[largest.figure.platform], largest.figure];
    const who = whose({ ...said, plan: { ...plan, platforms: platform === 'ALL' ? null : platforms } });
    return texts.view_option(topicOf(said), largest.label, value, who, year);
  }
  return texts.view_part(topicOf(said), largest.label, value, year, inSentence(telling, place.label));
}
