import { latestPeriod } from '../../../period/index.ts';
import { isRange, type RangeRow } from '../chart.ts';
import { rangeText } from './figure.ts';
import type { Said } from './said.ts';
import { FEW } from './span.ts';
import { topicOf, yearsOf } from './topic.ts';

/** A chart of ranges alone: a few of the latest year one by one, of more only what they are of. Ranges are not ranked. */
export function rangesTitle(said: Said): string {
  const { texts, numbers } = said.telling;
  const { chart } = said;
  const isOverYears = chart.keysAre === 'year' || chart.kind === 'trend' || chart.kind === 'multiples';
  const named = chart.series.flatMap((one) =>
    one.points.flatMap(({ row }, index): { name: string; row: RangeRow }[] => {
      const name = isOverYears ? one.short : (chart.keys[index]?.short ?? '');
      return row !== undefined && isRange(row) && one.isFocused ? [{ name, row }] : [];
    }),
  );
  const year = latestPeriod(named.map(({ row }) => row.year)) ?? 0;
  const latest = named.filter(({ row }) => row.year === year);
  if (latest.length === 0 || latest.length > FEW) return texts.view_at(topicOf(said), yearsOf(said));
  const [only, ...more] = latest;
  if (only !== undefined && more.length === 0 && isOverYears)
    return texts.view_line(topicOf(said), only.name, texts.view_in(rangeText(said, only.row), year));
  const list = numbers.list(latest.map(({ name, row }) => texts.view_named(name, rangeText(said, row))));
  return texts.view_each(topicOf(said), year, list);
}
