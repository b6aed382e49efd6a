import { type Period, periodBefore } from '../../../period/index.ts';
import type { ObservationRow } from '../../row.ts';
import { amountsBetween, minutesBetween } from '../../sentences/range.ts';
import { percentWords, spanWords } from '../../sentences/words/phrases.ts';
import type { RangeRow, Unit } from '../chart.ts';
import { metricOf } from '../plan.ts';
import type { Said } from './said.ts';

/** An observation with a number. */
export type Figure = ObservationRow & { readonly value: number };

export const isFigure = (row: ObservationRow | undefined): row is Figure => row?.value !== undefined;

/** What a figure lies within: itself, where it is not published in a step. */
export const boundsOf = ({ value, step = 0 }: Figure): readonly [number, number] => [
  value - step / 2,
  value + step / 2,
];

/** Whether one figure is certainly not below the other, wherever the two lie within their steps. */
export const isAtLeast = (one: Figure, other: Figure): boolean => boundsOf(one)[0] >= boundsOf(other)[1];

/** A figure in a title: `2.1 million`, `63 %`, `45–55 %`, `50 % or more`, `+12 %`, `about 5 hours`. */
export function figureText({ telling, chart }: Said, { value, step }: Figure): string {
  return textOf(telling, chart.unit, value, step);
}

/** A range in a title: `200,000 to 500,000`, `20–40 %`, `3 hours to 9 hours`. */
export function rangeText({ telling, chart }: Said, { lower, upper }: RangeRow): string {
  const { texts, numbers } = telling;
  if (chart.unit === 'percent') return numbers.percents(lower, upper);
  if (chart.unit === 'minutes') return texts.view_span(...minutesBetween(numbers, lower, upper));
  return texts.view_span(...amountsBetween(numbers, lower, upper));
}

const TOLERANCE = 1e-6;

function textOf(telling: Said['telling'], unit: Unit, value: number, step: number | undefined): string {
  const { texts, numbers } = telling;
  switch (unit) {
    case 'percent': {
      if (step === undefined) return percentWords(telling, value);
      const [low, high] = [value - step / 2, value + step / 2];
      const isOpen = low <= TOLERANCE || high >= 1 - TOLERANCE;
      return isOpen ? percentWords(telling, value, step) : numbers.percents(low, high);
    }
    case 'change':
      if (step === undefined) return numbers.change(value);
      return texts.view_span(numbers.change(value - step / 2), numbers.change(value + step / 2));
    case 'minutes':
      return spanWords(telling, value);
    case 'direction':
      return value > 0 ? texts.view_upSome() : value < 0 ? texts.view_downSome() : texts.view_same();
    default:
      return numbers.amount(value);
  }
}

/** The same with the unit of what is counted, where it is a count: `12 reports`. */
export function figureWithUnit(said: Said, figure: Figure): string {
  const text = figureText(said, figure);
  const { unit } = metricOf(said.book, said.view.metric);
  const isCount = said.chart.unit === 'number' && !['ratio_to', 'median_per_million'].includes(said.plan.measure);
  return isCount && unit !== null ? `${text} ${figure.value === 1 ? unit.singular : unit.plural}` : text;
}

/** Years in few words: `2019–2021`, `2019, 2023`. They come in ascending order. */
export function yearSpans(years: readonly Period[]): string {
  const runs: [Period, Period][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === periodBefore(year)) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
