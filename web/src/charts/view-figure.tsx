import type { View } from '@candor/data/release';
import { lazy, type ReactNode } from 'react';
import type { Cube } from '../data/cube.ts';
import { releasePath } from '../data/fetch.ts';
import { scopeFinding, trendFinding, wordsFor } from '../words/findings.ts';
import { formatChange, formatExact, formatList } from '../words/format.ts';
import { WORDS } from '../words/words.ts';
import { ChartFigure, type Heading } from './ChartFigure.tsx';
import { scopeHeight, trendHeight } from './heights.ts';
import { scopeItems } from './scope-series.ts';
import { focusOf, trendSeries } from './trend-series.ts';

// Recharts is the largest part of the page; it comes when a chart is shown.
const ScopeChart = lazy(() => import('./ScopeChart.tsx'));
const TrendChart = lazy(() => import('./TrendChart.tsx'));

interface Props {
  readonly cube: Cube;
  readonly view: View;
  readonly heading: Heading;
  readonly controls?: ReactNode;
  /** Added to the foot. */
  readonly more?: ReactNode;
}

/** The one way in which a view becomes a picture: the page and the embed both draw it here. */
export function ViewFigure(props: Props) {
  return props.view.chart === 'scope' ? <ScopeFigure {...props} /> : <TrendFigure {...props} />;
}

function ScopeFigure({ cube, view, heading, controls, more }: Props) {
  const metric = metricOf(cube, view);
  const year = view.year ?? cube.lastYear;
  const items = scopeItems(cube, year);
  const all = cube.at('sum', 'ALL', year);
  const title = scopeFinding(cube, year);
  const named = items.filter((item) => item.row?.value !== undefined);
  const summary = `${title}. ${named.map((item) => `${item.label}: ${wordsFor(item.row, formatExact)}`).join('; ')}.`;
  const logNote = view.scale === 'log' ? ` ${WORDS.logScaleDots}` : '';
  return (
    <ChartFigure
      title={title}
      subtitle={`${metric.title} by platform type, ${year}, with the share of all platforms. ${formatExact(all?.n ?? 0)} companies.${logNote}`}
      summary={summary}
      controls={controls}
      foot={<Foot cube={cube} view={view} caveat="metric" more={more} />}
      height={(width) => scopeHeight(items.length, width, view.scale)}
      synthetic={cube.book.synthetic}
      heading={heading}
    >
      {(width) => <ScopeChart items={items} scale={view.scale} width={width} unit={metric.unit?.plural ?? ''} />}
    </ChartFigure>
  );
}

function TrendFigure({ cube, view, heading, controls, more }: Props) {
  const metric = metricOf(cube, view);
  const focus = focusOf(cube, view.platforms);
  const series = trendSeries(cube, focus);
  const first = cube.years[0] ?? cube.lastYear;
  const title = trendFinding(cube, view.platforms);
  const courses = series
    .filter((one) => one.focused)
    .map((one) => {
      const points = one.segments.flat();
      const [from, to] = [points[0], points.at(-1)];
      if (from === undefined || to === undefined) return `${one.label}: ${WORDS.missing.O}`;
      return `${one.label}: ${formatExact(from.value)} in ${from.year}, ${formatExact(to.value)} in ${to.year}`;
    });
  const logNote = view.scale === 'log' ? ` ${WORDS.logScale}` : '';
  return (
    <ChartFigure
      title={title}
      subtitle={`${metric.title} a year by platform type, ${first}–${cube.lastYear}, all companies that reported.${logNote}`}
      summary={`${title}. ${courses.join('; ')}.`}
      controls={controls}
      foot={
        <Foot
          cube={cube}
          view={view}
          caveat="trend"
          more={
            <>
              {sameCompanies(cube, focus)}
              {breakNotes(cube, focus)}
              {more}
            </>
          }
        />
      }
      height={trendHeight}
      synthetic={cube.book.synthetic}
      heading={heading}
    >
      {(width) => (
        <TrendChart
          series={series}
          years={cube.years}
          scale={view.scale}
          width={width}
          unit={metric.unit?.plural ?? ''}
        />
      )}
    </ChartFigure>
  );
}

/** The like-for-like change of the last year, for the types in focus that have one. */
function sameCompanies(cube: Cube, focus: readonly string[]): ReactNode {
  const changes = focus.flatMap((code) => {
    const row = cube.at('change', code, cube.lastYear, 'matched');
    return row?.value === undefined
      ? []
      : [`${shortOf(cube, code)} ${formatChange(row.value)} (${formatExact(row.n)} companies)`];
  });
  if (changes.length === 0) return null;
  return (
    <p>
      Only companies that reported in both {cube.lastYear - 1} and {cube.lastYear}: {formatList(changes)}.
    </p>
  );
}

const shortOf = (cube: Cube, code: string) =>
  cube.book.platforms.find((platform) => platform.code === code)?.short ?? code;

/** Why there are gaps: one sentence a reason, with the types in focus that it concerns. */
function breakNotes(cube: Cube, focus: readonly string[]): ReactNode {
  const byNote = Map.groupBy(
    cube.book.breaks
      .filter((one) => focus.includes(one.platform))
      .flatMap((one) => one.notes.map((note) => ({ note, platform: one.platform }))),
    (one) => one.note,
  );
  return [...byNote].map(([note, places]) => (
    <p key={note}>
      Break for {formatList(places.map((place) => shortOf(cube, place.platform)))}: {note}
    </p>
  ));
}

interface FootProps {
  readonly cube: Cube;
  readonly view: View;
  readonly caveat: 'metric' | 'trend';
  readonly more: ReactNode;
}

/** Source, release, one caveat, and the data of exactly this chart. */
function Foot({ cube, view, caveat, more }: FootProps) {
  const { dataset, release, caveats } = cube.book;
  const text = caveats.find((one) => one.shown.includes(caveat))?.text;
  const year = view.chart === 'scope' ? `&year=${view.year ?? cube.lastYear}` : '';
  const data = `${releasePath(dataset, release)}/observations.csv?metric=${view.metric}&measure=sum&panel=all&platform=${cube.codes.platforms.join(',')}${year}`;
  return (
    <>
      {text === undefined ? null : <p>{text}</p>}
      {more}
      <p className="source-line">
        Source: {cube.book.about.source.name}. Candor, release {release}. <a href={data}>{WORDS.csvOfChart}</a>
      </p>
    </>
  );
}

function metricOf(cube: Cube, view: View) {
  const metric = cube.book.metrics.find((one) => one.code === view.metric);
  if (metric === undefined) throw new Error(`the code book has no metric ${view.metric}`);
  return metric;
}
