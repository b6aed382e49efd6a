import { halfDigit, isDivided } from '../disclosure/index.ts';
import { type Measure, measureOf } from '../measures/index.ts';
import { type Observation, placeKey } from '../release/index.ts';
import type { Aggregate } from '../statistics/index.ts';

/**
 * These are what the reports say, or within half a step or digit of it; others are means or chains when they are
 * published.
 */
const SAID: readonly unknown[] = ['exact', 'digits', 'share', 'change'] satisfies Measure['published'][];
const TOLERANCE = 1e-9;

/** What an earlier release published that its own reports, computed again, do not say. */
export function unaccounted(observations: readonly Observation[], aggregates: readonly Aggregate[]): Observation[] {
  const known = new Map(aggregates.map((one) => [placeKey(one.key), one]));
  return observations.filter((one) => {
    if (one.kind !== 'value') return false;
    const again = known.get(placeKey(one));
    if (again === undefined) return true;
    if (!SAID.includes(measureOf(one.measure)?.published) || typeof again.value !== 'number') return false;
    const precision = one.step === undefined && isDivided(again.key) ? halfDigit(one.value) : (one.step ?? 0) / 2;
    const mayDiffer = precision + TOLERANCE * Math.max(1, Math.abs(one.value));
    return Math.abs(again.value - one.value) > mayDiffer;
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
        `Release ${release} told ${strange.length} figures that the store does not account for, the first of ${first.metric} ${first.measure}, ${first.platform} ${first.year}; publish from the store that it was made from.`,
      ];
}
