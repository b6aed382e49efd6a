import type { Framework, Metric, Platform } from '../../framework/index.ts';
import type { Period } from '../../period/index.ts';
import { type Position, positionsOf } from './positions.ts';

/** The rows of one metric: each position has its measures in each year. */
export interface Rows {
  /** From the first year in which any service of the dataset reported to the last, the same for every metric. */
  readonly years: readonly Period[];
  readonly positions: readonly Position[];
  /** `content_type:image` …: each code of each breakdown that the metric declares. */
  readonly breakdowns: readonly string[];
}

/**
 * The rows that a metric has in a dataset made by questionnaire. They follow from the framework, from the years of the
 * dataset and from whether sizes are known, and from nothing that anybody answered: who knows which companies report would
 * read answers, and how mature a company is, from which rows there are. A platform type to which the metric does not apply
 * has none, nor has a code that the metric does not declare, whoever answered there.
 */
export function rowsOf(
  framework: Framework,
  platforms: readonly Platform[],
  metric: Metric,
  years: readonly Period[],
  isSized: boolean,
): Rows {
  const positionsAt = positionsOf(platforms, metric.sensitivity);
  const sizes = [null, ...(isSized ? framework.sizeBands.map((band) => band.code) : [])];
  const ofPlatforms = metric.platformTypes.flatMap((type) => sizes.flatMap((size) => positionsAt(type, size)));
  const ofOthers = platforms.some((one) => one.level === 'other') ? positionsAt(null, null) : [];
  const positions = new Map([...ofPlatforms, ...ofOthers].map((position) => [position.key, position]));
  const declared = framework.breakdowns.filter((one) => metric.breakdowns.includes(one.code));
  return {
    years,
    positions: [...positions.values()],
    // In the order of contributions, which is that of their text.
    breakdowns: declared.flatMap(({ code, codes }) => codes.map((one) => `${code}:${one.code}`)).sort(),
  };
}
