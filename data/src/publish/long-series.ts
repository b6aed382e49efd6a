import { group, max, rollup, sum } from 'd3-array';
import type { LongSeries } from '../release/index.ts';
import type { ListedCount } from '../report/index.ts';
import type { StoredDataset } from './types.ts';

/**
 * What was printed of whole years, also of those of which the dataset has no list or only a part of one; null where nothing was.
 * A company is counted, never named.
 */
export function longSeriesOf({
  dataset,
  controlTotals,
  read,
  yearTotals = [],
  listed = [],
}: StoredDataset): LongSeries | null {
  const metric = yearTotals[0]?.metric;
  if (metric === undefined) return null;
  const whole = read(metric).flatMap(({ company, year, platformType, value }) =>
    value?.kind === 'count' ? [{ company, year, platformType, value: value.count }] : [],
  );
  const known = group([...whole, ...listed.filter((one) => one.metric === metric)], (one) => one.year);
  const partial = new Set(listed.map((one) => one.year));
  return {
    metric,
    years: yearTotals.map(({ year, everybody, providers }) => {
      const printed = controlTotals.find((one) => one.metric === metric && one.year === year)?.value ?? providers;
      const ofYear = known.get(year) ?? [];
      return {
        ...{ year, everybody, providers: printed },
        listed: ofYear.length === 0 ? null : sum(ofYear, (one) => one.value),
        companies: ofYear.length === 0 ? null : companiesIn(ofYear).size,
        largestShare: printed === null || ofYear.length === 0 ? null : largest(ofYear) / printed,
        isPartial: partial.has(year),
      };
    }),
    types: [...group(listed, (one) => one.year)].flatMap(([year, ofYear]) =>
      [...group(ofYear, (one) => one.platformType)].map(([platform, same]) => {
        const value = sum(same, (one) => one.value);
        return { year, platform, value, companies: companiesIn(same).size, largestShare: largest(same) / value };
      }),
    ),
    breaks: dataset.breaks ?? [],
  };
}

type Counted = Pick<ListedCount, 'company' | 'value'>;

const companiesIn = (rows: readonly Counted[]) =>
  rollup(
    rows,
    (same) => sum(same, (one) => one.value),
    (one) => one.company,
  );

const largest = (rows: readonly Counted[]) => max(companiesIn(rows).values()) ?? 0;
