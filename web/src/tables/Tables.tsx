import type { PublishedTable } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { periodWords } from '../words/period.ts';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';
import { TableFigure } from './TableFigure.tsx';

/** What a dataset says beside its metrics; nothing where it has no such tables. */
export function Tables() {
  const { book } = useDataset();
  if (book.tables === undefined) return null;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{book.metrics.length === 0 ? WORDS.alone : WORDS.title}</h2>
      <Breaks tables={book.tables} />
      {book.tables.map((table) => (
        <TableFigure key={table.id} table={table} />
      ))}
    </section>
  );
}

/** From when on numbers do not compare with those before, once for all tables. */
export function Breaks({ tables }: { readonly tables: readonly PublishedTable[] }) {
  const all = tables.flatMap((one) => one.breaks);
  return [...new Map(all.map((one) => [one.period + one.note, one])).values()].map(({ period, note }) => (
    <p key={period + note}>{WORDS.broken({ period: periodWords(period), note })}</p>
  ));
}
