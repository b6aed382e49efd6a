import { companiesWords } from '../../sentences/words/phrases.ts';
import type { Key } from '../chart.ts';
import { metricOf } from '../plan.ts';
import { type Figure, figureText, figureWithUnit, isFigure } from './figure.ts';
import type { Said } from './said.ts';
import { isCertain, isHidden, type NamedFigure, spanTitle } from './span.ts';
import { topicOf, yearsOf } from './topic.ts';

/** The largest bar: its share of all where it is a part of them, else from the smallest to the largest value. */
export function barsTitle(said: Said): string {
  const { chart, telling, view, book, plan } = said;
  const { texts } = telling;
  const rows = (chart.series[0]?.points ?? []).flatMap(({ row, share }, index) => {
    const key = chart.keys[index];
    return key === undefined || !isFigure(row) ? [] : [{ key, figure: row, share }];
  });
  const sorted = [...rows].sort((a, b) => b.figure.value - a.figure.value);
  const [largest] = sorted;
  const year = yearsOf(said);
  if (largest === undefined) return texts.view_at(topicOf(said), year);
  const { share } = largest;
  // More than half of all is the largest, whatever is held back.
  if (share !== null && view.platforms.length === 0 && (!isHidden(chart) || share > 0.5)) {
    const { unit } = metricOf(book, view.metric);
    const noun = unit?.plural ?? texts.otherFigure(topicOf(said));
    return texts.view_shareOfAll(largest.key.label, telling.numbers.percent(share), noun, year);
  }
  if (plan.by === 'breakdown' && plan.measure === 'share' && sorted.length > 1 && isLargest(said, sorted)) {
    return texts.view_option(topicOf(said), largest.key.label, figureText(said, largest.figure), whose(said), year);
  }
  const [only] = sorted.length === 1 ? sorted : [];
  if (only !== undefined) return ofOne(said, only);
  return spanTitle(said, sorted.map(named), year);
}

const named = ({ key, figure }: { readonly key: Key; readonly figure: Figure }): NamedFigure => ({
  name: key.short,
  figure,
});

/** Whether the first of some figures is the largest of all, also of those that are held back. */
function isLargest({ chart }: Said, [first, second]: readonly { readonly figure: Figure }[]): boolean {
  return first !== undefined && second !== undefined && !isHidden(chart) && isCertain(first.figure, second.figure);
}

/** Whose answers they are: “companies”, “companies with messaging services”. */
export function whose({ telling, plan }: Said): string {
  const [platform] = plan.platforms?.length === 1 ? plan.platforms : [];
  return companiesWords(telling, { platform: platform ?? 'ALL', size: '_T' }, null);
}

function ofOne(said: Said, { key, figure }: { readonly key: Key; readonly figure: Figure }): string {
  const { texts } = said.telling;
  const text = texts.view_in(figureWithUnit(said, figure), figure.year);
  // Of a year its name is in the figure already.
  return said.chart.keysAre === 'year'
    ? texts.view_list(topicOf(said), text)
    : texts.view_line(topicOf(said), key.label, text);
}
