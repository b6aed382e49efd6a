import { comparePeriods, latestPeriod, readPeriod } from '../../../period/index.ts';
import { belowTopic, topicOf as topicWords } from '../../sentences/words/phrases.ts';
import { metricOf } from '../plan.ts';
import type { Said } from './said.ts';

/** Measures that the name of a metric speaks for. */
const PLAIN: ReadonlySet<string> = new Set(['sum', 'pooled_ratio', 'share']);

/** What a chart is about: the metric, and the measure as far as the metric's name does not say it. */
export function topicOf({ telling, view, book, plan }: Said): string {
  const metric = metricOf(book, view.metric);
  if (PLAIN.has(plan.measure)) return metric.title;
  const title = telling.texts.measures[plan.measure]?.title(topicWords(telling, metric), belowTopic(telling, metric));
  return title === undefined ? metric.title : capitalised(title);
}

function capitalised(text: string): string {
  const start = text.search(/\p{L}/u);
  return `${text.slice(0, start)}${text.charAt(start).toUpperCase()}${text.slice(start + 1)}`;
}

/** The years of a chart: of those over the years the first and the last, of the others the one that they show. */
export function yearsOf(said: Said): string {
  return said.telling.texts.inWords(yearCodesOf(said));
}

function yearCodesOf({ chart, view }: Said): string {
  const rows = chart.series.flatMap((one) => one.points.flatMap(({ row }) => (row === undefined ? [] : [row.year])));
  const isOverYears = chart.kind === 'trend' || chart.kind === 'multiples' || chart.keysAre === 'year';
  const shown = isOverYears ? chart.keys.flatMap((key) => readPeriod(key.code) ?? []) : rows;
  const [first, last] = [[...shown].sort(comparePeriods)[0], latestPeriod(shown)];
  if (first !== undefined && last !== undefined) return first === last ? String(first) : `${first}–${last}`;
  // Nothing is there: what was asked for.
  const [from, to] = view.years ?? [];
  return from === undefined ? '' : from === to ? String(from) : `${from}–${to}`;
}
