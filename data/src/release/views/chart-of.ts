import { comparePeriods, type Period, periodBefore } from '../../period/index.ts';
import type { View } from '../view.ts';
import { barsOf } from './bars.ts';
import { type Chart, type Point, stateOf } from './chart.ts';
import type { Facts } from './facts.ts';
import { isCoarse } from './items.ts';
import type { CodeLists } from './labels.ts';
import { linesOf } from './lines.ts';
import { partsOf } from './parts.ts';
import { metricOf, type Plan, planOf, type ViewBook } from './plan.ts';
import type { Scene, Shown } from './scene.ts';
import { unitOf } from './unit.ts';

export interface ChartInput {
  readonly view: View;
  readonly book: ViewBook;
  readonly facts: Facts;
  readonly lists: CodeLists | undefined;
  /** How a class such as `10-99` is named. */
  readonly bandLabel: (band: string) => string;
  /** How a period is named. */
  readonly periodLabel: (period: Period) => string;
}

/** What a view shows, out of the observations that `filtersOf` names. */
export function chartOf({ view, book, facts, lists, bandLabel, periodLabel }: ChartInput): Chart {
  const plan = planOf(view, book);
  const [from, to] = view.years ?? [null, null];
  const asked = facts.years.filter(
    (year) => (from === null || comparePeriods(year, from) >= 0) && (to === null || comparePeriods(year, to) <= 0),
  );
  // A year that the release does not have shows what it has.
  const inSpan = asked.length > 0 ? asked : facts.years;
  const years = withYearBefore(plan, inSpan, from);
  const year = (view.years === null ? facts.latest : inSpan.at(-1)) ?? 0;
  const named = { lists, bandLabel, periodLabel };
  const scene: Scene = { view, book, facts, plan, years, year, ...named };
  const shown =
    view.chart === 'trend' || view.chart === 'multiples'
      ? linesOf(scene)
      : view.chart === 'stacked' || view.chart === 'grouped'
        ? partsOf(scene)
        : barsOf(scene);
  const kind = view.chart === 'stacked' && !canBeStacked(shown) ? 'grouped' : view.chart;
  const unit = unitOf(book, view.metric, plan.measure);
  const scale = view.scale === 'log' && CAN_BE_LOG.has(unit) ? 'log' : 'linear';
  const isWhole = kind === 'stacked' && isWholeOf(scene);
  return { kind, unit, scale, isWhole, isCoarse: isCoarse(scene), ...shown };
}

/**
 * Whether parts can stand end to end: all of them are there, and exact. A bar without a part that is held back would be too
 * short, and the middles of steps need not add up.
 */
function canBeStacked({ series, aside }: Shown): boolean {
  const points = series.flatMap((one) => one.points);
  const isOpen = (point: Point) => ['held', 'range'].includes(stateOf(point)) || point.row?.step !== undefined;
  return aside.length === 0 && !points.some(isOpen);
}

/** Only totals and counts can be told apart by powers of ten; an index and a share have their own measure. */
const CAN_BE_LOG: ReadonlySet<string> = new Set(['number', 'companies', 'minutes']);

/** Pairs of years begin with a year that has no pair of its own. */
function withYearBefore(plan: Plan, years: readonly Period[], from: Period | null): readonly Period[] {
  const [first] = years;
  if (plan.previous === null || first === undefined) return years;
  const before = periodBefore(first);
  return from !== null && comparePeriods(before, from) < 0 ? years : [before, ...years];
}

/** Parts that exclude each other and leave nothing over. */
function isWholeOf({ view, plan, book }: Scene): boolean {
  if (plan.measure === 'status_share' || plan.measure === 'pooled_ratio') return true;
  return plan.measure === 'share' && metricOf(book, view.metric).answerType !== 'multi_choice';
}
