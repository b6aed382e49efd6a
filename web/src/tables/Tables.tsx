import { useDataset } from '../app/dataset-context.ts';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';
import { TableFigure } from './TableFigure.tsx';

/** What a dataset says beside its metrics; nothing where it has no such tables. */
export function Tables() {
  const { book } = useDataset();
  if (book.tables === undefined) return null;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{WORDS.title}</h2>
      {book.tables.map((table) => (
        <TableFigure key={table.id} table={table} />
      ))}
    </section>
  );
}
