import type { GapsAnswer } from '@candor/api/types';
import { consultationPath, metricPath, pagePath } from '../navigation/paths.ts';
import { GAP_WORDS as WORDS } from '../words/gaps.ts';
import type { GapRow } from './rows.ts';
import { organisationsOf, shareText, supplyText } from './say.ts';

interface Props {
  readonly rows: readonly GapRow[];
  readonly survey: NonNullable<GapsAnswer['survey']>;
}

const percent = (share: number) => `${share * 100}%`;

/** Two bars for each question or metric: what is wanted above what is there, each said in words beside it. */
export function GapBars({ rows, survey }: Props) {
  return (
    <ol className="gap-bars">
      {rows.map(({ code, title, demand: { all }, supply, there }) => (
        <li key={code}>
          <a href={supply.of === 'metrics' ? consultationPath({ question: code }) : metricPath(code)}>{title}</a>
          <div className="gap-bar wanted" aria-hidden="true">
            {all.lower === undefined || all.upper === undefined ? null : (
              <>
                <span style={{ width: percent(all.lower) }} />
                <span className="range" style={{ width: percent(all.upper - all.lower) }} />
              </>
            )}
          </div>
          <p className="small">
            {WORDS.wanted}{' '}
            <a href={pagePath('explore', { dataset: survey.dataset, release: null }, { metric: `IMP-${code}` })}>
              {all.lower === undefined ? WORDS.held : shareText(all)}
            </a>
            {all.n === null ? '' : ` ${organisationsOf(all.n)}`}
          </p>
          <div className="gap-bar there" aria-hidden="true">
            <span style={{ width: percent(there) }} />
          </div>
          <p className="small">
            {WORDS.there}: {supplyText(supply)}
          </p>
        </li>
      ))}
    </ol>
  );
}
