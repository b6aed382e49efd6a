import type { Position } from './positions.ts';

/**
 * What readers need most comes first where not everything may be told: totals and shares before the matched panel, that
 * before breakdowns, medians and ratios; wholes before parts; platforms before sizes, because the tables by type are the
 * core of the publication and the two cross.
 */
const STATISTIC = { main: 0, panel: 10, breakdown: 20, median: 30, ratio: 40, quartile: 50 } as const;
const LEVEL: Readonly<Record<Position['level'], number>> = { total: 0, all: 1, other: 2, group: 3, type: 4 };
const TABLE: Readonly<Record<Position['table'], number>> = { platform: 0, size: 5, group_size: 6 };

export type RankedStatistic = keyof typeof STATISTIC;

export function rankOf(statistic: RankedStatistic, { level, table }: Position): number {
  return STATISTIC[statistic] + (table === 'platform' ? LEVEL[level] : TABLE[table]);
}
