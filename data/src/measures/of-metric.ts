import type { Metric } from '../framework/index.ts';
import { MEASURES, type Measure, measureOf } from './table.ts';

export type PublishedMetric = Pick<Metric, 'code' | 'answerType' | 'publishAs' | 'breakdowns'>;

/** Whether a measure is computed of a metric. */
export function hasMeasure({ answerType, publishAs }: PublishedMetric, { of, from }: Measure): boolean {
  return of.includes(answerType) && (from === 'always' || from.some((as) => publishAs.includes(as)));
}

/**
 * The measures of a metric that a reader chooses from, its own first: what its `publishAs` leads to, then how many
 * companies answered and how. A release may lack some; its code book lists the measures that it has.
 */
export function measuresOfMetric(metric: PublishedMetric): readonly string[] {
  return MEASURES.filter((measure) => measure.place === 'own' && hasMeasure(metric, measure)).map((one) => one.code);
}

/** Whether the median of a metric comes with its quartiles. */
export function hasQuartiles({ publishAs }: PublishedMetric): boolean {
  return publishAs.includes('quartiles');
}

/** Whether companies are followed from one year to the next: the totals of counts, and choices. */
function isFollowed({ publishAs }: PublishedMetric): boolean {
  return publishAs.includes('sum') || publishAs.includes('share_of_options');
}

/** Whether a measure of a metric can be had of the matched panel as well as of all companies. */
export function hasBothPanels(metric: PublishedMetric, code: string): boolean {
  const measure = measureOf(code);
  if (measure?.panel !== 'both' || !isFollowed(metric)) return false;
  const before = measure.previous === null ? undefined : measureOf(measure.previous);
  return before === undefined ? metric.answerType === 'count' : hasMeasure(metric, before);
}

/** The splits that a reader may choose for a measure of a metric. One that the measure implies is no choice. */
export function breakdownsOfMeasure({ answerType, breakdowns }: PublishedMetric, code: string): readonly string[] {
  return answerType === 'count' && measureOf(code)?.hasCodes === true ? breakdowns : [];
}

/**
 * The split without which a measure of a metric says nothing, such as the options of a choice; null where the measure
 * stands alone.
 */
export function impliedBreakdown({ answerType, breakdowns }: PublishedMetric, code: string): string | null {
  switch (measureOf(code)?.split) {
    case 'status':
      return 'status';
    case 'answers':
      return answerType === 'count' ? 'band' : 'option';
    case 'codes':
      return answerType === 'count' ? (breakdowns[0] ?? null) : null;
    default:
      return null;
  }
}
