import type { Metric } from '../framework/index.ts';
import type { ChartKind } from './view.ts';

export type PublishedMetric = Pick<Metric, 'code' | 'answerType' | 'publishAs' | 'breakdowns'>;

/**
 * The measures that a metric may have, its own one first: what its `publishAs` leads to, then how many companies
 * answered and how. A release may lack some; its code book lists the measures that it has.
 */
export function measuresOfMetric({ answerType, publishAs }: PublishedMetric): readonly string[] {
  const wants = (as: Metric['publishAs'][number]) => publishAs.includes(as);
  const survey = ['coverage', 'status_share', 'responding', 'asked'];
  switch (answerType) {
    case 'count':
      return [
        ...(wants('sum') ? ['sum', 'change', 'index', 'panel_share'] : []),
        ...(wants('ratio_to') ? ['ratio_to'] : []),
        ...(wants('quartiles') ? ['median'] : []),
        ...(wants('median_per_million_users') ? ['median_per_million'] : []),
        ...(wants('pooled_ratio') ? ['pooled_ratio'] : []),
        ...(wants('share_any') ? ['share_any'] : []),
        ...(wants('bands') ? ['share'] : []),
        ...survey,
        'part_year_share',
      ];
    case 'percentage':
      return [
        ...(wants('pooled_ratio') ? ['pooled_ratio'] : []),
        ...(wants('median_of_ratios') || wants('quartiles') ? ['median'] : []),
        ...survey,
      ];
    case 'duration':
      return [...(wants('quartiles') ? ['median', 'p90_median'] : []), ...survey];
    default:
      return [...(wants('share_of_options') ? ['share'] : []), ...survey];
  }
}

/** Whether the median of a metric comes with its quartiles. */
export function hasQuartiles({ publishAs }: PublishedMetric): boolean {
  return publishAs.includes('quartiles');
}

/**
 * The split without which a measure of a metric says nothing, such as the options of a choice; null where the measure
 * stands alone.
 */
export function impliedBreakdown({ answerType, breakdowns }: PublishedMetric, measure: string): string | null {
  if (measure === 'status_share') return 'status';
  if (measure === 'share' || measure === 'share_previous') return answerType === 'count' ? 'band' : 'option';
  if (measure === 'pooled_ratio' && answerType === 'count') return breakdowns[0] ?? null;
  return null;
}

/** The chart that suits a measure when nothing else is said. */
export function standardChart(metric: PublishedMetric, measure: string): ChartKind {
  if (measure === 'status_share') return 'stacked';
  if (impliedBreakdown(metric, measure) !== null) return 'scope';
  return measure === 'median' && hasQuartiles(metric) ? 'range' : 'trend';
}
