import type { MetricsAnswer } from '@candor/api/types';
import type { ChartKind } from '@candor/data/release';
import type { ReactNode } from 'react';
import { viewFilePath } from '../../data/addresses.ts';
import type { LoadedView } from '../../data/view-query.ts';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import { type Drawing, isUntold } from '../draw/drawing.ts';
import { axisOf, isByTens } from '../draw/scale.ts';
import { littleOf } from './little.ts';

interface Props {
  readonly book: MetricsAnswer;
  readonly loaded: LoadedView;
  readonly drawing: Drawing;
  readonly more: ReactNode;
}

/** Source, release, how many companies, one caveat; what must be said of exactly this chart; and what its marks mean. */
export function ViewFoot({ book, loaded, drawing, more }: Props) {
  const { dataset, release } = book;
  const { notes, companies, caveats } = loaded;
  const said = [...marksOf(drawing), ...notes];
  return (
    <>
      {said.length === 0 ? null : <p>{said.join(' ')}</p>}
      {caveats.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      {more}
      <p className="source-line">
        {companies} {WORDS.source}: {book.about.source.name}. Candor, {WORDS.release} {release}.{' '}
        <a href={viewFilePath(dataset, release, loaded.view, 'csv')}>{WORDS.csvOfChart}</a>
      </p>
    </>
  );
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
