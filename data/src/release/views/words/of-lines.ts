import { type Period, periodBefore, readPeriod } from '../../../period/index.ts';
import { moveOf } from '../../sentences/change.ts';
import { inSentence } from '../../sentences/words/phrases.ts';
import { isRange, runsOf, type Series } from '../chart.ts';
import { figureText, isFigure, rangeText } from './figure.ts';
import { movedText } from './moved.ts';
import type { Said } from './said.ts';
import { FEW, isCertain, isHidden, spanTitle } from './span.ts';
import { topicOf, yearsOf } from './topic.ts';

/** The course of the one line in focus, or how many lines rose in the last year. */
export function linesTitle(said: Said): string {
  const { chart, plan, view } = said;
  const focused = chart.series.filter((one) => one.isFocused);
  const [only] = focused;
  if (only !== undefined && focused.length === 1) return courseTitle(said, only);
  if (plan.by === 'breakdown') return largestPartTitle(said);
  const isChosen = view.platforms.length > 0;
  const meant = isChosen ? focused : chart.series;
  return (isChosen && focused.length <= FEW ? null : risenTitle(said, meant)) ?? latestTitle(said, meant);
}

/** One line: its latest figure, and how it moved as far as two years can be compared. */
function courseTitle(said: Said, line: Series): string {
  const { telling, book } = said;
  const { texts } = telling;
  const isAll = line.label === book.platforms.find((one) => one.level === 'all')?.label;
  const name = isAll ? inSentence(telling, line.label) : line.label;
  const at = line.points.findLastIndex(({ row }) => isFigure(row));
  const row = line.points[at]?.row;
  if (!isFigure(row)) return texts.view_line(topicOf(said), name, texts.view_heldThroughout());
  const text = courseOf(said, line, row.year) ?? texts.view_in(figureText(said, row), row.year);
  return texts.view_line(topicOf(said), name, at === line.points.length - 1 ? text : endOf(said, line, text));
}

/** After the last number of a line, between which bounds the last year lies; or that it is not known, or nothing published of it. */
function endOf(said: Said, line: Series, text: string): string {
  const { chart, telling } = said;
  const { texts } = telling;
  const end = line.points.at(-1);
  if (end?.row === undefined || !isRange(end.row)) {
    const say = end?.row?.obsStatus === 'L' ? texts.view_endsUnknown : texts.view_ends;
    return say(text, chart.keys.at(-1)?.code ?? '');
  }
  const since = line.points.slice(line.points.findLastIndex(({ row }) => isFigure(row)) + 1);
  const say = since.some((point) => point.isBroken) ? texts.view_endsBroken : texts.view_endsBetween;
  return say(text, rangeText(said, end.row), end.row.year);
}

/** Two years of a line, where they can be compared: of totals by the same companies alone. */
function courseOf(said: Said, line: Series, year: Period): string | null {
  const { telling, plan, chart } = said;
  const { texts } = telling;
  const link = line.links?.find((one) => one.to.year === year);
  if (link !== undefined && isFigure(link.from) && isFigure(link.to)) {
    return texts.view_same_companies(figureText(said, link.from), periodBefore(year), figureText(said, link.to), year);
  }
  const now = line.points.find(({ row }) => row?.year === year)?.row;
  if (!isFigure(now)) return null;
  if (plan.measure === 'sum') {
    const moved = movedText(telling, now);
    return moved === null ? null : texts.view_moved(figureText(said, now), year, moved, periodBefore(year));
  }
  // How far an index or a change is from another says nothing that can be read at once.
  if (chart.unit === 'change' || chart.unit === 'direction' || chart.unit === 'index') return null;
  const run = runsOf(line.points).at(-1) ?? [];
  const first = line.points[run[0] ?? -1]?.row;
  if (!isFigure(first) || first.year === year) return null;
  const [before, after] = [figureText(said, first), figureText(said, now)];
  return before === after
    ? texts.view_sameIn(after, first.year, year)
    : texts.view_both(texts.view_in(before, first.year), texts.view_in(after, year));
}

/** For how many lines the same companies reported more than in the year before; null where that is known of a few only. */
function risenTitle(said: Said, lines: readonly Series[]): string | null {
  const { telling, chart, plan } = said;
  const { texts } = telling;
  if (plan.measure !== 'sum' && plan.measure !== 'change') return null;
  const at = lastWithFigures(said, lines);
  const year = readPeriod(chart.keys[at]?.code ?? '') ?? 0;
  const moves = lines.flatMap((one) => {
    const row = one.points[at]?.row;
    const move = row === undefined ? null : moveOf(telling, row);
    return move === null ? [] : [move];
  });
  if (moves.length <= FEW) return null;
  const risen = moves.filter((move) => move.kind === 'up').length;
  const what = plan.by === 'size' ? texts.view_sizes() : chart.isCoarse ? texts.view_groups() : texts.view_types();
  const say = risen === 0 ? texts.view_risenNone : risen === moves.length ? texts.view_risenAll : texts.view_risen;
  return say(topicOf(said), risen, moves.length, what, periodBefore(year), year);
}

/** The place of the latest year of which any number is published. */
const lastWithFigures = ({ chart }: Said, lines: readonly Series[]) =>
  chart.keys.findLastIndex((_, index) => lines.some((one) => isFigure(one.points[index]?.row)));

/** The figures of the latest year of which any is published. */
function latestTitle(said: Said, lines: readonly Series[]): string {
  const { chart } = said;
  const at = lastWithFigures(said, lines);
  const figures = lines
    .flatMap((one) => {
      const row = one.points[at]?.row;
      return isFigure(row) ? [{ name: one.short, figure: row }] : [];
    })
    .sort((a, b) => b.figure.value - a.figure.value);
  return spanTitle(said, figures, chart.keys[at]?.code ?? yearsOf(said));
}

/** Parts move together, so the finding is the largest of the last year. */
function largestPartTitle(said: Said): string {
  const { texts } = said.telling;
  const parts = said.chart.series.flatMap(({ label, points }) => {
    const row = points.at(-1)?.row;
    return isFigure(row) ? [{ label, figure: row }] : [];
  });
  const [largest, next] = [...parts].sort((a, b) => b.figure.value - a.figure.value);
  const isLargest = largest !== undefined && (next === undefined || isCertain(largest.figure, next.figure));
  if (!isLargest || isHidden(said.chart)) return texts.view_at(topicOf(said), yearsOf(said));
  return texts.view_largest(topicOf(said), largest.label, figureText(said, largest.figure), largest.figure.year);
}
