import { hasQuartiles, impliedBreakdown, measureOf, type PublishedMetric } from '../measures/index.ts';

/**
 * `scope`: bars of one year; `trend`: lines over the years; `multiples`: a small one for each series; `stacked` and
 * `grouped`: bars with parts; `range`: median and quartiles.
 */
export const CHART_KINDS = ['scope', 'trend', 'multiples', 'stacked', 'grouped', 'range'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export const SCALES = ['linear', 'log', 'index'] as const;
export type Scale = (typeof SCALES)[number];

/** The chart that suits a measure when nothing else is said. */
export function standardChart(metric: PublishedMetric, measure: string): ChartKind {
  if (measureOf(measure)?.split === 'status') return 'stacked';
  if (impliedBreakdown(metric, measure) !== null) return 'scope';
  return measure === 'median' && hasQuartiles(metric) ? 'range' : 'trend';
}

/** The charts that can show a measure, with or without a split, the one that suits it first. */
export function chartsFor(metric: PublishedMetric, measure: string, breakdown: string | null): readonly ChartKind[] {
  if (measure === 'change' || measure === 'median_change') return ['trend', 'multiples', 'scope'];
  if (measureOf(measure)?.split === 'status') return ['stacked', 'scope', 'trend'];
  const isSplit = breakdown !== null || impliedBreakdown(metric, measure) !== null;
  if (isSplit) {
    const stacked: readonly ChartKind[] = metric.answerType === 'multi_choice' ? [] : ['stacked'];
    return ['scope', ...stacked, 'grouped', 'trend', 'multiples'];
  }
  const range: readonly ChartKind[] = measure === 'median' && hasQuartiles(metric) ? ['range'] : [];
  return [...range, 'trend', 'scope', 'multiples'];
}

const isLines = (chart: ChartKind) => chart === 'trend' || chart === 'multiples';

/** The scales that a chart of a measure may have; only what is counted in anything has a logarithmic one. */
export function scalesFor(chart: ChartKind, measure: string): readonly Scale[] {
  const unit = measureOf(measure)?.unit;
  const canLog = unit === 'metric' || unit === 'companies' || unit === 'per_million';
  if (!canLog || chart === 'stacked') return ['linear'];
  return measure === 'sum' && isLines(chart) ? ['linear', 'log', 'index'] : ['linear', 'log'];
}

/** Bars start at zero, so they are linear; lines of very different size are told apart on a logarithmic scale. */
export function standardScale(chart: ChartKind, measure: string): Scale {
  return isLines(chart) && measure === 'sum' ? 'log' : 'linear';
}
