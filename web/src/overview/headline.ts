import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import type { Facts } from '../data/facts.ts';
import {
  formatBound,
  formatChange,
  formatChangeBound,
  formatCompanies,
  formatExact,
  formatPercent,
  formatShort,
} from '../words/format.ts';
import { HEADLINES, OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { totalCode } from './headline-metric.ts';

type Book = Pick<MetricsAnswer, 'metrics' | 'platforms' | 'measures' | 'about' | 'release'>;

/** What the latest year of the headline metric says. */
export interface Headline {
  readonly sentence: string;
  /** What must stand beside it. */
  readonly note: string | null;
  readonly figures: readonly { readonly figure: string; readonly text: string }[];
}

/** The total of the latest year, and how it moved among the companies that reported in both years. */
export function headlineOf(book: Book, metric: Metric, facts: Facts): Headline {
  const year = facts.years.at(-1) ?? 0;
  const where = { metric: metric.code, platform: totalCode(book), year };
  const total = facts.at({ ...where, measure: 'sum' });
  const change = facts.at({ ...where, measure: 'change', panel: 'matched' });
  const direction = facts.at({ ...where, measure: 'direction', panel: 'matched' });
  const unit = metric.unit?.plural ?? '';
  const years = { figure: String(facts.years.length), text: WORDS.keyYears(book.release) };
  if (total?.value === undefined) {
    return { sentence: `${metric.title}. ${WORDS.noTotal(year)}.`, note: null, figures: [years] };
  }
  const own = HEADLINES[metric.code];
  const value = formatShort(total.value);
  const start = own === undefined ? WORDS.headline(year, value, unit) : own(year, value);
  return {
    sentence: `${start}${comparison(change, direction, year - 1)}.`,
    note: change?.dominated === true ? WORDS.dominated : null,
    figures: [
      { figure: formatExact(total.value), text: WORDS.keyTotal(unit, year) },
      { figure: formatCompanies(total.n), text: WORDS.keyCompanies },
      ...(change?.value === undefined
        ? []
        : [{ figure: changeText(change.value, change.step), text: WORDS.keyChange(year - 1, year) }]),
      years,
    ],
  };
}

type Row = ReturnType<Facts['at']>;

function comparison(change: Row, direction: Row, before: number): string {
  if (change?.value !== undefined) {
    const { value, step } = change;
    if (step !== undefined) return withinStep(value, step, direction, before);
    if (Math.abs(change.value) < 0.005) return WORDS.aboutTheSame(before);
    return WORDS.sameCompanies(formatPercent(Math.abs(change.value)), change.value > 0, before);
  }
  if (change?.obsStatus === 'B') return WORDS.notComparable(before);
  // From too small a base only the direction is told.
  return direction?.value === undefined ? '' : WORDS.direction(direction.value, before);
}

/** Of a change in a step what it lies between; where it may be up or down, only the direction, if that is published. */
function withinStep(value: number, step: number, direction: Row, before: number): string {
  const [low, high] = [value - step / 2, value + step / 2];
  if (low < 0 && high > 0) return direction?.value === undefined ? '' : WORDS.direction(direction.value, before);
  const [least, most] = low >= 0 ? [low, high] : [-high, -low];
  return WORDS.sameCompanies(`${formatBound(least)} to ${formatBound(most)}`, low >= 0, before);
}

function changeText(value: number, step: number | undefined): string {
  return step === undefined
    ? formatChange(value)
    : `${formatChangeBound(value - step / 2)} to ${formatChangeBound(value + step / 2)}`;
}
