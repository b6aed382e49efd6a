import type { Position } from './positions.ts';

/**
 * What readers need most comes first where not everything may be published: totals of all, of groups and of types; then the
 * matched panel of all and of groups, whose change is the trend; totals by size; breakdowns, medians and ratios; the panel of
 * a type or a size, whose change is published rounded where its sums are not; quartiles.
 */
const STATISTIC = { main: 0, breakdown: 20, median: 30, ratio: 40, panel: 50, quartile: 60 } as const;
const LEVEL: Readonly<Record<Position['level'], number>> = { total: 0, all: 1, other: 2, group: 3, type: 4 };
const TABLE: Readonly<Record<Position['table'], number>> = { platform: 0, size: 8, group_size: 9 };
/** Beside the totals, after those of types. */
const PANEL_OF_GROUPS = 5;

export type RankedStatistic = keyof typeof STATISTIC;

/** The rank of a statistic at a position, the lowest first. */
export function rankOf(statistic: RankedStatistic, { level, table }: Position): number {
  if (statistic === 'panel' && table === 'platform' && level !== 'type') return PANEL_OF_GROUPS;
  return STATISTIC[statistic] + (table === 'platform' ? LEVEL[level] : TABLE[table]);
}
