import type { Telling } from '../../sentences/index.ts';
import type { View } from '../../view.ts';
import type { Chart } from '../chart.ts';
import type { Plan, ViewBook } from '../plan.ts';

/** A view, what it shows, and what its texts are made of. */
export interface Said {
  readonly telling: Telling;
  readonly view: View;
  readonly book: ViewBook;
  readonly plan: Plan;
  readonly chart: Chart;
}
