import VALUES from 'catalogue:values';
import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { ObsStatus } from '@candor/data/release';
import { isRange, type Unit as Kind, unitOf as kindOf, roundedOut } from '@candor/data/release/views';
import {
  companiesIn,
  formatBound,
  formatBounds,
  formatChange,
  formatChangeBound,
  formatDuration,
  formatDurations,
  formatExact,
  formatList,
  formatPercent,
  formatShort,
} from './format.ts';

/** In what a number is stated. */
export interface Unit {
  readonly kind: Kind;
  /** After the number: `reports`, `per million monthly users`; empty where the number says it all. */
  readonly after: string;
  readonly singular: string;
}

type Book = Pick<MetricsAnswer, 'metrics' | 'measures'>;

/** The unit of a measure of a metric. */
export function unitOf(book: Book, metricCode: string, measureCode: string): Unit {
  const kind = kindOf(book, metricCode, measureCode);
  const [singular, after] = wordsOfUnit(book, metricCode, measureCode, kind);
  return { kind, after, singular };
}

function wordsOfUnit(book: Book, metricCode: string, measureCode: string, kind: Kind): readonly [string, string] {
  const metric = book.metrics.find((one) => one.code === metricCode);
  if (kind === 'companies') return [VALUES.units.company, VALUES.units.companies];
  if (kind !== 'number') return ['', ''];
  if (measureCode === 'ratio_to') {
    const unit = book.metrics.find((one) => one.code === metric?.ratioTo)?.unit?.singular;
    const after = unit === undefined ? VALUES.units.forEachOther : VALUES.units.forEach({ unit });
    return [after, after];
  }
  const isPerMillion = book.measures.find((one) => one.code === measureCode)?.unit === 'per_million';
  if (isPerMillion) return [VALUES.units.perMillion, VALUES.units.perMillion];
  return [metric?.unit?.singular ?? '', metric?.unit?.plural ?? ''];
}

/** The number alone: exact in tables and readings, short in running text and on axes. */
export function valueText({ kind }: Unit, value: number, how: 'exact' | 'short' = 'exact'): string {
  switch (kind) {
    case 'percent':
      return formatPercent(value);
    case 'change':
      return formatChange(value);
    case 'minutes':
      return formatDuration(value);
    case 'index':
      return formatExact(Math.round(value * 10) / 10);
    case 'direction':
      return value > 0 ? VALUES.up : value < 0 ? VALUES.down : VALUES.same;
    default:
      return how === 'exact' ? formatExact(value) : formatShort(value);
  }
}

/** The number with its unit: `3 reports`, `86 %`, `12 days`. */
export function valueWithUnit(unit: Unit, value: number, how: 'exact' | 'short' = 'exact'): string {
  const after = value === 1 ? unit.singular : unit.after;
  return `${valueText(unit, value, how)}${after === '' ? '' : ` ${after}`}`;
}

/** A number as it is published: by itself, or as what it lies within. */
export interface ExactFigure {
  readonly value: number;
  readonly step?: number | undefined;
}

/** A figure that is published between two bounds. */
export interface RangeFigure {
  readonly bounds: readonly [lower: number, upper: number];
}

export type Figure = ExactFigure | RangeFigure;

/**
 * A figure alone; in a step what it lies within: `5 % or less`, `45–55 %`; of a change `+10 % to +30 %`; a range as
 * `200,000 to 500,000`.
 */
export function figureText(unit: Unit, figure: Figure, how: 'exact' | 'short' = 'exact'): string {
  if ('bounds' in figure) return rangeText(unit, figure.bounds, how);
  const { value, step } = figure;
  if (step === undefined) return valueText(unit, value, how);
  if (unit.kind === 'percent') return within(value, step);
  return VALUES.span({ from: formatChangeBound(value - step / 2), to: formatChangeBound(value + step / 2) });
}

