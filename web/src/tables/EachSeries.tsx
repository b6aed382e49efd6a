import { cellAt, type PublishedTable } from '@candor/data/release';
import { formatShort } from '../words/format.ts';
import { periodWords } from '../words/period.ts';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';
import { periodsOf } from './rows.ts';

/** Every series on a scale of its own, so that a small one is seen beside a large one. */
export function EachSeries({ table }: { readonly table: PublishedTable }) {
  const periods = periodsOf(table);
  const isBroken = (period: string) => table.breaks.some((one) => one.period === period);
  return (
    <div className="table-each" role="img" aria-label={WORDS.describe({ title: table.title })}>
      {table.series.map(({ code, label }) => {
        const values = periods.map((period) => cellAt(table, period, '_T', code) ?? 0);
        const most = Math.max(1, ...values);
        return (
          <div key={code}>
            <p>{label}</p>
            <div className="table-columns">
              {periods.map((period, at) => (
                <span key={period} className={isBroken(period) ? 'after-break' : undefined}>
                  <b>{formatShort(values[at] ?? 0)}</b>
                  <i style={{ ['--share' as string]: (values[at] ?? 0) / most }} />
                  <small>{periodWords(period)}</small>
                </span>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
