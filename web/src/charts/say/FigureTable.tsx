import { useState } from 'react';
import { type Said, subtitleOf } from '../../words/view-findings.ts';
import { VIEW_WORDS as WORDS } from '../../words/views.ts';
import { ViewTable } from './ViewTable.tsx';

/** The numbers of a chart as a table, for those who ask for them; made when they do. */
export function FigureTable({ said }: { readonly said: Said }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="figure-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WORDS.asTable}</summary>
      {isOpen ? <ViewTable drawing={said.drawing} caption={subtitleOf(said)} /> : null}
    </details>
  );
}
