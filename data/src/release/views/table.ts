import type { ObservationRow } from '../row.ts';
import type { View } from '../view.ts';
import type { Chart } from './chart.ts';
import type { Facts } from './facts.ts';
import { planOf, type ViewBook } from './plan.ts';

/**
 * The observations that a view shows, each once, in the order of its table: those of every line or bar, or only of the platforms
 * that the reader chose; with quartiles and the year before where the view has them.
 */
export function rowsOfView(view: View, book: ViewBook, chart: Chart, facts: Facts): readonly ObservationRow[] {
  const plan = planOf(view, book);
  const beside = [...plan.beside, ...(plan.previous === null ? [] : [plan.previous])];
  const isChosen = plan.by === 'platform' && view.platforms.length > 0;
  const rows = chart.series
    .filter((one) => one.isFocused || !isChosen)
    .flatMap((one) => one.points.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const all = rows.flatMap((row) => [row, ...beside.flatMap((measure) => facts.at({ ...row, measure }) ?? [])]);
  return [...new Set(all)];
}
