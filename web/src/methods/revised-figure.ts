import type { MetricsAnswer } from '@candor/api/types';
import type { Revision } from '@candor/data/release';
import { partLabels } from '@candor/data/release/views';
import { formatFinely } from '../words/format.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { bandLabel, type Figure, figureText, type Unit } from '../words/values.ts';

/** What figure a revision is about: the metric, then the part, the measure and the companies as far as they need saying. */
export function revisedFigure(
  book: MetricsAnswer,
  { metric, measure, breakdown, size, panel }: Pick<Revision, 'metric' | 'measure' | 'breakdown' | 'size' | 'panel'>,
): string {
  const title = book.metrics.find((one) => one.code === metric)?.title ?? metric;
  const [split = '', ...rest] = breakdown.split(':');
  const part = breakdown === '_T' ? [] : partLabels(book, undefined, metric, split, [rest.join(':')], bandLabel);
  return [
    title,
    ...part.map((one) => one.label),
    ...(measure === 'sum' ? [] : [book.measures.find((one) => one.code === measure)?.label ?? measure]),
    ...(size === '_T' ? [] : [size]),
    ...(panel === 'matched' ? [MORE_METHOD_WORDS.history.same] : []),
  ].join(', ');
}

/** What a figure was and is: shares that would look the same as finely as it takes to see that they are not. */
export function revisedTexts(unit: Unit, before: Figure | undefined, after: Figure | undefined) {
  const texts = [before, after].map((one) => one && figureText(unit, one));
  const isSeen = texts[0] !== texts[1] || unit.kind !== 'percent';
  const finely = (one: Figure | undefined) =>
    one !== undefined && 'value' in one ? formatFinely(one.value) : undefined;
  return isSeen ? texts : [before, after].map((one, at) => finely(one) ?? texts[at]);
}
