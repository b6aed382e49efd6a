import type { View } from '../view.ts';
import { companiesWords, inSentence, metricOf, topicOf } from './words/phrases.ts';
import type { Telling } from './words/telling.ts';

/** The plain title of a chart: “Reports to NCMEC by type of service, 2023”. A title has no full stop. */
export function chartTitle(telling: Telling, view: View): string {
  const { texts, reader } = telling;
  const metric = metricOf(telling, view.metric);
  const below = telling.book.metrics.find((one) => one.code === metric.ratioTo);
  const topic = topicOf(telling, metric);
  const measured =
    view.measure === 'ratio_to' && below === undefined
      ? topic
      : (texts.measures[view.measure]?.title(topic, below === undefined ? '' : topicOf(telling, below)) ?? topic);
  const [only] = view.platforms.length === 1 ? view.platforms : [];
  const services = only === undefined ? '' : companiesWords(telling, { platform: only, size: '_T' }, null);
  const years = yearsOf(view, reader.years);
  const [first, last] = [years[0], years.at(-1)];
  const parts = [
    texts.title_by(measured, byWords(telling, view)),
    services,
    view.panel === 'matched' ? texts.title_panel() : '',
    first === undefined || last === undefined ? '' : first === last ? String(first) : texts.title_years(first, last),
  ];
  const title = parts.filter((part) => part !== '').join(', ');
  const start = title.search(/\p{L}/u);
  return `${title.slice(0, start)}${title.charAt(start).toUpperCase()}${title.slice(start + 1)}`;
}

function byWords(telling: Telling, view: View): string {
  const { texts, labels } = telling;
  const split = labels.breakdowns.find((one) => one.code === view.breakdown);
  if (split !== undefined) return texts.title_breakdown(inSentence(telling, split.label));
  if (view.sizes.length > 0) return texts.title_size();
  return view.platforms.length === 1 ? '' : texts.title_platform();
}

/** The years that a view shows: those it names, or the latest of a chart of one year, or all. */
export function yearsOf(view: View, years: readonly number[]): readonly number[] {
  if (view.years !== null) return view.years;
  const last = years.at(-1);
  const first = years[0];
  if (last === undefined || first === undefined) return [];
  return view.chart === 'trend' || view.chart === 'multiples' ? [first, last] : [last];
}
