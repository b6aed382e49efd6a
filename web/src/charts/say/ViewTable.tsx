import { useState } from 'react';
import { TableRegion } from '../../page/TableRegion.tsx';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import type { Drawing } from '../draw/drawing.ts';
import { type Cell, sorted, type TableRow, tableOf } from './table.ts';

interface Props {
  readonly drawing: Drawing;
  readonly caption: string;
}

type Order = { readonly column: number; readonly direction: 'ascending' | 'descending' } | null;

/** The numbers of a chart, exact and sortable. */
export function ViewTable({ drawing, caption }: Props) {
  const table = tableOf(drawing);
  const [order, setOrder] = useState<Order>(null);
  const rows = sorted(table.rows, order);
  const head = [table.heading, ...table.columns];
  return (
    <TableRegion label={WORDS.tableHint}>
      <table className="view-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title, index) => (
              <th
                scope="col"
                key={`${title} ${table.columns.length}`}
                className={index === 0 ? undefined : 'number'}
                aria-sort={order?.column === index - 1 ? order.direction : undefined}
              >
                <button type="button" className="sort" onClick={() => setOrder(next(order, index - 1))}>
                  {title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <TableRows drawing={drawing} rows={rows} head={head} />
      </table>
    </TableRegion>
  );
}

/** The same in the order of the chart, where nothing answers a press. */
export function StaticTable({ drawing, caption }: Props) {
  const table = tableOf(drawing);
  const head = [table.heading, ...table.columns];
  return (
    <TableRegion label={WORDS.tableHint}>
      <table className="view-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title, index) => (
              <th scope="col" key={`${title} ${table.columns.length}`} className={index === 0 ? undefined : 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <TableRows drawing={drawing} rows={table.rows} head={head} />
      </table>
    </TableRegion>
  );
}

interface RowsProps extends Pick<Props, 'drawing'> {
  readonly rows: readonly TableRow[];
  readonly head: readonly string[];
}

function TableRows({ drawing, rows, head }: RowsProps) {
  return (
    <>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code} data-code={row.code}>
            <th scope="row">{row.label}</th>
            {row.cells.map((cell, index) => (
              <TableCell key={head[index + 1]} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
      {drawing.aside.length === 0 ? null : (
        <tfoot>
          <tr>
            <td colSpan={head.length} className="table-aside">
              {WORDS.asideTable({ count: drawing.aside.length })}
            </td>
          </tr>
        </tfoot>
      )}
    </>
  );
}

/** Numbers from the largest on, names from A on; a second press turns it round, a third gives the chart's own order. */
function next(order: Order, column: number): Order {
  const first = column === -1 ? 'ascending' : 'descending';
  if (order?.column !== column) return { column, direction: first };
  if (order.direction !== first) return null;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

function Mark({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <sup>
      <abbr title={title}>{children}</abbr>
    </sup>
  );
}

function TableCell({ cell }: { readonly cell: Cell }) {
  if (cell.state === 'held') return <td className="number missing held">{cell.text}</td>;
  if (cell.state === 'absent') return <td className="number missing">{cell.text}</td>;
  return (
    <td className="number">
      {cell.text}
      {cell.state === 'after-break' ? <Mark title={WORDS.breakLegend}>{WORDS.breakMark}</Mark> : null}
      {cell.before === undefined ? null : (
        <Mark title={WORDS.restatedLegend({ before: cell.before })}>{WORDS.restatedMark}</Mark>
      )}
    </td>
  );
}
