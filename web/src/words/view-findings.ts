import type { MetricsAnswer } from '@candor/api/types';
import { isOfOneYear, type View } from '@candor/data/release';
import { type Drawing, type Point, runsOf, type Series } from '../charts/draw/drawing.ts';
import { metricOf, type Plan } from '../charts/draw/view-data.ts';
import { formatCompanies, formatList } from './format.ts';
import { type Figure, figureText, figureWithUnit, valueText } from './values.ts';
import { VIEW_WORDS as WORDS } from './views.ts';

/** A view with all that can be said of it. */
export interface Said {
  readonly view: View;
  readonly book: MetricsAnswer;
  readonly plan: Plan;
  readonly drawing: Drawing;
}

/** The title of a chart: what it finds, in one true sentence without a stop. */
export function findingOf(said: Said): string {
  const { drawing } = said;
  const points = drawing.series.flatMap((one) => one.points);
  if (points.every((point) => point.value === null)) {
    return points.some((point) => point.state === 'held')
      ? `${topicOf(said)}: every figure is held back to protect companies`
      : `${topicOf(said)}: no company has reported this`;
  }
  if (drawing.kind === 'trend' || drawing.kind === 'multiples') return courseOf(said);
  if (drawing.kind === 'range') return rangeOf(said);
  return drawing.kind === 'scope' ? largestOf(said) : partOf(said);
}

/** The metric and the measure, as far as the metric's name does not say it. */
function topicOf({ view, book, plan }: Said): string {
  const metric = metricOf(book, view.metric);
  const standard = ['sum', 'pooled_ratio', 'share'].includes(plan.measure);
  const measure = book.measures.find((one) => one.code === plan.measure)?.label ?? plan.measure;
  return standard ? metric.title : `${metric.title}, ${lowered(measure)}`;
}

const pointFigure = ({ value, row }: Point): Figure => ({ value: value ?? 0, step: row?.step });
const pointText = ({ unit }: Drawing, point: Point) => figureText(unit, pointFigure(point), 'short');

/** So many figures stand in a title one by one. */
const FEW = 3;

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function yearsOf(drawing: Drawing, view: View): string {
  const year = lastYearOf(drawing);
  if (drawing.kind !== 'trend' && drawing.kind !== 'multiples' && isOfOneYear(view)) return String(year);
  const [first, last] = [drawing.keys[0]?.code, drawing.keys.at(-1)?.code];
  return first === last ? String(first) : `${first}–${last}`;
}

function lastYearOf(drawing: Drawing): number {
  return Math.max(...drawing.series.flatMap((one) => one.points.map((point) => point.row?.year ?? 0)));
}

/** The largest bar: its share of all where it is a part of them, else from the smallest to the largest value. */
function largestOf(said: Said): string {
  const { drawing, plan, view } = said;
  const year = lastYearOf(drawing);
  const rows = (drawing.series[0]?.points ?? []).flatMap((point, index) => {
    const key = drawing.keys[index];
    return point.value === null || key === undefined ? [] : [{ key, point, value: point.value }];
  });
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const [largest] = sorted;
  const smallest = sorted.at(-1);
  if (largest === undefined || smallest === undefined) return `${topicOf(said)}, ${year}`;
  // More than half of all is the largest, whatever is held back.
  const isLargest = !isHidden(drawing) || (largest.point.share ?? 0) > 0.5;
  if (largest.point.note !== '' && view.platforms.length === 0 && isLargest) {
    return `${largest.key.label}: ${largest.point.note} of all ${drawing.unit.after} by platforms in ${year}`;
  }
  const value = (row: typeof largest) => pointText(drawing, row.point);
  if (isHidden(drawing) && sorted.length <= FEW && plan.by !== 'breakdown') {
    return `${topicOf(said)}, ${year}: ${formatList(sorted.map((row) => `${row.key.short} ${value(row)}`))}`;
  }
  if (plan.by === 'breakdown' && plan.measure === 'share') {
    return `${topicOf(said)}: “${largest.key.label}” for ${value(largest)} of companies in ${year}`;
  }
  if (sorted.length === 1 || largest.value === smallest.value) {
    return `${topicOf(said)}: ${figureWithUnit(drawing.unit, pointFigure(largest.point), 'short')} in ${year}, ${largest.key.label}`;
  }
  return `${topicOf(said)}: from ${value(smallest)} (${smallest.key.short}) to ${value(largest)} (${largest.key.short}) in ${year}`;
}

