import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import { breakdownsOfMeasure, impliedBreakdown, measureOf, measuresOfMetric } from '@candor/data/measures';
import { chartsFor, scalesFor, standardChart, standardScale, type View } from '@candor/data/release';
import { metricOf } from '@candor/data/release/views';

/** The measures that a reader may choose for a metric, its own first. */
export function measuresFor(metric: Metric, book: MetricsAnswer) {
  return measuresOfMetric(metric).flatMap((code) => {
    const info = book.measures.find((one) => one.code === code);
    return info === undefined || !isFigureIn(code, book) ? [] : [info];
  });
}

/**
 * What of that the release holds any figure of, for controls: a choice that leads to nothing is none. What the address asks for
 * stays, and its chart says why it is empty.
 */
export function offeredMeasures(view: View, metric: Metric, book: MetricsAnswer) {
  const published = book.published[metric.code] ?? {};
  return measuresFor(metric, book).filter(({ code }) => published[code] !== undefined || code === view.measure);
}

/** The splits of a measure of which the release holds any figure, and the one that is shown. */
export function offeredBreakdowns(view: View, metric: Metric, book: MetricsAnswer): readonly string[] {
  const published = book.published[metric.code]?.[view.measure] ?? [];
  const all = breakdownsOfMeasure(metric, view.measure);
  return all.filter((code) => published.includes(code) || code === view.breakdown);
}

/** In a published list nobody was asked; of confidential reports the number of companies is published as a class only. */
function isFigureIn(code: string, { about }: MetricsAnswer): boolean {
  const measure = measureOf(code);
  return about.policy === 'public' ? measure?.needsQuestions !== true : measure?.published !== 'never';
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
    view.breakdown !== null && breakdownsOfMeasure(metric, measure).includes(view.breakdown) ? view.breakdown : null;
  const charts = chartsFor(metric, measure, breakdown);
  const own = standardChart(metric, measure);
  const chart = charts.includes(view.chart) ? view.chart : charts.includes(own) ? own : (charts[0] ?? own);
  const scale = scalesFor(chart, measure).includes(view.scale) ? view.scale : standardScale(chart, measure);
  const settled = { ...view, measure, breakdown, chart, scale };
  return { ...settled, sizes: hasSizes(settled, book) ? view.sizes : [], years: yearsFor(settled) };
}

/** A span for charts over the years, one year for the others. */
function yearsFor(view: View): View['years'] {
  if (view.years === null) return null;
  const [from, to] = view.years;
  const isSpan = isSpanned(view);
  if (isSpan) return from <= to ? view.years : null;
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
