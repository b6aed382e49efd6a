import type { Platform } from '@candor/data/framework';
import { useLayoutEffect, useRef } from 'react';
import type { Cube } from '../data/cube.ts';
import { wordsFor } from '../words/findings.ts';
import { formatChange, formatExact } from '../words/format.ts';
import { WORDS } from '../words/words.ts';
import type { TableMeasure } from './state.ts';

interface Props {
  readonly cube: Cube;
  readonly measure: TableMeasure;
}

/** Every platform type, group and total by year: the numbers behind the charts, exact. */
export function FigureTable({ cube, measure }: Props) {
  // Where the table does not fit, the latest year is in sight; the names stay beside it.
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, []);
  const title = cube.book.measures.find((one) => one.code === measure);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" ref={scroller} tabIndex={0} aria-label={WORDS.table.scrollHint}>
      <table>
        <caption>
          {WORDS.measure[measure]}: {title?.definition}
        </caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.table.platform}</th>
            {cube.years.map((year) => (
              <th scope="col" key={year} className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cube.book.platforms.map((platform) => (
            <tr key={platform.code} className={`level-${platform.level}`} data-platform={platform.code}>
              <th scope="row">{platform.label}</th>
              {cube.years.map((year) => (
                <Cell key={year} cube={cube} measure={measure} platform={platform} year={year} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cube, measure, platform, year }: Props & { readonly platform: Platform; readonly year: number }) {
  const row = cube.at(measure, platform.code, year, measure === 'change' ? 'matched' : 'all');
  // The first year has no year before: there is no such observation, and no reason to give.
  if (row === undefined) return <td className="number quiet">–</td>;
  const text = wordsFor(row, measure === 'change' ? formatChange : formatExact);
  if (row.value === undefined) return <td className="number missing">{text}</td>;
  return (
    <td className="number">
      {text}
      {row.obsStatus === 'B' ? (
        <sup>
          <abbr title={WORDS.table.breakLegend}>{WORDS.table.breakMark}</abbr>
        </sup>
      ) : null}
    </td>
  );
}