/** The largest part of all together, else of the last row; where a part of it is held back, only the topic. */
function partOf(said: Said): string {
  const { drawing, plan, book, view } = said;
  const topic = `${topicOf(said)}, ${yearsOf(drawing, view)}`;
  const whole = drawing.keys.findIndex((key) => key.code === 'ALL');
  const row = whole === -1 ? drawing.keys.length - 1 : whole;
  const parts = drawing.series.flatMap((one) => {
    const point = one.points[row];
    return point === undefined ? [] : [{ label: one.label, point }];
  });
  if (parts.some(({ point }) => point.state === 'held')) return topic;
  const [largest] = parts
    .flatMap(({ label, point }) => (point.value === null ? [] : [{ label, value: point.value, row: point.row, point }]))
    .toSorted((a, b) => b.value - a.value);
  const name = book.platforms.find((one) => one.code === largest?.row?.platform)?.label;
  if (largest === undefined || name === undefined) return topic;
  const of = plan.measure === 'share' ? ' of companies' : '';
  return `${topicOf(said)}: “${largest.label}” ${WORDS.forValue(figureWithUnit(drawing.unit, pointFigure(largest.point), 'short') + of)} in ${largest.row?.year}, ${lowered(name)}`;
}

/** Whether something is held back: it may be larger than all that is told. */
function isHidden({ aside, series }: Drawing): boolean {
  return aside.length > 0 || series.some((one) => one.points.some((point) => point.state === 'held'));
}

/** The course of the one line in focus, or how many lines rose in the last year. */
function courseOf(said: Said): string {
  const { drawing, plan, book } = said;
  const focused = drawing.series.filter((one) => one.isFocused);
  const [only] = focused;
  const topic = topicOf(said);
  if (only !== undefined && focused.length === 1) {
    const name =
      only.label === book.platforms.find((one) => one.level === 'all')?.label ? lowered(only.label) : only.label;
    return `${topic}, ${name}: ${lastRunOf(drawing, only) || WORDS.heldThroughout}`;
  }
  const [before, last] = drawing.keys.slice(-2);
  if (plan.by === 'breakdown') return largestPartOf(said);
  // Of a few lines that the reader chose the course of each is told; else how many rose.
  const isChosen = said.view.platforms.length > 0;
  const isLinked = plan.previous !== null;
  const steps = (lines: readonly Series[]) =>
    `${topic}: ${formatList(lines.map((one) => stepOf(drawing, one, isLinked)))}`;
  if (isChosen && focused.length <= FEW) {
    const isCurrent = focused.some((one) => (one.points.at(-1)?.value ?? null) !== null || isLinked);
    return isCurrent ? steps(focused) : latestOf(said, focused);
  }
  const meant = isChosen ? focused : drawing.series;
  const moved = meant.filter((one) => moveOf(drawing, one, isLinked).length > 0);
  if (moved.length > 0 && moved.length <= FEW) return steps(moved);
  const moves = meant.flatMap((one) => moveOf(drawing, one, isLinked));
  if (before === undefined || last === undefined || moves.length === 0) return latestOf(said, meant);
  const risen = moves.filter((move) => move > 0).length;
  const what = plan.by === 'size' ? 'sizes' : drawing.isCoarse ? 'groups of platform types' : 'platform types';
  const which = risen === moves.length ? `all ${risen}` : `${risen === 0 ? 'none' : risen} of the ${moves.length}`;
  return `${topic}: up from ${before.code} to ${last.code} for ${which} ${what} with comparable figures`;
}

/** Where no two years can be compared: what the latest year tells, of a few lines one by one, else from which to which. */
function latestOf(said: Said, lines: readonly Series[]): string {
  const { drawing } = said;
  const at = drawing.keys.findLastIndex((_, index) => lines.some((one) => (one.points[index]?.value ?? null) !== null));
  const told = lines
    .flatMap((one) => {
      const point = one.points[at];
      return point === undefined || point.value === null ? [] : [{ name: one.short, value: point.value, point }];
    })
    .toSorted((a, b) => b.value - a.value);
  const text = ({ point }: { point: Point }) => pointText(drawing, point);
  const [largest, smallest] = [told[0], told.at(-1)];
  if (largest === undefined || smallest === undefined) return topicOf(said);
  const values =
    told.length <= FEW
      ? formatList(told.map((one) => `${one.name} ${text(one)}`))
      : `from ${text(smallest)} (${smallest.name}) to ${text(largest)} (${largest.name})`;
  return `${topicOf(said)}: ${values} in ${drawing.keys[at]?.code}`;
}

/** The last year of a line, and the year before where they can be compared. */
function stepOf(drawing: Drawing, series: Series, isLinked: boolean): string {
  const [before, last] = drawing.keys.slice(-2);
  const text = (value: number) => valueText(drawing.unit, value, 'short');
  const link = isLinked ? series.links?.find((one) => String(one.to.key) === last?.code) : undefined;
  const now = link?.to.value ?? series.points.at(-1)?.value ?? null;
  if (now === null || last === undefined) return WORDS.noFigure(series.short, last?.code ?? '');
  const [move] = moveOf(drawing, series, isLinked);
  return move === undefined || before === undefined
    ? `${series.short} ${text(now)} in ${last.code}`
    : `${series.short} from ${text(now - move)} in ${before.code} to ${text(now)} in ${last.code}`;
}

