import '../styles/tables.css';
import type { PublishedTable } from '@candor/data/release';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';
import { BarBlocks } from './BarBlocks.tsx';
import { EachSeries } from './EachSeries.tsx';
import { Numbers } from './Numbers.tsx';

/** A table beside the metrics: what it finds, drawn where it can be, and every number. */
export function TableFigure({ table }: { readonly table: PublishedTable }) {
  const { id, title, finding, about, unit, drawn, sources } = table;
  return (
    <figure className="table-figure" id={`table-${id}`}>
      <h3 className="chart-title">{finding ?? title}</h3>
      <p className="chart-subtitle">{finding === null ? WORDS.unit({ unit }) : WORDS.subtitle({ title, unit })}</p>
      {drawn === 'each' ? <EachSeries table={table} /> : drawn === 'none' ? null : <BarBlocks table={table} />}
      <figcaption>
        <p>{about}</p>
        {sources.length === 0 ? null : (
          <p>
            {WORDS.sources}{' '}
            {sources.map((url, at) => (
              <a key={url} href={url} rel="external" aria-label={WORDS.source({ number: at + 1, title })}>
                {at + 1}
              </a>
            ))}
          </p>
        )}
      </figcaption>
      <details className="figure-table">
        <summary>{WORDS.asTable}</summary>
        <Numbers table={table} />
      </details>
    </figure>
  );
}
