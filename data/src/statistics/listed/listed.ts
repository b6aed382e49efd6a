import { group, sum } from 'd3-array';
import type { Metric, Platform } from '../../framework/index.ts';
import type { ListedCount } from '../../report/types.ts';
import { leaves } from '../breaks/leaves.ts';
import { TOTAL } from '../cells/positions.ts';
import type { Aggregate, SeriesBreak } from '../types.ts';

/** A year of which the total is known, and only a part of the companies one by one. */
export interface ListedYear {
  readonly year: number;
  /** Of everybody who reports, those that are not listed included. */
  readonly total: number;
  readonly listed: readonly Pick<ListedCount, 'company' | 'platformType' | 'value'>[];
  /** From this year on totals do not compare with those before; absent where they do. */
  readonly broken?: Pick<SeriesBreak, 'kind' | 'notes'>;
}

/**
 * The sums of a metric in such years: a platform type lies between the sum of its listed companies and that with all that is
 * not listed. Where these are so far apart that they tell nothing the sum is not known. Everybody's is the total itself. No
 * other measure can be told of a part of the companies.
 */
export function listedAggregates(
  { code: metric }: Pick<Metric, 'code'>,
  platforms: readonly Platform[],
  years: readonly ListedYear[],
): { readonly aggregates: readonly Aggregate[]; readonly breaks: readonly SeriesBreak[] } {
  const places = platforms.map((platform) => ({
    platform: platform.code,
    isEverybody: platform.parent === null,
    held: new Set(leaves(platform, platforms)),
  }));
  return {
    aggregates: years.flatMap(({ year, total, listed, broken }) => {
      const rest = total - sum(listed, (one) => one.value);
      return places.map(({ platform, isEverybody, held }): Aggregate => {
        const own = listed.filter((one) => held.has(one.platformType));
        const least = sum(own, (one) => one.value);
        const most = least + rest;
        const isExact = isEverybody || rest === 0;
        const isNear = most <= WIDEST * least;
        return {
          key: { metric, measure: 'sum', platform, size: TOTAL, breakdown: TOTAL, year, panel: 'all' },
          value: isExact ? most : { absent: 'not_collected', ...(isNear ? { bounds: [least, most] } : {}) },
          n: group(own, (one) => one.company).size,
          ...(rest === 0 ? {} : { isPartial: true as const }),
          allPublic: true,
          afterBreak: broken !== undefined,
          dominated: false,
          basis: { kind: 'nothing' },
        };
      });
    }),
    breaks: years.flatMap(({ year, broken }) =>
      broken === undefined ? [] : places.map(({ platform }) => ({ metric, platform, year, ...broken })),
    ),
  };
}

/** Bounds that are further apart tell nothing that a reader could use. */
const WIDEST = 1.5;
