import { group } from 'd3-array';
import type { Metric, Platform } from '../framework/index.ts';
import { type ListedYear, listedAggregates, type MetricStatistics } from '../statistics/index.ts';
import type { StoredDataset } from './types.ts';

/** The statistics of years of which only a part of a list is known, beside a printed total; of a public dataset alone. */
export function listedStatistics(
  { dataset, listed = [], yearTotals = [] }: StoredDataset,
  metrics: readonly Metric[],
  platforms: readonly Platform[],
): MetricStatistics[] {
  return metrics.flatMap((metric): MetricStatistics[] => {
    const own = listed.filter((one) => one.metric === metric.code);
    const years = [...group(own, (one) => one.year)].flatMap(([year, ofYear]): ListedYear[] => {
      const total = yearTotals.find((one) => one.metric === metric.code && one.year === year)?.providers ?? null;
      const broken = dataset.breaks?.find((one) => one.year === year);
      const breaks = broken === undefined ? {} : { broken: { kind: broken.kind, notes: [broken.note] } };
      return total === null ? [] : [{ year, total, listed: ofYear, ...breaks }];
    });
    return years.length === 0 ? [] : [{ metric, ...listedAggregates(metric, platforms, years), contributions: [] }];
  });
}
