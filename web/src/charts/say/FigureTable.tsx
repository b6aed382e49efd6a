import { useState } from 'react';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import type { Drawing } from '../draw/drawing.ts';
import { ViewTable } from './ViewTable.tsx';

/** The numbers of a chart as a table, for those who ask for them; made when they do. */
export function FigureTable({ drawing, caption }: { readonly drawing: Drawing; readonly caption: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="figure-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WORDS.asTable}</summary>
      {isOpen ? <ViewTable drawing={drawing} caption={caption} /> : null}
    </details>
  );
}
