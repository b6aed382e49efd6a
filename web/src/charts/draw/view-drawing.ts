import type { MetricsAnswer } from '@candor/api/types';
import type { View } from '@candor/data/release';
import type { Facts } from '../../data/facts.ts';
import { unitOf } from '../../words/values.ts';
import { barsOf } from './draw-bars.ts';
import { linesOf } from './draw-lines.ts';
import { partsOf } from './draw-parts.ts';
import type { Drawing } from './drawing.ts';
import { isCoarse } from './items.ts';
import type { CodeLists } from './labels.ts';
import type { Scene } from './scene.ts';
import { metricOf, type Plan, planOf } from './view-data.ts';

/** What a view says, out of the observations that `filtersOf` names. */
export function drawingOf(view: View, book: MetricsAnswer, facts: Facts, lists?: CodeLists): Drawing {
  const plan = planOf(view, book);
  const unit = unitOf(book, view.metric, plan.measure);
  const [from, to] = view.years ?? [0, 9999];
  const asked = facts.years.filter((year) => year >= from && year <= to);
  // A year that the release does not have shows what it has.
  const inSpan = asked.length > 0 ? asked : facts.years;
  const scene: Scene = {
    view,
    book,
    facts,
    plan,
    unit,
    years: withYearBefore(plan, inSpan, from),
    year: inSpan.at(-1) ?? 0,
    lists,
  };
  const drawn =
    view.chart === 'trend' || view.chart === 'multiples'
      ? linesOf(scene)
      : view.chart === 'stacked' || view.chart === 'grouped'
        ? partsOf(scene)
        : barsOf(scene);
  const isWhole = isWholeOf(scene);
  return { kind: view.chart, unit, scale: scaleOf(scene), isWhole, isCoarse: isCoarse(scene), ...drawn };
}

/** Pairs of years begin with a year that has no pair of its own. */
function withYearBefore(plan: Plan, years: readonly number[], from: number): readonly number[] {
  const [first] = years;
  return plan.previous === null || first === undefined || first - 1 < from ? years : [first - 1, ...years];
}

/** Only totals and counts can be told apart by powers of ten; an index and a share have their own measure. */
function scaleOf({ view, unit }: Scene): Drawing['scale'] {
  if (view.scale !== 'log') return 'linear';
  return unit.kind === 'number' || unit.kind === 'companies' || unit.kind === 'minutes' ? 'log' : 'linear';
}

/** Parts that exclude each other and leave nothing over. */
function isWholeOf({ view, plan, book, facts }: Scene): boolean {
  if (view.chart !== 'stacked') return false;
  // The middles of steps need not add up to the whole.
  if (facts.rows.some((row) => row.measure === plan.measure && row.step !== undefined)) return false;
  if (plan.measure === 'status_share' || plan.measure === 'pooled_ratio') return true;
  return plan.measure === 'share' && metricOf(book, view.metric).answerType !== 'multi_choice';
}
