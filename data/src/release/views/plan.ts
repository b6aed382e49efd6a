import type { Metric } from '../../framework/index.ts';
import { hasBothPanels, impliedBreakdown, measureOf } from '../../measures/index.ts';
import type { CodeBook } from '../content.ts';
import type { Panel, View } from '../view.ts';

/** What a view needs of a code book. */
export type ViewBook = Pick<CodeBook, 'metrics' | 'measures' | 'platforms' | 'breaks' | 'caveats'>;

/** Which observations a view shows: codes by dimension. A dimension that is left out is not filtered. */
export interface ViewFilters {
  readonly metric: readonly string[];
  readonly measure: readonly string[];
  readonly platform?: readonly string[];
  readonly size: readonly string[];
  readonly breakdown?: readonly string[];
  readonly panel: readonly string[];
}

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

/** The metric of a code; throws where the code book has none. */
export function metricOf(book: Pick<ViewBook, 'metrics'>, code: string): Metric {
  const metric = book.metrics.find((one) => one.code === code);
  if (metric === undefined) throw new Error(`the code book has no metric ${code}`);
  return metric;
}

/** How a view reads the cube: what stands along its axis, which measure, which companies. */
export function planOf(view: View, book: ViewBook): Plan {
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
function rowsOfParts(view: View, book: ViewBook): readonly string[] {
  if (view.platforms.length > 0) return view.platforms;
  return book.platforms.filter((one) => one.level === 'group' || one.level === 'all').map((one) => one.code);
}

/** The observations that a view shows, as filters. */
export function filtersOf(view: View, book: ViewBook): ViewFilters {
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
