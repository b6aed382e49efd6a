import { groupsOf, type PublishedTable } from '@candor/data/release';
import { formatShort } from '../words/format.ts';
import { periodWords } from '../words/period.ts';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';
import { type BarRow, blocksOf, partsOf } from './rows.ts';

interface Props {
  readonly table: PublishedTable;
}

/** Bars from the left, with their parts, each block of them on a scale of its own. */
export function BarBlocks({ table }: Props) {
  const labels = new Map(groupsOf(table).map((one) => [one.code, one.label]));
  const blocks = blocksOf(table);
  const shown = table.drawn === 'nested' ? [...table.series.keys()].reverse() : [...table.series.keys()];
  const isBroken = (period: string) => table.breaks.some((one) => one.period === period);
  return (
    <>
      <p className="table-legend" aria-hidden="true">
        {shown.map((at) => (
          <span key={table.series[at]?.code}>
            <i className="swatch" style={{ background: shade(shown.indexOf(at), shown.length) }} />
            {table.series[at]?.label}
          </span>
        ))}
      </p>
      <div role="img" aria-label={WORDS.describe({ title: table.title })}>
        {blocks.map(({ period, rows }) => {
          const longest = Math.max(1, ...rows.map((row) => totalOf(table, row)));
          return (
            <div
              key={period ?? rows[0]?.period}
              className={table.groups.length === 0 ? 'table-bars' : 'table-bars of-groups'}
            >
              {period === null ? null : <p className="table-period">{periodWords(period)}</p>}
              {rows.map((row) => (
                <div
                  key={`${row.period} ${row.group}`}
                  className={period === null && isBroken(row.period) ? 'table-bar after-break' : 'table-bar'}
                >
                  <span>{period === null ? periodWords(row.period) : labels.get(row.group)}</span>
                  <span className="table-track">
                    {shown.map((at, place) => (
                      <i
                        key={table.series[at]?.code}
                        style={{
                          width: `${(100 * (partsOf(table, row.values)[at] ?? 0)) / longest}%`,
                          background: shade(place, shown.length),
                        }}
                      />
                    ))}
                    <b>{formatShort(totalOf(table, row))}</b>
                  </span>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </>
  );
}

function totalOf(table: PublishedTable, row: BarRow): number {
  return partsOf(table, row.values).reduce((sum, one) => sum + one, 0);
}

/** From the strongest colour to the faintest that is still seen. */
const shade = (at: number, count: number) =>
  `color-mix(in oklab, var(--accent) ${Math.round(100 - (80 * at) / Math.max(1, count - 1))}%, var(--paper))`;
