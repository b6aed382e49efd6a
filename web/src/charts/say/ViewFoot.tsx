import type { ChartKind } from '@candor/data/release';
import type { ReactNode } from 'react';
import { observationsPath } from '../../data/addresses.ts';
import { formatList, spans } from '../../words/format.ts';
import { companiesOf, type Said } from '../../words/view-findings.ts';
import { VIEW_WORDS as WORDS } from '../../words/views.ts';
import { isUntold } from '../draw/drawing.ts';
import { axisOf, isByTens } from '../draw/scale.ts';
import { downloadFilters, metricOf } from '../draw/view-data.ts';

interface Props {
  readonly said: Said;
  readonly more: ReactNode;
  readonly years: readonly number[];
}

/** What a logarithmic scale means in each kind of chart; bars with parts have none. */
const LOG_NOTES: Readonly<Record<ChartKind, string | null>> = {
  trend: WORDS.logNote,
  multiples: WORDS.logNotePanels,
  scope: WORDS.logNoteBars,
  range: WORDS.logNoteBars,
  grouped: WORDS.logNoteBars,
  stacked: null,
};

/** Source, release, how many companies, one caveat; and what must be said of exactly this chart. */
export function ViewFoot({ said, more, years }: Props) {
  const { view, book, plan, drawing } = said;
  const { dataset, release } = book;
  const notes = [
    drawing.isCoarse ? WORDS.coarseNote : null,
    drawing.series.some((one) => one.points.some((point) => point.state === 'held')) ? WORDS.heldNote : null,
    drawing.scale !== 'log' || isUntold(drawing)
      ? null
      : isByTens(axisOf(drawing))
        ? LOG_NOTES[drawing.kind]
        : WORDS.logNoteEven,
    plan.measure === 'index' ? WORDS.indexNote : null,
    plan.previous === null ? null : WORDS.linkNote,
    drawing.isWhole ? WORDS.wholeNote : null,
    drawing.series.some((one) => one.points.some((point) => point.row?.step !== undefined)) ? WORDS.stepNote : null,
    drawing.series.some((one) => one.points.some((point) => point.isRestated)) ? restatedNote(said) : null,
    dominatedNote(said),
    ...absentNotes(said),
  ].filter((note) => note !== null);
  return (
    <>
      {notes.length === 0 ? null : <p>{notes.join(' ')}</p>}
      {breakNotes(said)}
      <p>{caveatOf(said)}</p>
      {more}
      <p className="source-line">
        {companiesOf(said)} {WORDS.source}: {book.about.source.name}. Candor, {WORDS.release} {release}.{' '}
        <a href={observationsPath(dataset, release, downloadFilters(view, book, years), 'csv')}>{WORDS.csvOfChart}</a>
      </p>
    </>
  );
}

/** The caveat that comes first for this metric: over the years that of trends. */
function caveatOf({ view, book, drawing }: Said): string | null {
  const overYears = drawing.kind === 'trend' || drawing.kind === 'multiples';
  const ofMetric = metricOf(book, view.metric).caveats;
  const caveats = book.caveats.filter((one) => one.shown.includes(overYears ? 'trend' : 'metric'));
  const first = caveats.find((one) => ofMetric.includes(one.id)) ?? caveats[0];
  return first?.text ?? null;
}

function restatedNote({ drawing }: Said): string {
  return drawing.kind === 'trend' || drawing.kind === 'multiples' ? WORDS.restatedNote : WORDS.restatedNoteBars;
}

/** Where lines have no point though nothing is held back: whether nobody was asked, or nobody reported. */
function absentNotes({ drawing }: Said): string[] {
  if (drawing.kind !== 'trend' && drawing.kind !== 'multiples') return [];
  return (['L', 'M', 'O'] as const).flatMap((status) => {
    const places = drawing.series
      .filter((one) => one.isFocused)
      .flatMap((one) => {
        const years = drawing.keys.filter((_, index) => one.points[index]?.row?.obsStatus === status);
        return years.length === 0 ? [] : [`${one.short} ${spans(years.map((key) => Number(key.code)))}`];
      });
    return places.length === 0 ? [] : [WORDS.absent[status](formatList(places))];
  });
}

function dominatedNote({ drawing }: Said): string | null {
  const places = drawing.series
    .filter((one) => one.isFocused)
    .flatMap((one) =>
      one.points.flatMap((point, index) =>
        point.row?.dominated === true ? [`${one.short} ${drawing.keys[index]?.short}`] : [],
      ),
    );
  return places.length === 0 ? null : WORDS.dominated(formatList(places.slice(0, 4)));
}

/** Why there are gaps: one sentence a reason, with the lines in focus that it concerns. */
function breakNotes({ view, book, plan, drawing }: Said): ReactNode {
  const shown = new Map(
    drawing.series
      .filter((one) => one.isFocused && one.points.some((point) => point.state === 'after-break'))
      .map((one) => {
        const platform = one.points.find((point) => point.row !== undefined)?.row?.platform ?? '';
        const label = book.platforms.find((known) => known.code === platform)?.short ?? platform;
        return [platform, plan.by === 'platform' ? one.short : label];
      }),
  );
  const places = book.breaks
    .filter((one) => one.metric === view.metric && shown.has(one.platform))
    .flatMap((one) => {
      const notes = one.notes.length > 0 ? one.notes : [WORDS.breakKinds[one.kind] ?? WORDS.breakLegend];
      return notes.map((note) => ({ note: `${one.year}: ${note}`, short: shown.get(one.platform) ?? '' }));
    });
  const byNote = Map.groupBy(places, (one) => one.note);
  return [...byNote].map(([note, concerned]) => (
    <p key={note}>{WORDS.breakNote(formatList([...new Set(concerned.map((one) => one.short))]), note)}</p>
  ));
}
