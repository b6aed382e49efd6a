import type { MetricsAnswer } from '@candor/api/types';
import type { ChartKind } from '@candor/data/release';
import type { LoadedView } from '../../data/view-query.ts';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import { type Drawing, isUntold } from '../draw/drawing.ts';
import { axisOf, isByTens } from '../draw/scale.ts';
import { littleOf } from './little.ts';

/** What stands below a chart, on pages and in pictures. */
export interface Foot {
  /** What its marks mean, and what must be said of exactly this chart; empty where there is nothing. */
  readonly notes: string;
  readonly caveats: LoadedView['caveats'];
  /** How many companies, whose data, and of which release. */
  readonly source: string;
}

export function footOf(book: MetricsAnswer, { notes, companies, caveats }: LoadedView, drawing: Drawing): Foot {
  const source = `${WORDS.source}: ${book.about.source.name}. Candor, ${WORDS.release} ${book.release}.`;
  return {
    notes: [...marksOf(drawing), ...notes].join(' '),
    caveats,
    source: companies === null ? source : `${companies} ${source}`,
  };
}

/** What a logarithmic scale means in each kind of chart; bars with parts have none. */
const logNotes: Readonly<Record<ChartKind, () => string | null>> = {
  trend: () => WORDS.logNote,
  multiples: () => WORDS.logNotePanels,
  scope: () => WORDS.logNoteBars,
  range: () => WORDS.logNoteBars,
  grouped: () => WORDS.logNoteBars,
  stacked: () => null,
};

/** What is drawn in a way that has to be explained. */
function marksOf(drawing: Drawing): readonly string[] {
  const points = drawing.series.flatMap((one) => one.points);
  const isOverYears = drawing.kind === 'trend' || drawing.kind === 'multiples';
  const isLog = drawing.scale === 'log' && !isUntold(drawing) && littleOf(drawing) === null;
  return [
    points.some((point) => point.state === 'held') ? WORDS.heldNote : null,
    !isLog ? null : isByTens(axisOf(drawing)) ? logNotes[drawing.kind]() : WORDS.logNoteEven,
    !points.some((point) => point.isRestated) ? null : isOverYears ? WORDS.restatedNote : WORDS.restatedNoteBars,
  ].filter((note) => note !== null);
}
