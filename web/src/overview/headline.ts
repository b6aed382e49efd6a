import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import type { Facts } from '@candor/data/release/views';
import { formatChange, formatChangeBound, formatCompanies, formatExact } from '../words/format.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { totalCode } from './headline-metric.ts';

type Book = Pick<MetricsAnswer, 'platforms' | 'release'>;

/** A figure of the headline metric, and what it is. */
export interface KeyFigure {
  readonly figure: string;
  readonly text: string;
}

/** The total of the latest year, the companies behind it, how it moved among the same companies, and of how many years. */
export function keyFiguresOf(book: Book, metric: Metric, facts: Facts): readonly KeyFigure[] {
  const year = facts.years.at(-1) ?? 0;
  const where = { metric: metric.code, platform: totalCode(book), year };
  const total = facts.at({ ...where, measure: 'sum' });
  const change = facts.at({ ...where, measure: 'change', panel: 'matched' });
  const years = { figure: String(facts.years.length), text: WORDS.keyYears(book.release) };
  if (total?.value === undefined) return [years];
  return [
    { figure: formatExact(total.value), text: WORDS.keyTotal(metric.unit?.plural ?? '', year) },
    { figure: formatCompanies(total.n), text: WORDS.keyCompanies },
    ...(change?.value === undefined
      ? []
      : [{ figure: changeText(change.value, change.step), text: WORDS.keyChange(year - 1, year) }]),
    years,
  ];
}

function changeText(value: number, step: number | undefined): string {
  return step === undefined
    ? formatChange(value)
    : `${formatChangeBound(value - step / 2)} to ${formatChangeBound(value + step / 2)}`;
}
