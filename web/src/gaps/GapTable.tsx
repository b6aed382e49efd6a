import type { GapsAnswer } from '@candor/api/types';
import { TableRegion } from '../page/TableRegion.tsx';
import { GAP_WORDS as WORDS } from '../words/gaps.ts';
import type { GapRow } from './rows.ts';
import { countOf, shareText, supplyText } from './say.ts';

interface Props {
  readonly rows: readonly GapRow[];
  readonly groups: GapsAnswer['groups'];
}

/** What is wanted by each group, which two are furthest apart, and what is there. */
export function GapTable({ rows, groups }: Props) {
  return (
    <TableRegion label={WORDS.tableHint}>
      <table className="gap-table">
        <thead>
          <tr>
            <th scope="col">{rows[0]?.supply.of === 'types' ? WORDS.metrics : WORDS.questions}</th>
            <th scope="col" className="number">
              {WORDS.everybody}
            </th>
            {groups.map(({ code, short }) => (
              <th key={code} scope="col" className="number">
                {short}
              </th>
            ))}
            <th scope="col">{WORDS.apart}</th>
            <th scope="col">{WORDS.there}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, title, demand, supply }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td className="number">
                {shareText(demand.all)}
                {demand.all.n === null ? null : <span className="gap-n">{countOf(demand.all.n)}</span>}
              </td>
              {demand.byGroup.map((share) => (
                <td key={share.group} className="number">
                  {shareText(share)}
                  {share.n === null ? null : <span className="gap-n">{countOf(share.n)}</span>}
                </td>
              ))}
              <td>{apartText(demand, groups)}</td>
              <td>{supplyText(supply)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function apartText({ apart, byGroup }: GapRow['demand'], groups: GapsAnswer['groups']): string {
  if (apart === null) return WORDS.noneApart;
  const nameOf = (code: string) => groups.find((one) => one.code === code)?.short ?? code;
  const shareOf = (code: string) => {
    const share = byGroup.find((one) => one.group === code);
    return share === undefined ? WORDS.held : shareText(share);
  };
  const { low, high } = apart;
  return WORDS.apartOf({ low: nameOf(low), lowShare: shareOf(low), high: nameOf(high), highShare: shareOf(high) });
}
