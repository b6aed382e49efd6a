import type { Observation } from '../release/index.ts';
import type { ProtectedCell } from './protect.ts';

/** What the public sees of a protected cell: the number or the typed reason why there is none; never who is behind it. */
export function observe(cell: ProtectedCell): Observation {
  const { metric, measure, platform, year, panel } = cell.key;
  const place = { metric, measure, platform, size: '_T', breakdown: '_T', panel, year, n: cell.contributors.length };
  return typeof cell.value === 'number'
    ? { ...place, kind: 'value', value: cell.value, afterBreak: cell.afterBreak }
    : { ...place, kind: 'missing', reason: cell.value.absent };
}
