import type { ObservationRow } from '../../row.ts';
import { lowerOf, upperOf } from '../cells.ts';
import { sdmxCode } from './ids.ts';

/**
 * Observations by series over the years, series in the order in which they first occur. Rows come in the order of a release, in which
 * those of a metric, platform and size stand together, so that no more than these are held at a time.
 */
export function* seriesOf(rows: Iterable<ObservationRow>): Iterable<readonly ObservationRow[]> {
  let block: ObservationRow[] = [];
  for (const row of rows) {
    const [first] = block;
    if (first !== undefined && blockKey(first) !== blockKey(row)) {
      yield* bySeries(block);
      block = [];
    }
    block.push(row);
  }
  yield* bySeries(block);
}

const blockKey = ({ metric, platform, size }: ObservationRow) => `${metric} ${platform} ${size}`;

const bySeries = (block: readonly ObservationRow[]) =>
  Map.groupBy(block, ({ measure, breakdown, panel }) => `${measure} ${breakdown} ${panel}`).values();

/** What all observations of a series have in common, by dimension. */
export const keyOf = ({ metric, measure, platform, size, breakdown, panel }: ObservationRow) => ({
  ...{ METRIC: metric, MEASURE: measure, PLATFORM: platform, SIZE: size, BREAKDOWN: sdmxCode(breakdown), PANEL: panel },
});

/** What is said of an observation beside its number; null where nothing is. */
export const attributesOf = (row: ObservationRow) => ({
  ...{ N: row.n, OBS_STATUS: row.obsStatus, CONF_STATUS: row.confStatus },
  ...{ DOMINATED: row.dominated === true ? 1 : null, STEP: row.step ?? null },
  ...{ LOWER: lowerOf(row), UPPER: upperOf(row), MARKS: row.marks?.join(' ') ?? null },
  RESTATED_FROM: row.restatedFrom ?? null,
});
