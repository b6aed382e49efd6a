import { type Period, periodBefore } from '@candor/data/release';
import { periodWords } from '../words/period.ts';
import '../styles/shares.css';
import { TableRegion } from '../page/TableRegion.tsx';
import { companiesIn, formatList } from '../words/format.ts';
import { MORE_WORDS as WORDS } from '../words/overview-more.ts';
import { figureText, MISSING_WORDS, type Unit } from '../words/values.ts';
import { isHeld, type Share, type ShareLine } from './shares.ts';

interface Props {
  readonly caption: string;
  readonly heading: string;
  readonly year: Period;
  readonly lines: readonly ShareLine[];
}

/** Shares of companies as bars in a table: the number is read, the bar is seen. */
export function ShareTable({ caption, heading, year, lines }: Props) {
  const told = lines.filter((line) => !isHeld(line));
  const held = lines.filter(isHeld);
  if (told.length === 0) return <p>{WORDS.allHeld}</p>;
  return (
    <TableRegion label={WORDS.tableHint({ caption })}>
      <table className="shares">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {heading}
            </th>
            <th scope="col" rowSpan={2}>
              {WORDS.share({ year: periodWords(year) })}
            </th>
            <th scope="colgroup" colSpan={2} className="shares-same">
              {WORDS.same}
            </th>
          </tr>
          <tr>
            <th scope="col" className="number">
              {periodWords(periodBefore(year))}
            </th>
            <th scope="col" className="number">
              {periodWords(year)}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map((line) => (
            <tr key={line.code}>
              <th scope="row">{line.label}</th>
              <td className="shares-now">
                <ShareBar share={line.now} />
              </td>
              <ShareCell share={line.sameBefore} />
              <ShareCell share={line.sameNow} />
            </tr>
          ))}
        </tbody>
        {held.length === 0 ? null : (
          <tfoot>
            <tr>
              <td colSpan={4} className="table-aside">
                {WORDS.held({ names: formatList(held.map((line) => line.label)) })}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </TableRegion>
  );
}

function ShareBar({ share }: { readonly share: Share }) {
  if ('missing' in share) return <span className="missing">{wordOf(share.missing)}</span>;
  return (
    <span className="share" title={WORDS.companies(companiesIn(share.n))}>
      <span className="share-bar" aria-hidden="true" style={{ ['--share' as string]: share.value }} />
      {figureText(SHARE_UNIT, share)}
    </span>
  );
}

function ShareCell({ share }: { readonly share: Share }) {
  return (
    <td className="number">
      {'missing' in share ? <span className="missing">{wordOf(share.missing)}</span> : figureText(SHARE_UNIT, share)}
    </td>
  );
}

const SHARE_UNIT: Unit = { kind: 'percent', after: '', singular: '' };
const wordOf = (missing: 'held' | 'none') => (missing === 'held' ? MISSING_WORDS.Q.short : MISSING_WORDS.O.short);
