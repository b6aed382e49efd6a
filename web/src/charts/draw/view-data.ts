import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import { hasBothPanels, impliedBreakdown, measureOf } from '@candor/data/measures';
import type { Panel, View } from '@candor/data/release';
import type { Filters } from '../../data/addresses.ts';

/** How a view reads the cube. */
export interface Plan {
  /** What the lines, rows or parts stand for. */
  readonly by: 'platform' | 'size' | 'breakdown';
  /** The split that is shown, or that the measure implies. */
  readonly breakdown: string | null;
  /** What is drawn; beside it what belongs to it, such as quartiles. */
  readonly measure: string;
  readonly beside: readonly string[];
  readonly panel: Panel;
  /** The measure of the same companies a year earlier, where lines join only those two years. */
  readonly previous: string | null;
  /** The platforms that bars with parts, or a split, are about; null for every one. */
  readonly platforms: readonly string[] | null;
}

export function metricOf(book: MetricsAnswer, code: string): Metric {
  const metric = book.metrics.find((one) => one.code === code);
  if (metric === undefined) throw new Error(`the code book has no metric ${code}`);
  return metric;
}

export function planOf(view: View, book: MetricsAnswer): Plan {
  const metric = metricOf(book, view.metric);
  const has = (code: string | undefined) => book.measures.some((measure) => measure.code === code);
  const isIndex = view.scale === 'index' && view.measure === 'sum' && has('index');
  const measure = isIndex ? 'index' : view.measure;
  const breakdown =
    impliedBreakdown(metric, measure) === null ? view.breakdown : (view.breakdown ?? impliedBreakdown(metric, measure));
  const isMatched =
    measureOf(measure)?.panel === 'matched' || (view.panel === 'matched' && hasBothPanels(metric, measure));
  const overYears = view.chart === 'trend' || view.chart === 'multiples';
  const previous = measureOf(measure)?.previous ?? null;
  const withParts = view.chart === 'stacked' || view.chart === 'grouped';
  const by = breakdown !== null ? 'breakdown' : view.sizes.length > 0 ? 'size' : 'platform';
  return {
    by,
    breakdown,
    measure,
    beside: view.chart === 'range' && measure === 'median' ? ['q1', 'q3'].filter(has) : [],
    panel: isMatched ? 'matched' : 'all',
    previous:
      overYears && isMatched && view.panel === 'matched' && previous !== null && has(previous) ? previous : null,
    platforms: withParts ? rowsOfParts(view, book) : by === 'platform' ? null : [view.platforms[0] ?? 'ALL'],
  };
}

/** Bars with parts stand for the chosen platforms, else for the groups and all together. */
function rowsOfParts(view: View, book: MetricsAnswer): readonly string[] {
  if (view.platforms.length > 0) return view.platforms;
  return book.platforms.filter((one) => one.level === 'group' || one.level === 'all').map((one) => one.code);
}

/** The observations that a view shows, as filters of the API: one request. */
export function filtersOf(view: View, book: MetricsAnswer): Filters {
  const plan = planOf(view, book);
  return {
    metric: [view.metric],
    measure: [plan.measure, ...plan.beside, ...(plan.previous === null ? [] : [plan.previous])],
    ...(plan.platforms === null ? {} : { platform: plan.platforms }),
    size: plan.by === 'size' ? view.sizes : ['_T'],
    // A split has many codes, and the release may lack some; without one there is only the total.
    ...(plan.breakdown === null ? { breakdown: ['_T'] } : {}),
    panel: [plan.panel],
  };
}

/** The same, narrowed to what the chart draws: for files that a reader downloads. */
export function downloadFilters(view: View, book: MetricsAnswer, years: readonly number[]): Filters {
  const filters = filtersOf(view, book);
  const inSpan = years.filter((year) => view.years === null || (year >= view.years[0] && year <= view.years[1]));
  return view.years === null || inSpan.length === 0 ? filters : { ...filters, year: inSpan.map(String) };
}
