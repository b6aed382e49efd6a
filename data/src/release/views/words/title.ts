import { isPublished, stateOf } from '../chart.ts';
import { barsTitle } from './of-bars.ts';
import { linesTitle } from './of-lines.ts';
import { partsTitle } from './of-parts.ts';
import { rangesTitle } from './of-ranges.ts';
import type { Said } from './said.ts';
import { isHidden } from './span.ts';
import { topicOf } from './topic.ts';

/** The title of a chart: what it finds, in one true sentence without a stop; where nothing is published, why. */
export function titleOf(said: Said): string {
  const { chart } = said;
  const points = chart.series.flatMap((one) => one.points);
  if (!points.some(({ row }) => isPublished(row))) return nothingTitle(said);
  if (points.every(({ row }) => row?.value === undefined)) return rangesTitle(said);
  if (chart.kind === 'trend' || chart.kind === 'multiples') return linesTitle(said);
  return chart.kind === 'stacked' || chart.kind === 'grouped' ? partsTitle(said) : barsTitle(said);
}

/** Why nothing is there: as far as it is one reason for all. */
function nothingTitle(said: Said): string {
  const { texts } = said.telling;
  const points = said.chart.series.flatMap((one) => one.points);
  const topic = topicOf(said);
  const reasons = new Set(points.map(({ row }) => row?.obsStatus));
  if (isHidden(said.chart)) {
    const isAll = points.every((point) => stateOf(point) === 'held');
    return isAll ? texts.view_held(topic) : texts.view_heldRest(topic);
  }
  if (points.every((point) => point.row === undefined)) return texts.view_notMade(topic);
  const [only] = reasons;
  if (reasons.size > 1) return texts.view_noFigure(topic);
  if (only === 'O') return said.plan.panel === 'matched' ? texts.view_nobodyInBoth(topic) : texts.view_nobody(topic);
  if (only === 'M') return texts.view_notApplicable(topic);
  return only === 'L' ? texts.view_notCollected(topic) : texts.view_noFigure(topic);
}
