import { group } from 'd3-array';
import { latestPeriod, readPeriod } from '../../../period/index.ts';
import { OBSERVATION_MARKS } from '../../observation.ts';
import type { ObservationRow } from '../../row.ts';
import { coversPartYear } from '../../sentences/words/part-year.ts';
import { breakReason } from '../../sentences/words/phrases.ts';
import { isPublished, isRange, type Series, stateOf } from '../chart.ts';
import { metricOf } from '../plan.ts';
import { yearSpans } from './figure.ts';
import type { Said } from './said.ts';
import { isBrokenDown } from './subtitle.ts';

/** What must be said of exactly this chart, in the order in which it is read. */
export function notesOf(said: Said): readonly string[] {
  const { chart, plan, telling } = said;
  const { texts } = telling;
  const rows = chart.series.flatMap((one) => one.points.map((point) => point.row));
  const isListed = rows.some((row) => row?.obsStatus === 'L');
  return [
    ...(chart.isCoarse ? [isListed ? texts.view_noteCoarseListed() : texts.view_noteCoarse()] : []),
    ...(plan.measure === 'index' ? [texts.view_noteIndex()] : []),
    ...(plan.previous === null ? [] : [texts.view_noteLinks()]),
    ...(isBrokenDown(said) && plan.measure === 'sum' ? [texts.view_noteBrokenDown()] : []),
    ...(chart.isWhole ? [texts.view_noteWhole()] : []),
    ...(said.view.chart === 'stacked' && chart.kind !== 'stacked' ? [texts.view_noteNotStacked()] : []),
    ...(rows.some((row) => row?.step !== undefined) ? [texts.view_noteSteps()] : []),
    ...(rows.some((row) => row?.obsStatus === 'Q' && isRange(row)) ? [texts.view_noteRanges()] : []),
    ...(rows.some((row) => row?.obsStatus === 'L' && isRange(row)) ? [texts.view_noteRangesListed()] : []),
    ...placesNote(said, (row) => row?.dominated === true, texts.view_noteDominated),
    ...markedNotes(said),
    ...placesNote(said, (row) => row?.value !== undefined && coversPartYear(telling, row), texts.view_notePartYear),
    ...absentNotes(said),
    ...breakNotes(said),
  ];
}

/** The lines in focus of a chart over the years, with their years; the rows of another. */
function placesOf({ chart }: Said, is: (row: ObservationRow | undefined) => boolean): readonly string[] {
  const isOverYears = chart.kind === 'trend' || chart.kind === 'multiples';
  const lines = chart.series.filter((one) => one.isFocused);
  const keysOf = (one: Series) => chart.keys.filter((_, index) => is(one.points[index]?.row));
  if (!isOverYears) return [...new Set(lines.flatMap(keysOf).map((key) => key.short))];
  return lines.flatMap((one) => {
    const years = keysOf(one).flatMap((key) => readPeriod(key.code) ?? []);
    return years.length === 0 ? [] : [`${one.short} ${yearSpans(years)}`];
  });
}

/** One sentence a mark, with the places of which it is true. */
function markedNotes(said: Said): string[] {
  const { texts } = said.telling;
  return OBSERVATION_MARKS.flatMap((mark) =>
    placesNote(
      said,
      (row) => row?.marks?.includes(mark) === true,
      (places) => texts.view_noteMarked(places, texts.marks[mark]),
    ),
  );
}

function placesNote(
  said: Said,
  is: (row: ObservationRow | undefined) => boolean,
  say: (places: string) => string,
): string[] {
  const places = placesOf(said, is);
  return places.length === 0 ? [] : [say(said.telling.numbers.list(places))];
}

/** Where lines have no point though nothing is held back: whether nobody was asked, or nobody reported. */
function absentNotes(said: Said): string[] {
  const { chart, plan, telling } = said;
  if (chart.kind !== 'trend' && chart.kind !== 'multiples') return [];
  const { texts } = telling;
  const nobody = plan.panel === 'matched' ? texts.view_noteNobodyInBoth : texts.view_noteNobody;
  return [
    ...placesNote(said, (row) => row?.obsStatus === 'L' && !isRange(row), texts.view_noteNotCollected),
    ...placesNote(said, (row) => row?.obsStatus === 'M', texts.view_noteNotApplicable),
    ...placesNote(said, (row) => row?.obsStatus === 'O', nobody),
  ];
}

/** Why there are gaps: one sentence a year and reason, with the lines in focus that it concerns. */
function breakNotes(said: Said): string[] {
  const { chart, telling, book, plan } = said;
  const broken = chart.series
    .filter((one) => one.isFocused)
    .flatMap((one) =>
      one.points.flatMap((point) =>
        (stateOf(point) === 'after-break' || point.isBroken) && point.row ? [{ one, row: point.row }] : [],
      ),
    );
  const noted = broken.map(({ one, row }) => {
    const platform = book.platforms.find((known) => known.code === row.platform)?.short ?? row.platform;
    const { metric, year } = row;
    const reason = breakReason(telling, { metric, platform: row.platform, year });
    return { place: plan.by === 'platform' && chart.keysAre !== 'year' ? one.short : platform, year, reason };
  });
  return [...group(noted, ({ year, reason }) => `${year} ${reason}`).values()].map((same) => {
    const places = [...new Set(same.map(({ place }) => place))];
    const [{ year, reason } = { year: '', reason: '' }] = same;
    return telling.texts.view_noteBreak(telling.numbers.list(places), year, reason);
  });
}

/** How many companies stand behind what is in focus in the last year; null where no number is published. */
export function companiesOf({ chart, telling }: Said): string | null {
  const { texts } = telling;
  const rows = chart.series
    .filter((one) => one.isFocused)
    .flatMap((one) => one.points.flatMap(({ row }) => (isPublished(row) && row.n !== null ? [row] : [])));
  const last = latestPeriod(rows.map((row) => row.year)) ?? 0;
  const counts = [...new Set(rows.filter((row) => row.year === last).map((row) => row.n))];
  const sorted = [...counts].sort((a, b) => leastOf(a) - leastOf(b));
  const [fewest, most] = [sorted[0] ?? null, sorted.at(-1) ?? null];
  if (fewest === null || most === null) return null;
  if (fewest === 1 && most === 1) return texts.view_companiesOne(last);
  if (fewest === most) return texts.view_companies(countText(telling, fewest), last);
  const [from] = countText(telling, fewest).split('–');
  return texts.view_companiesEach(from ?? '', countText(telling, most).split('–').at(-1) ?? '', last);
}

/** Where a class such as `10-19` begins. */
const leastOf = (n: ObservationRow['n']) => Number.parseInt(String(n), 10);

/** `12`, `10–19`, `100 or more`. */
function countText({ texts, numbers }: Said['telling'], n: NonNullable<ObservationRow['n']>): string {
  if (typeof n === 'number') return numbers.amount(n);
  return n.endsWith('+') ? texts.bandFrom(numbers.amount(leastOf(n))) : n.replace('-', '–');
}

/** The caveat that comes first for the metric: over the years that of trends. */
export function caveatsOf({ view, book, chart }: Said): readonly { readonly id: number; readonly text: string }[] {
  const overYears = chart.kind === 'trend' || chart.kind === 'multiples';
  const own = metricOf(book, view.metric).caveats;
  const shown = book.caveats.filter((one) => one.shown.includes(overYears ? 'trend' : 'metric'));
  const first = shown.find((one) => own.includes(one.id)) ?? shown[0];
  return first === undefined ? [] : [{ id: first.id, text: first.text }];
}
