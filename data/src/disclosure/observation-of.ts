import type { Observation } from '../release/index.ts';
import type { ProtectedCell } from './protect.ts';

/**
 * What the public sees of a protected cell: the number or the typed reason why there is none; never who is behind it.
 */
export function observationOf({ key, decision, afterBreak, dominated }: ProtectedCell): Observation {
  const { metric, measure, platform, size, breakdown, year, panel } = key;
  const place = { metric, measure, platform, size, breakdown, panel, year, n: decision.n };
  if (decision.kind === 'suppressed') return { ...place, kind: 'missing', reason: 'suppressed' };
  return typeof decision.value === 'number'
    ? { ...place, kind: 'value', value: decision.value, afterBreak, dominated, ...roundedBy(decision.step) }
    : { ...place, kind: 'missing', reason: decision.value.absent };
}

/** A figure that is published as it is has no step. */
const roundedBy = (step: number | undefined) => (step === undefined || step === 0 ? {} : { step });
