import type { ReactNode } from 'react';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatExact } from '../words/format.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import {
  columnTotals,
  feasible,
  isHeld,
  movedTo,
  type Place,
  rowTotals,
  SENSITIVE,
  type Table,
  TRUTH,
  WITH_COMPLEMENTS,
} from './worked-example.ts';

const WORDS = MORE_METHOD_WORDS.example;

/** Two values of the sensitive figure that agree with everything published, far to both sides of the true one. */
const LOWER = 5;
const HIGHER = 80;

/** Why one figure held back is not enough, and what is proved: with a table that a reader can check by hand. */
export function WorkedExample() {
  const { steps } = WORDS;
  const [[cell, other], [below]] = TRUTH as [[number, number], [number, number]];
  const rest = TRUTH[2]?.[0] ?? 0;
  const { low, high } = feasible();
  const text = formatExact;
  return (
    <div className="example">
      <p>{WORDS.lead}</p>
      <Step title={steps.full.title}>
        <p>{steps.full.before({ cell: text(cell) })}</p>
        <ExampleTable step={steps.full.title} table={TRUTH} held={[]} marked={[SENSITIVE]} />
      </Step>
      <Step title={steps.one.title}>
        <p>{steps.one.before({ row: text(cell + other), other: text(other), cell: text(cell) })}</p>
        <ExampleTable step={steps.one.title} table={TRUTH} held={[SENSITIVE]} marked={[]} />
      </Step>
      <Step title={steps.four.title}>
        <p>{steps.four.before({ low: text(low), high: text(high) })}</p>
        <ExampleTable step={steps.four.title} table={TRUTH} held={WITH_COMPLEMENTS} marked={[]} />
        <p>{steps.four.after}</p>
      </Step>
      <Step title={steps.insider.title}>
        <p>
          {steps.insider.before({
            other: text(below),
            column: text(cell + below + rest),
            rest: text(rest),
            cell: text(cell),
          })}
        </p>
      </Step>
      <Step title={steps.time.title}>
        <p>{steps.time.before({ other: text(other) })}</p>
      </Step>
      <Step title={steps.proof.title}>
        <p>{steps.proof.before}</p>
        <div className="example-pair">
          <ExampleTable
            step={steps.proof.title}
            name={steps.proof.low}
            table={movedTo(LOWER)}
            held={[]}
            marked={WITH_COMPLEMENTS}
          />
          <ExampleTable
            step={steps.proof.title}
            name={steps.proof.high}
            table={movedTo(HIGHER)}
            held={[]}
            marked={WITH_COMPLEMENTS}
          />
        </div>
        <p>{steps.proof.after}</p>
      </Step>
    </div>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="example-step">
      <h4>{title}</h4>
      {children}
    </div>
  );
}

interface TableProps {
  readonly step: string;
  /** Shown above the table; without it the step's own words say what it is. */
  readonly name?: string;
  readonly table: Table;
  readonly held: readonly Place[];
  /** Cells that the step is about. */
  readonly marked: readonly Place[];
}

function ExampleTable({ step, name, table, held, marked }: TableProps) {
  const rows = rowTotals(table);
  const columns = columnTotals(table);
  return (
    <TableRegion label={WORDS.hint({ step: name ?? step })}>
      <table className="example-table">
        <caption className={name === undefined ? 'visually-hidden' : undefined}>
          {name ?? WORDS.caption({ step })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.type}</th>
            {[...WORDS.sizes, WORDS.all].map((size) => (
              <th key={size} scope="col" className="number">
                {size}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map((cells, row) => (
            <tr key={WORDS.types[row]}>
              <th scope="row">{WORDS.types[row]}</th>
              {cells.map((value, column) =>
                isHeld(held, row, column) ? (
                  <td key={WORDS.sizes[column]} className="number missing example-held">
                    {WORDS.held}
                  </td>
                ) : (
                  <td
                    key={WORDS.sizes[column]}
                    className={isHeld(marked, row, column) ? 'number example-marked' : 'number'}
                  >
                    {formatExact(value)}
                  </td>
                ),
              )}
              <td className="number">{formatExact(rows[row] ?? 0)}</td>
            </tr>
          ))}
          <tr className="level-total">
            <th scope="row">{WORDS.all}</th>
            {columns.map((total, column) => (
              <td key={WORDS.sizes[column]} className="number">
                {formatExact(total)}
              </td>
            ))}
            <td className="number">{formatExact(columns[0] + columns[1])}</td>
          </tr>
        </tbody>
      </table>
    </TableRegion>
  );
}
