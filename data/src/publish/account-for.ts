import { type Measure, measureOf } from '../measures/index.ts';
import { boundsOf, type Observation, placeKey } from '../release/index.ts';
import type { Aggregate } from '../statistics/index.ts';

/**
 * These are what the reports say, or within the bounds that are published of it, as is every range; others are means or
 * chains when they are published.
 */
const SAID: readonly unknown[] = ['exact', 'digits', 'share', 'change'] satisfies Measure['published'][];
const TOLERANCE = 1e-9;

/** What an earlier release published that its own reports, computed again, do not say. */
export function unaccounted(observations: readonly Observation[], aggregates: readonly Aggregate[]): Observation[] {
  const known = new Map(aggregates.map((one) => [placeKey(one.key), one]));
  return observations.filter((one) => {
    const bounds = boundsOf(one, true);
    if (bounds === null) return false;
    const again = known.get(placeKey(one));
    if (again === undefined) return true;
    const isSaid = one.kind === 'range' || SAID.includes(measureOf(one.measure)?.published);
    if (!isSaid || typeof again.value !== 'number') return false;
    const tolerance = TOLERANCE * Math.max(1, Math.abs(again.value));
    return again.value < bounds[0] - tolerance || again.value > bounds[1] + tolerance;
  });
}

/**
 * Where there is anything of that kind, the store is not the one that the release was made from, and nobody could prove
 * anything beside it. One sentence, without a value; empty when all is accounted for.
 */
export function accountFor(release: string, strange: readonly Observation[]): string[] {
  const [first] = strange;
  return first === undefined
    ? []
    : [
        `Release ${release} published ${strange.length} figures that the store does not account for, the first of ${first.metric} ${first.measure}, ${first.platform} ${first.year}; publish from the store that it was made from.`,
      ];
}
