import { groupsOf, type PublishedTable } from '@candor/data/release';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatExact } from '../words/format.ts';
import { periodWords } from '../words/period.ts';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';
import { blocksOf } from './rows.ts';

/** Every number of a table: a row for each period, and for each group in it. */
export function Numbers({ table }: { readonly table: PublishedTable }) {
  const { title, series, groups } = table;
  const labels = new Map(groupsOf(table).map((one) => [one.code, one.label]));
  const rows = blocksOf(table).flatMap((block) => block.rows);
  return (
    <TableRegion label={WORDS.hint({ title })}>
      <table className="long-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.period}</th>
            {groups.length === 0 ? null : <th scope="col">{WORDS.group}</th>}
            {series.map((one) => (
              <th key={one.code} scope="col" className="number">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, group, values }) => (
            <tr key={`${period} ${group}`}>
              <th scope="row">{periodWords(period)}</th>
              {groups.length === 0 ? null : <th scope="row">{labels.get(group)}</th>}
              {values.map((value, at) => (
                <td key={series[at]?.code} className="number">
                  {value === null ? <span className="missing">{WORDS.none}</span> : formatExact(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
