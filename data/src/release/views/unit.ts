import type { Unit } from './chart.ts';
import { metricOf, type ViewBook } from './plan.ts';

/** In what the numbers of a measure of a metric are told. */
export function unitOf(book: Pick<ViewBook, 'metrics' | 'measures'>, metric: string, measure: string): Unit {
  if (measure === 'ratio_to') return 'number';
  if (measure === 'change' || measure === 'median_change') return 'change';
  switch (book.measures.find((one) => one.code === measure)?.unit) {
    case 'ratio':
      return 'percent';
    case 'companies':
      return 'companies';
    case 'per_million':
      return 'number';
    case 'index':
      return 'index';
    case 'direction':
      return 'direction';
    default: {
      const { answerType } = metricOf(book, metric);
      return answerType === 'duration' ? 'minutes' : answerType === 'percentage' ? 'percent' : 'number';
    }
  }
}
