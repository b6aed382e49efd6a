import type { MetricsAnswer } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';

/** The metric that opens the overview: the first of the framework's headlines, else the first that has a total. */
export function headlineMetric({
  metrics,
  summaries,
}: Pick<MetricsAnswer, 'metrics' | 'summaries'>): Metric | undefined {
  const own = summaries.headlines.flatMap((code) => metrics.find((one) => one.code === code) ?? []);
  return own[0] ?? metrics.find((one) => one.publishAs.includes('sum'));
}

/** The widest total that there is: with those who belong to no platform type, where a dataset has them. */
export function totalCode({ platforms }: Pick<MetricsAnswer, 'platforms'>): string {
  return platforms.find((one) => one.level === 'total')?.code ?? 'ALL';
}
