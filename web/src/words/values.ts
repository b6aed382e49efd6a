import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { ObsStatus } from '@candor/data/release';
import {
  formatBound,
  formatChange,
  formatChangeBound,
  formatCompanies,
  formatDuration,
  formatExact,
  formatPercent,
  formatShort,
} from './format.ts';

/** In what a number is told. */
export interface Unit {
  readonly kind: 'number' | 'percent' | 'change' | 'minutes' | 'companies' | 'index' | 'direction';
  /** After the number: `reports`, `per million monthly users`; empty where the number says it all. */
  readonly after: string;
  readonly singular: string;
}

type Book = Pick<MetricsAnswer, 'metrics' | 'measures'>;

/** The unit of a measure of a metric. */
export function unitOf(book: Book, metricCode: string, measureCode: string): Unit {
  const metric = book.metrics.find((one) => one.code === metricCode);
  const measure = book.measures.find((one) => one.code === measureCode);
  const plain = (kind: Unit['kind']): Unit => ({ kind, after: '', singular: '' });
  if (measureCode === 'ratio_to') {
    const below = book.metrics.find((one) => one.code === metric?.ratioTo);
    const after = `for each ${below?.unit?.singular ?? 'of the other metric'}`;
    return { kind: 'number', after, singular: after };
  }
  if (measureCode === 'change') return plain('change');
  switch (measure?.unit) {
    case 'ratio':
      return plain('percent');
    case 'companies':
      return { kind: 'companies', after: 'companies', singular: 'company' };
    case 'per_million':
      return { kind: 'number', after: 'per million monthly users', singular: 'per million monthly users' };
    case 'index':
      return plain('index');
    case 'direction':
      return plain('direction');
    default:
      if (metric?.answerType === 'duration') return plain('minutes');
      if (metric?.answerType === 'percentage') return plain('percent');
      return { kind: 'number', after: metric?.unit?.plural ?? '', singular: metric?.unit?.singular ?? '' };
  }
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
      return value > 0 ? 'up' : value < 0 ? 'down' : 'about the same';
    default:
      return how === 'exact' ? formatExact(value) : formatShort(value);
  }
}

/** The number with its unit: `3 reports`, `86 %`, `12 days`. */
export function valueWithUnit(unit: Unit, value: number, how: 'exact' | 'short' = 'exact'): string {
  const after = value === 1 ? unit.singular : unit.after;
  return `${valueText(unit, value, how)}${after === '' ? '' : ` ${after}`}`;
}

/** A number as it is told: by itself, or as what it lies within. */
export interface Figure {
  readonly value: number;
  readonly step?: number | undefined;
}

/** A figure alone; in a step what it lies within: `5 % or less`, `45–55 %`; of a change `+10 % to +30 %`. */
export function figureText(unit: Unit, { value, step }: Figure, how: 'exact' | 'short' = 'exact'): string {
  if (step === undefined) return valueText(unit, value, how);
  if (unit.kind === 'percent') return within(value, step);
  return `${formatChangeBound(value - step / 2)} to ${formatChangeBound(value + step / 2)}`;
}

const TOLERANCE = 1e-6;

function within(value: number, step: number): string {
  const [low, high] = [value - step / 2, value + step / 2];
  if (low <= TOLERANCE) return `${formatBound(high)} or less`;
  if (high >= 1 - TOLERANCE) return `${formatBound(low)} or more`;
  // The sign of per cent once, as with any span.
  return `${formatBound(low).replace(/\s*%$/u, '')}–${formatBound(high)}`;
}

/** The figure of a row, where it has one. */
export function figureOf(row: ObservationRow | undefined): Figure | undefined {
  return row?.value === undefined ? undefined : { value: row.value, step: row.step };
}

/** The same with its unit. */
export function figureWithUnit(unit: Unit, figure: Figure, how: 'exact' | 'short' = 'exact'): string {
  return figure.step === undefined ? valueWithUnit(unit, figure.value, how) : figureText(unit, figure, how);
}

/** Why there is no number: short as in a cell of a table, and as a reading. */
export const MISSING_WORDS: Readonly<Record<ObsStatus, { readonly short: string; readonly long: string }>> = {
  A: { short: '', long: '' },
  B: { short: 'break', long: 'no comparison across a break in the series' },
  L: { short: 'not collected', long: 'not collected' },
  M: { short: 'not applicable', long: 'not applicable' },
  N: { short: 'base too small', long: 'not given as a number, because it starts from too small a number' },
  O: { short: 'none reported', long: 'no company reported' },
  Q: { short: 'held back', long: 'held back to protect companies' },
};

/** Where nothing was computed for a place at all. */
export const NOTHING_HERE = { short: 'not collected', long: 'no figure is made for this' } as const;

/** A row in words, as tooltip, keyboard reading and table have it: value with unit and companies, or the reason. */
export function wordsOfRow(unit: Unit, row: ObservationRow | undefined): string {
  if (row === undefined) return NOTHING_HERE.long;
  if (row.value === undefined) return MISSING_WORDS[row.obsStatus].long;
  const after = row.obsStatus === 'B' ? '; break in the series: not comparable with the year before' : '';
  if (unit.kind === 'companies') return `${valueWithUnit(unit, row.value)}${after}`;
  return `${figureWithUnit(unit, { value: row.value, step: row.step })}, ${fromCompanies(row.n)}${after}`;
}

/** What the release before said, where that was another number. */
export function restatedWords(unit: Unit, row: ObservationRow | undefined): string {
  return row?.restatedFrom === undefined
    ? ''
    : `; restated, before: ${figureText(unit, { value: row.restatedFrom, step: row.step })}`;
}

export function fromCompanies(n: ObservationRow['n']): string {
  return n === 1 ? 'from 1 company' : `from ${formatCompanies(n)} companies`;
}

/** A row in a cell of a table: the number alone, or the reason in a word. */
export function cellOfRow(unit: Unit, row: ObservationRow | undefined): string {
  if (row === undefined) return NOTHING_HERE.short;
  const figure = figureOf(row);
  return figure === undefined ? MISSING_WORDS[row.obsStatus].short : figureText(unit, figure);
}