function rangeText(unit: Unit, [lower, upper]: RangeFigure['bounds'], how: 'exact' | 'short'): string {
  if (unit.kind === 'percent') return formatBounds(lower, upper);
  if (unit.kind === 'minutes') {
    const [from, to] = formatDurations(lower, upper);
    return VALUES.span({ from, to });
  }
  const [from, to] = how === 'short' ? roundedOut([lower, upper]) : [lower, upper];
  return VALUES.span({ from: valueText(unit, from, how), to: valueText(unit, to, how) });
}

const TOLERANCE = 1e-6;

function within(value: number, step: number): string {
  const [low, high] = [value - step / 2, value + step / 2];
  if (low <= TOLERANCE) return VALUES.orLess({ value: formatBound(high) });
  if (high >= 1 - TOLERANCE) return VALUES.orMore({ value: formatBound(low) });
  return formatBounds(low, high);
}

/** The figure of a row, where it has one. */
export function figureOf(row: ObservationRow | undefined): Figure | undefined {
  if (row?.value !== undefined) return { value: row.value, step: row.step };
  return row !== undefined && isRange(row) ? { bounds: [row.lower, row.upper] } : undefined;
}

/** The same with its unit. */
export function figureWithUnit(unit: Unit, figure: Figure, how: 'exact' | 'short' = 'exact'): string {
  if ('bounds' in figure) return `${figureText(unit, figure, how)}${unit.after === '' ? '' : ` ${unit.after}`}`;
  return figure.step === undefined ? valueWithUnit(unit, figure.value, how) : figureText(unit, figure, how);
}

/** Why there is no number: short as in a cell of a table, and as a reading. */
export const MISSING_WORDS: Readonly<Record<ObsStatus, { readonly short: string; readonly long: string }>> = {
  ...VALUES.missing,
  A: { short: '', long: '' },
};

/** Where nothing was computed for a place at all. */
export const NOTHING_HERE = VALUES.nothingHere;

/** A row in words, as tooltip, keyboard reading and table have it: value with unit and companies, or the reason. */
export function wordsOfRow(unit: Unit, row: ObservationRow | undefined): string {
  if (row === undefined) return NOTHING_HERE.long;
  const figure = figureOf(row);
  if (figure === undefined) return MISSING_WORDS[row.obsStatus].long;
  if ('bounds' in figure) {
    const why = row.obsStatus === 'L' ? VALUES.asListed : VALUES.asRange;
    return `${figureWithUnit(unit, figure)}, ${fromCompanies(row.n)}${why}`;
  }
  const after = row.obsStatus === 'B' ? VALUES.afterBreak : '';
  if (unit.kind === 'companies') return `${valueWithUnit(unit, figure.value)}${after}`;
  return `${figureWithUnit(unit, figure)}, ${fromCompanies(row.n)}${after}${markedWords(row)}`;
}

/** What is to be said of the published figures behind a row. */
function markedWords({ marks = [] }: ObservationRow): string {
  return marks.length === 0 ? '' : VALUES.marked({ list: formatList(marks.map((mark) => VALUES.marks[mark])) });
}

/** What the release before said, where that was another number. */
export function restatedWords(unit: Unit, row: ObservationRow | undefined): string {
  return row?.restatedFrom === undefined
    ? ''
    : VALUES.restated({ figure: figureText(unit, { value: row.restatedFrom, step: row.step }) });
}

export function fromCompanies(n: ObservationRow['n']): string {
  return VALUES.fromCompanies(companiesIn(n));
}

/** A row in a cell of a table: the number alone, or the reason in a word. */
export function cellOfRow(unit: Unit, row: ObservationRow | undefined): string {
  if (row === undefined) return NOTHING_HERE.short;
  const figure = figureOf(row);
  if (figure === undefined) return MISSING_WORDS[row.obsStatus].short;
  // What the mark says stands below the chart, and in the reading.
  return `${figureText(unit, figure)}${row.marks === undefined ? '' : ' *'}`;
}

/** A class of a number, `10-99`, as `10 to 99`. */
export function bandLabel(band: string): string {
  const [from = '', to] = band.replace('+', '').split('-');
  const least = formatExact(Number(from));
  if (band.endsWith('+')) return VALUES.orMore({ value: least });
  return to === undefined ? least : VALUES.span({ from: least, to: formatExact(Number(to)) });
}
