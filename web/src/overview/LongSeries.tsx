import '../styles/long-series.css';
import type { LongSeries as Series, YearInfo } from '@candor/data/release';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatExact, formatPercent, formatShort } from '../words/format.ts';
import { MORE_WORDS } from '../words/overview-more.ts';

const WORDS = MORE_WORDS.longSeries;

/** The printed totals of every year, as bars that are read as a table, with a gap where years do not compare. */
export function LongSeries({ series }: { readonly series: Series }) {
  const { years, breaks } = series;
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const most = Math.max(...years.map((one) => one.everybody));
  const peak = years.find((one) => one.everybody === most);
  const isBroken = (year: number) => breaks.some((one) => one.year === year);
  return (
    <figure className="long-series">
      <h3 className="chart-title">{WORDS.title({ first, last })}</h3>
      <p className="chart-subtitle">{WORDS.subtitle}</p>
      <div className="long-bars" role="img" aria-label={WORDS.describe({ first, last })}>
        {years.map((one) => (
          <span key={one.year} className={isBroken(one.year) ? 'long-bar after-break' : 'long-bar'}>
            {one === peak || one.year === last ? <b>{formatShort(one.everybody)}</b> : null}
            <i style={{ ['--share' as string]: one.everybody / most }} />
            <small className={isLabelled(one.year, first, last) ? '' : 'unlabelled'}>{one.year}</small>
          </span>
        ))}
      </div>
      <figcaption>
        {breaks.map(({ year, note, sources }) => (
          <p key={year}>
            {WORDS.broken({ year, note })}{' '}
            {sources.map((url, at) => (
              <a key={url} href={url} rel="external" aria-label={WORDS.source({ number: at + 1, year })}>
                {at + 1}
              </a>
            ))}
          </p>
        ))}
      </figcaption>
      <details className="figure-table">
        <summary>{WORDS.asTable}</summary>
        <TableRegion label={WORDS.hint}>
          <table className="long-table">
            <caption className="visually-hidden">{WORDS.title({ first, last })}</caption>
            <thead>
              <tr>
                {[WORDS.year, WORDS.everybody, WORDS.providers, WORDS.listed, WORDS.companies, WORDS.largest].map(
                  (heading, at) => (
                    <th key={heading} scope="col" className={at === 0 ? undefined : 'number'}>
                      {heading}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {[...years].reverse().map((one) => (
                <YearRow key={one.year} info={one} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      </details>
    </figure>
  );
}

/** The ends and every fifth year between, as far as there is room beside the ends. */
const isLabelled = (year: number, first: number, last: number) =>
  year === first || year === last || (year % 5 === 0 && year - first > 2 && last - year > 2);

function YearRow({ info }: { readonly info: YearInfo }) {
  const { year, everybody, providers, listed, companies, largestShare } = info;
  const cell = (value: number | null, format: (value: number) => string) => (
    <td className="number">{value === null ? <span className="missing">{WORDS.unknown}</span> : format(value)}</td>
  );
  return (
    <tr>
      <th scope="row">{year}</th>
      {cell(everybody, formatExact)}
      {cell(providers, formatExact)}
      {cell(listed, formatExact)}
      {cell(companies, formatExact)}
      {cell(largestShare, formatPercent)}
    </tr>
  );
}
