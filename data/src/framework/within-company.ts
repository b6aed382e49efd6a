import type { Metric, PublishAs } from './types.ts';

/** Of counts: what adds up companies or sets one beside another. */
export const ACROSS: readonly PublishAs[] = [
  'share_any',
  'sum',
  'quartiles',
  'median_per_million_users',
  'pooled_ratio',
  'ratio_to',
  'bands',
];

/**
 * A metric whose figures are comparable within a company only: a count is published as the growth of each company by
 * itself, and never added up, divided or ranked across companies. Shares and times keep their medians.
 */
export function withinCompany(metric: Metric): Metric {
  const { answerType, publishAs } = metric;
  const kept = publishAs.filter((as) => as !== 'pooled_ratio' && !(answerType === 'count' && ACROSS.includes(as)));
  const isFollowed = answerType === 'count' && !kept.includes('growth') && !kept.includes('never');
  return {
    ...metric,
    comparableAcross: 'within_company',
    publishAs: isFollowed ? ['growth', ...kept] : kept,
    ratioTo: null,
    breakdowns: [],
  };
}