/** Parts move together, so the finding is the largest of the last year. */
function largestPartOf(said: Said): string {
  const { drawing } = said;
  const parts = drawing.series.flatMap((one) => {
    const point = one.points.at(-1);
    return point === undefined || point.value === null ? [] : [{ label: one.label, value: point.value, point }];
  });
  const [largest] = parts.toSorted((a, b) => b.value - a.value);
  if (largest === undefined) return `${topicOf(said)}, ${yearsOf(drawing, said.view)}`;
  return `${topicOf(said)}: “${largest.label}” at ${pointText(drawing, largest.point)} in ${lastYearOf(drawing)}`;
}

/** The last run of comparable years: a sentence must not compare across a break. */
function lastRunOf(drawing: Drawing, series: Series): string {
  const run = runsOf(series.points).at(-1) ?? [];
  const ends = [...new Set([run[0], run.at(-1)])].flatMap((index) => {
    const point = index === undefined ? undefined : series.points[index];
    return index === undefined || point === undefined || point.value === null
      ? []
      : [`${pointText(drawing, point)} in ${drawing.keys[index]?.code}`];
  });
  return ends.join(', ');
}

/** The change of the last year where both values are there and comparable; of linked lines that of the same companies. */
function moveOf(drawing: Drawing, series: Series, isLinked: boolean): number[] {
  const last = Number(drawing.keys.at(-1)?.code);
  // Of two steps it is not known how far apart the shares are.
  if (series.points.some((point) => point.row?.step !== undefined)) return [];
  if (isLinked) {
    return (series.links ?? []).filter((one) => one.to.key === last).map((one) => one.to.value - one.from.value);
  }
  const [before, now] = series.points.slice(-2);
  if (before?.value == null || now?.value == null || now.state === 'after-break') return [];
  return [now.value - before.value];
}

function rangeOf(said: Said): string {
  const { drawing } = said;
  const points = drawing.series[0]?.points ?? [];
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const text = (value: number) => valueText(drawing.unit, value, 'short');
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const course = low === high ? text(low) : `from ${text(low)} to ${text(high)}`;
  return `${topicOf(said)}: ${course}, ${yearsOf(drawing, said.view)}`;
}

/** Metric, measure, unit, population and years: what the numbers are. */
export function subtitleOf(said: Said): string {
  const { view, book, plan, drawing } = said;
  const metric = metricOf(book, view.metric);
  const measure = book.measures.find((one) => one.code === plan.measure);
  const unit = drawing.unit.after === '' ? '' : ` (${drawing.unit.after})`;
  const platform =
    plan.platforms?.length === 1 ? book.platforms.find((one) => one.code === plan.platforms?.[0]) : undefined;
  const parts = [
    `${metric.title}: ${lowered(measure?.label ?? plan.measure)}${unit}`,
    plan.by === 'platform' && plan.platforms === null ? (drawing.isCoarse ? WORDS.byGroup : WORDS.byType) : null,
    platform === undefined ? null : lowered(platform.label),
    yearsOf(drawing, view),
  ];
  const who = plan.panel === 'matched' ? WORDS.matchedCompanies : WORDS.allCompanies;
  return `${parts.filter((part) => part !== null).join(', ')}. ${who}.`;
}

/** What kind of picture it is; what it finds stands in its title. */
export function descriptionOf({ drawing, view }: Said): string {
  const count = drawing.series.filter((one) => one.isFocused).length;
  return WORDS.description(WORDS.kinds[drawing.kind], drawing.keys.length, count, yearsOf(drawing, view));
}

/** How many companies stand behind the chart: those of all platforms where the chart has them, else of each. */
export function companiesOf({ drawing }: Said): string | null {
  const rows = drawing.series.flatMap((one) =>
    one.points.flatMap((point) => (point.row === undefined ? [] : [point.row])),
  );
  const last = lastYearOf(drawing);
  const known = rows
    .filter((row) => row.year === last && row.value !== undefined && row.n !== null)
    .map((row) => row.n);
  const sorted = [...new Set(known)].sort((a, b) => leastOf(a) - leastOf(b));
  const [fewest, most] = [sorted[0], sorted.at(-1)];
  if (fewest === undefined || most === undefined) return null;
  if (fewest === most) return `${formatCompanies(fewest)} companies in ${last}.`;
  const [from = ''] = formatCompanies(fewest).split('–');
  return WORDS.companiesOfEach(from, formatCompanies(most).split('–').at(-1) ?? '', last);
}

/** Where a class such as `10-19` begins. */
const leastOf = (n: number | string | null) => Number.parseInt(String(n), 10);
