import { inSentence } from '../../sentences/words/phrases.ts';
import { metricOf } from '../plan.ts';
import type { Said } from './said.ts';
import { yearsOf } from './topic.ts';

/** Metric, measure, unit, population and years: what the numbers are. */
export function subtitleOf(said: Said): string {
  const { view, book, plan, chart, telling } = said;
  const { texts } = telling;
  const metric = metricOf(book, view.metric);
  const measure = book.measures.find((one) => one.code === plan.measure)?.label ?? plan.measure;
  const what = `${metric.title}: ${inSentence(telling, measure)}`;
  const unit = unitWords(said);
  const place = plan.platforms?.length === 1 ? plan.platforms[0] : undefined;
  const label = book.platforms.find((one) => one.code === place)?.label;
  const isByPlatform = plan.by === 'platform' && plan.platforms === null;
  const parts = [
    unit === '' ? what : texts.view_subtitle(what, unit),
    isByPlatform ? (chart.isCoarse ? texts.view_byGroup() : texts.view_byType()) : '',
    label === undefined ? '' : inSentence(telling, label),
    yearsOf(said),
  ];
  const who =
    plan.panel === 'matched' ? texts.view_matched() : isBrokenDown(said) ? texts.view_brokenDown() : texts.view_all();
  return `${parts.filter((part) => part !== '').join(', ')}. ${who}.`;
}

/** Whether it shows parts by a breakdown of the framework, which not every company gives. */
export const isBrokenDown = ({ view, book, plan }: Pick<Said, 'view' | 'book' | 'plan'>): boolean =>
  plan.breakdown !== null && metricOf(book, view.metric).breakdowns.includes(plan.breakdown);

/** What is counted, where the label of the measure does not say it. */
function unitWords({ book, view, plan, chart, telling }: Said): string {
  if (chart.unit === 'companies') return telling.words.reporters.company?.other ?? '';
  const isCount = chart.unit === 'number' && !['ratio_to', 'median_per_million'].includes(plan.measure);
  return isCount ? (metricOf(book, view.metric).unit?.plural ?? '') : '';
}

/** What kind of picture it is, for those who do not see it; what it finds stands in its title. */
export function descriptionOf(said: Said): string {
  const { chart, telling } = said;
  const { texts } = telling;
  const years = yearsOf(said);
  const count = chart.series.filter((one) => one.isFocused).length;
  return texts.view_describe(
    texts[`view_kind_${chart.kind}`](),
    years === '' ? '' : `, ${years}`,
    count,
    chart.keys.length,
  );
}
