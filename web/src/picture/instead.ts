import { type Drawing, isUntold } from '../charts/draw/drawing.ts';
import { littleOf } from '../charts/say/little.ts';
import { CHART_WORDS as WORDS } from '../words/charts.ts';

/** What is said in place of a drawing that would show less than a sentence; null where it is drawn. */
export function insteadOf(drawing: Drawing): string | null {
  const little = littleOf(drawing);
  if (little !== null) return little;
  if (!isUntold(drawing)) return null;
  const isHeld = drawing.series.some((one) => one.points.some((point) => point.state === 'held'));
  return isHeld ? WORDS.untold : WORDS.nobody;
}
