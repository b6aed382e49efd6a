import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import {
  type ChartKind,
  hasQuartiles,
  impliedBreakdown,
  measuresOfMetric,
  type Scale,
  standardChart,
  standardScale,
  type View,
} from '@candor/data/release';
import { metricOf } from '../charts/draw/view-data.ts';

/** In a published list nobody was asked; of confidential reports even the number of companies is told as a class only. */
const NOT_IN = {
  public: ['coverage', 'status_share', 'asked', 'part_year_share'],
  confidential: ['responding', 'asked'],
} as const;

/** The measures that a reader may choose for a metric, its own first. */
export function measuresFor(metric: Metric, book: MetricsAnswer) {
  const without: readonly string[] = NOT_IN[book.about.policy];
  return measuresOfMetric(metric).flatMap((code) => {
    const info = book.measures.find((one) => one.code === code);
    return info === undefined || without.includes(code) ? [] : [info];
  });
}

/** The splits that a reader may choose for a measure. One that the measure implies is no choice. */
export function breakdownsFor(metric: Metric, measure: string): readonly string[] {
  if (metric.answerType !== 'count') return [];
  return measure === 'sum' || measure === 'pooled_ratio' ? metric.breakdowns : [];
}

/** The charts that can show a measure, with or without a split. */
export function chartsFor(metric: Metric, measure: string, breakdown: string | null): readonly ChartKind[] {
  if (measure === 'change') return ['trend', 'multiples', 'scope'];
  if (measure === 'status_share') return ['stacked', 'scope', 'trend'];
  const isSplit = breakdown !== null || impliedBreakdown(metric, measure) !== null;
  if (isSplit) {
    const stacked: readonly ChartKind[] = metric.answerType === 'multi_choice' ? [] : ['stacked'];
    return ['scope', ...stacked, 'grouped', 'trend', 'multiples'];
  }
  const range: readonly ChartKind[] = measure === 'median' && hasQuartiles(metric) ? ['range'] : [];
  return [...range, 'trend', 'scope', 'multiples'];
}

/** The scales that a chart of a measure may have. */
export function scalesFor(chart: ChartKind, measure: string, book: MetricsAnswer): readonly Scale[] {
  const unit = book.measures.find((one) => one.code === measure)?.unit;
  const canLog = unit === 'metric' || unit === 'companies' || unit === 'per_million';
  if (!canLog || chart === 'stacked') return ['linear'];
  const isLines = chart === 'trend' || chart === 'multiples';
  return measure === 'sum' && isLines ? ['linear', 'log', 'index'] : ['linear', 'log'];
}

/** Whether sizes of companies can be compared: groups and totals are published by size, of no split. */
export function hasSizes(view: View, book: MetricsAnswer): boolean {
  const metric = metricOf(book, view.metric);
  return view.breakdown === null && impliedBreakdown(metric, view.measure) === null && view.measure !== 'index';
}

/** The nearest view that can be drawn: what a choice no longer allows goes back to its default. */
export function fitted(view: View, book: MetricsAnswer): View {
  const metric = metricOf(book, view.metric);
  const allowed = measuresFor(metric, book);
  const measure = allowed.some((one) => one.code === view.measure) ? view.measure : (allowed[0]?.code ?? view.measure);
  const breakdown =
    view.breakdown !== null && breakdownsFor(metric, measure).includes(view.breakdown) ? view.breakdown : null;
  const charts = chartsFor(metric, measure, breakdown);
  const own = standardChart(metric, measure);
  const chart = charts.includes(view.chart) ? view.chart : charts.includes(own) ? own : (charts[0] ?? own);
  const scale = scalesFor(chart, measure, book).includes(view.scale) ? view.scale : standardScale(chart, measure);
  const settled = { ...view, measure, breakdown, chart, scale };
  return { ...settled, sizes: hasSizes(settled, book) ? view.sizes : [], years: yearsFor(settled) };
}

/** A span for charts over the years, one year for the others. */
function yearsFor(view: View): View['years'] {
  if (view.years === null) return null;
  const [from, to] = view.years;
  const isSpan = isSpanned(view);
  if (isSpan) return from < to ? view.years : null;
  return [to, to];
}

/** Whether a chart runs over the years. */
export function isSpanned({ chart, platforms }: Pick<View, 'chart' | 'platforms'>): boolean {
  if (chart === 'trend' || chart === 'multiples') return true;
  return chart !== 'scope' && platforms.length === 1;
}

/** A view after the reader has changed something: a new metric or measure brings its own chart and split. */
export function changed(view: View, change: Partial<View>, book: MetricsAnswer): View {
  const next = { ...view, ...change };
  if (change.measure !== undefined && change.measure !== view.measure) {
    const metric = metricOf(book, next.metric);
    const charts = chartsFor(metric, next.measure, null);
    const isSplit = (measure: string) => impliedBreakdown(metric, measure) !== null;
    const stays = charts.includes(view.chart) && !isSplit(next.measure) && !isSplit(view.measure);
    const chart = stays ? view.chart : standardChart(metric, next.measure);
    return fitted({ ...next, breakdown: null, chart, scale: standardScale(chart, next.measure), panel: 'all' }, book);
  }
  if (change.chart !== undefined && change.chart !== view.chart) {
    return fitted({ ...next, scale: standardScale(next.chart, next.measure) }, book);
  }
  return fitted(next, book);
}
