import { missingAt, type Observation, rangeAt, valueAt } from '../release/index.ts';
import type { ProtectedCell } from './protect.ts';

/**
 * What the public sees of a protected cell: the number or the typed reason why there is none; never who is behind it.
 */
export function observationOf({ key, decision, afterBreak, dominated }: ProtectedCell): Observation {
  const { metric, measure, platform, size, breakdown, year, panel } = key;
  const place = { metric, measure, platform, size, breakdown, panel, year, n: decision.n };
  if (decision.kind === 'suppressed') return missingAt(place, 'suppressed');
  if (decision.kind === 'range') return rangeAt(place, decision.bounds, decision.reason ?? 'suppressed');
  const { value, step = 0 } = decision;
  // A figure that is published as it is has no step.
  return typeof value === 'number'
    ? valueAt(place, value, afterBreak, dominated, step === 0 ? null : step)
    : missingAt(place, value.absent);
}
