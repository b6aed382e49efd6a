import type { Period } from '../../period/index.ts';
import type { ObservationRow } from '../row.ts';
import type { View } from '../view.ts';
import type { Facts } from './facts.ts';
import { filtersOf, type ViewBook, type ViewFilters } from './plan.ts';
import { type SentChart, sentChart } from './sent.ts';
import type { ShownView, ViewTexts } from './view-of.ts';

/** A view as it is answered: what it shows, everything that is said of it, and the observations that it was read from. */
export interface SentView extends ViewTexts {
  /** The view in its canonical form, as a segment of an address. */
  readonly view: string;
  /** Which observations it was read from, as filters of `observations`. */
  readonly filters: ViewFilters;
  readonly years: readonly Period[];
  readonly chart: SentChart;
  readonly observations: readonly ObservationRow[];
}

export function sentView(
  segment: string,
  view: View,
  book: ViewBook,
  { chart, title, subtitle, description, notes, companies, caveats }: ShownView,
  { rows, years }: Facts,
): SentView {
  return {
    view: segment,
    ...{ title, subtitle, description, notes, companies, caveats },
    filters: filtersOf(view, book),
    years,
    chart: sentChart(chart, rows),
    observations: rows,
  };
}
