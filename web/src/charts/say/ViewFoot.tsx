import type { MetricsAnswer } from '@candor/api/types';
import type { ReactNode } from 'react';
import { viewFilePath } from '../../data/addresses.ts';
import type { LoadedView } from '../../data/view-query.ts';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import type { Drawing } from '../draw/drawing.ts';
import { footOf } from './foot.ts';

interface Props {
  readonly book: MetricsAnswer;
  readonly loaded: LoadedView;
  readonly drawing: Drawing;
  readonly more: ReactNode;
}

/** Source, release, how many companies, one caveat; what must be said of exactly this chart; and what its marks mean. */
export function ViewFoot({ book, loaded, drawing, more }: Props) {
  const { dataset, release } = book;
  const { notes, caveats, source } = footOf(book, loaded, drawing);
  return (
    <>
      {notes === '' ? null : <p>{notes}</p>}
      {caveats.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      {more}
      <p className="source-line">
        {source} <a href={viewFilePath(dataset, release, loaded.view, 'csv')}>{WORDS.csvOfChart}</a>
      </p>
    </>
  );
}
