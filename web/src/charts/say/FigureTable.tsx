import { useState } from 'react';
import { useWritten } from '../../page/written.ts';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import type { Drawing } from '../draw/drawing.ts';
import { littleOf } from './little.ts';
import { StaticTable, ViewTable } from './ViewTable.tsx';

/** The numbers of a chart as a table, for those who ask for them; made when they do. */
export function FigureTable({ drawing, caption }: { readonly drawing: Drawing; readonly caption: string }) {
  // Where nothing is drawn the table is all there is.
  const [isOpen, setOpen] = useState(littleOf(drawing) !== null);
  // Nobody makes it later where there is no script.
  if (useWritten() !== null) {
    return (
      <details className="figure-table" open={isOpen}>
        <summary>{WORDS.asTable}</summary>
        <StaticTable drawing={drawing} caption={caption} />
      </details>
    );
  }
  return (
    <details className="figure-table" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WORDS.asTable}</summary>
      {isOpen ? <ViewTable drawing={drawing} caption={caption} /> : null}
    </details>
  );
}
