import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import { periodBefore } from '@candor/data/release';
import type { Facts } from '@candor/data/release/views';
import { companiesIn, formatChange, formatChangeBound, formatDay, formatExact } from '../words/format.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { periodWords } from '../words/period.ts';
import { totalCode } from './headline-metric.ts';

type Book = Pick<MetricsAnswer, 'platforms' | 'release' | 'publishedOn'>;

/** A figure of the headline metric, and what it is. */
export interface KeyFigure {
  readonly figure: string;
  readonly text: string;
}

/** The total of the latest year, the companies behind it, how it moved among the same companies, and of which years. */
export function keyFiguresOf(book: Book, metric: Metric, facts: Facts): readonly KeyFigure[] {
  const year = facts.latest ?? 0;
  const where = { metric: metric.code, platform: totalCode(book), year };
  const total = facts.at({ ...where, measure: 'sum' });
  const change = facts.at({ ...where, measure: 'change', panel: 'matched' });
  const { release, publishedOn } = book;
  const years = {
    figure: [...new Set([facts.years[0] ?? year, facts.years.at(-1) ?? year])]
      .map(periodWords)
      .join(typeof year === 'number' ? '–' : ' – '),
    text:
      publishedOn === null ? WORDS.keyYears({ release }) : WORDS.keyYearsOf({ release, day: formatDay(publishedOn) }),
  };
  if (total?.value === undefined) return [years];
  const { companies, count: lastCompany } = companiesIn(total.n);
  return [
    {
      figure: formatExact(total.value),
      text: WORDS.keyTotal({ unit: metric.unit?.plural ?? '', year: periodWords(year) }),
    },
    { figure: companies, text: WORDS.keyCompanies({ count: lastCompany }) },
    ...(change?.value === undefined
      ? []
      : [
          {
            figure: changeText(change.value, change.step),
            text: WORDS.keyChange({ before: periodWords(periodBefore(year)), year: periodWords(year) }),
          },
        ]),
    years,
  ];
}

/** A change, or between which it lies. The words of every other figure would come with it into the first load of a page. */
function changeText(value: number, step: number | undefined): string {
  if (step === undefined) return formatChange(value);
  return WORDS.span({ from: formatChangeBound(value - step / 2), to: formatChangeBound(value + step / 2) });
}
