import type { Asks, Burden, Framework } from '@candor/data/framework';
import { Fragment } from 'react';
import { TableRegion } from '../page/TableRegion.tsx';
import { VERSION_WORDS as WORDS } from '../words/versions.ts';

interface Props {
  readonly framework: Framework;
  readonly burden: readonly Burden[];
  /** Of the version that it is compared with; null where there is none. */
  readonly before: readonly Burden[] | null;
}

/** Questions and cells of each type of platform, by how far up services answer; and how many more than before. */
export function BurdenTable({ framework, burden, before }: Props) {
  const labelOf = ({ tier }: Burden) => framework.tiers.find((one) => one.code === tier)?.label ?? tier;
  const asksOf = (part: Burden | undefined, type: string) => part?.byType.find((one) => one.type === type);
  return (
    <section aria-labelledby="burden">
      <h2 id="burden">{WORDS.burden}</h2>
      <p>{WORDS.burdenLead}</p>
      <TableRegion label={WORDS.burdenTable}>
        <table className="burden-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {WORDS.type}
              </th>
              {burden.map((one) => (
                <th key={one.tier} scope="colgroup" colSpan={2} className="burden-tier">
                  {labelOf(one)}
                </th>
              ))}
            </tr>
            <tr>
              {burden.map((one) => (
                <Fragment key={one.tier}>
                  <th scope="col" className="number">
                    {WORDS.questionsHead}
                  </th>
                  <th scope="col" className="number">
                    {WORDS.cellsHead}
                  </th>
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {framework.platformTypes.map(({ code, label }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                {burden.map((one) => {
                  const old = asksOf(
                    before?.find(({ tier }) => tier === one.tier),
                    code,
                  );
                  return (
                    <Fragment key={one.tier}>
                      <Count what="questions" now={asksOf(one, code)} old={old} />
                      <Count what="cells" now={asksOf(one, code)} old={old} />
                    </Fragment>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}

interface CountProps {
  readonly what: keyof Asks;
  readonly now: Asks | undefined;
  readonly old: Asks | undefined;
}

function Count({ what, now, old }: CountProps) {
  const value = now?.[what] ?? 0;
  const more = old === undefined ? 0 : value - old[what];
  return (
    <td className="number">
      {value}
      {more === 0 ? null : (
        <span className="burden-change"> {more > 0 ? WORDS.more({ count: more }) : WORDS.fewer({ count: -more })}</span>
      )}
    </td>
  );
}
