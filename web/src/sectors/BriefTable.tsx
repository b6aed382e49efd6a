import type { ObservationRow } from '@candor/api/types';
import { type Period, periodBefore } from '@candor/data/release';
import type { CodeLists, Facts } from '@candor/data/release/views';
import { useDataset } from '../app/dataset-context.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { periodWords } from '../words/period.ts';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';
import { type BriefRow, briefGroups, type Cell } from './brief-rows.ts';

interface Props {
  readonly heading: string;
  readonly year: Period;
  readonly rows: readonly ObservationRow[];
  /** The same figures of the sector and of all sectors. */
  readonly facts: Facts;
  readonly platform: string;
  readonly lists: CodeLists | undefined;
}

/** The figures behind the sentences of a section. */
export function BriefTable({ heading, year, rows: base, facts, platform, lists }: Props) {
  const { book } = useDataset();
  const groups = briefGroups(book, lists, base, facts, platform);
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length === 0) return null;
  const hasSame = rows.some((row) => row.same !== null);
  // All sectors are compared with nothing.
  const isAll = platform === 'ALL';
  return (
    <TableRegion label={WORDS.tableHint({ heading })}>
      <table className="brief-table">
        <caption className="visually-hidden">{WORDS.figures({ heading })}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.figure}</th>
            <th scope="col" className="number">
              {isAll ? WORDS.all({ year: periodWords(year) }) : WORDS.here({ year: periodWords(year) })}
            </th>
            {isAll ? null : (
              <th scope="col" className="number">
                {WORDS.all({ year: periodWords(year) })}
              </th>
            )}
            {hasSame ? (
              <th
                scope="col"
                className="number"
                title={WORDS.sameHint({ before: periodWords(periodBefore(year)), year: periodWords(year) })}
              >
                {WORDS.same}
                <span className="brief-years">
                  {periodBefore(year)}–{year}
                </span>
              </th>
            ) : null}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.metric}>
            {group.rows.length > 1 ? (
              <tr className="brief-group">
                <th scope="rowgroup" colSpan={4}>
                  {group.title}
                </th>
              </tr>
            ) : null}
            {group.rows.map((row) => (
              <Line key={row.code} row={row} hasAll={!isAll} hasSame={hasSame} isPart={group.rows.length > 1} />
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  );
}

interface LineProps {
  readonly row: BriefRow;
  readonly hasAll: boolean;
  readonly hasSame: boolean;
  readonly isPart: boolean;
}

function Line({ row, hasAll, hasSame, isPart }: LineProps) {
  return (
    <tr className={isPart ? 'brief-part' : undefined}>
      <th scope="row">{row.label}</th>
      <FigureCell cell={row.here} />
      {hasAll ? <FigureCell cell={row.all} /> : null}
      {hasSame ? <FigureCell cell={row.same} /> : null}
    </tr>
  );
}

function FigureCell({ cell }: { readonly cell: Cell }) {
  if (cell === null) {
    return (
      <td className="number missing">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{WORDS.notCompared}</span>
      </td>
    );
  }
  return <td className={cell.isMissing ? 'number missing' : 'number'}>{cell.text}</td>;
}
