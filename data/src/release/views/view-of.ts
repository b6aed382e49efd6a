import type { Period } from '../../period/index.ts';
import type { Telling } from '../sentences/index.ts';
import { periodWords } from '../sentences/words/period.ts';
import { bandWords } from '../sentences/words/phrases.ts';
import type { View } from '../view.ts';
import type { Chart } from './chart.ts';
import { chartOf } from './chart-of.ts';
import type { Facts } from './facts.ts';
import type { CodeLists } from './labels.ts';
import { planOf, type ViewBook } from './plan.ts';
import { caveatsOf, companiesOf, notesOf } from './words/notes.ts';
import { descriptionOf, subtitleOf } from './words/subtitle.ts';
import { titleOf } from './words/title.ts';

/** Everything that is said of a view, the same wherever it is shown. */
export interface ViewTexts {
  /** What it finds, in one true sentence without a stop. */
  readonly title: string;
  /** Metric, measure, unit, population and years. */
  readonly subtitle: string;
  /** What kind of picture it is, for those who do not see it. */
  readonly description: string;
  /** What must be said of exactly this chart. */
  readonly notes: readonly string[];
  /** How many companies stand behind it; null where no number is published. */
  readonly companies: string | null;
  /** What must stand by it, the most needed first. */
  readonly caveats: readonly { readonly id: number; readonly text: string }[];
}

export interface ShownView extends ViewTexts {
  readonly chart: Chart;
}

/**
 * What a view shows and says, out of the observations that `filtersOf` names; `telling` is of the whole release, so that a
 * title can say how the same companies moved.
 */
export function viewOf(telling: Telling, book: ViewBook, view: View, facts: Facts, lists?: CodeLists): ShownView {
  const plan = planOf(view, book);
  const periodLabel = (period: Period) => periodWords(telling.texts, period);
  const chart = chartOf({ view, book, facts, lists, bandLabel: (band) => bandWords(telling, band), periodLabel });
  const said = { telling, view, book, plan, chart };
  return {
    title: titleOf(said),
    subtitle: subtitleOf(said),
    description: descriptionOf(said),
    notes: notesOf(said),
    companies: companiesOf(said),
    caveats: caveatsOf(said),
    chart,
  };
}
