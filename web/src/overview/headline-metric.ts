import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';

/** The metrics that can open an overview, and have a sentence of their own; the first that a release has. */
export const HEADLINE_METRICS = ['OUT-CONTENT', 'OUT-REPORTS-NCMEC'] as const;

/** The metric that opens the overview: one with a sentence of its own, else the first that has a total. */
export function headlineMetric({ metrics }: Pick<MetricsAnswer, 'metrics'>): Metric | undefined {
  const own = HEADLINE_METRICS.flatMap((code) => metrics.find((one) => one.code === code) ?? []);
  return own[0] ?? metrics.find((one) => one.publishAs.includes('sum'));
}

/** The widest total that there is: with those who belong to no platform type, where a dataset has them. */
export function totalCode({ platforms }: Pick<MetricsAnswer, 'platforms'>): string {
  return platforms.find((one) => one.level === 'total')?.code ?? 'ALL';
}
