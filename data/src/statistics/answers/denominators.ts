import type { Member } from '../cells/cells.ts';
import { unitOf } from '../cells/linear.ts';
import type { Contribution } from '../types.ts';

/**
 * Whether everybody knows a member's denominator, because the totals of other metrics that it is the sum of by definition are
 * public: then its ratio is a confidential count over a known number. `totals` are those of one year.
 */
export function knownDenominators(
  totals: readonly Contribution[],
  metrics: readonly string[],
): (member: Member) => boolean {
  const isPublic = new Set(
    totals.filter((one) => one.disclosure === 'public').map((one) => `${one.metric} ${unitOf(one)}`),
  );
  return ({ parts }) =>
    metrics.length > 0 && parts.every((part) => metrics.every((metric) => isPublic.has(`${metric} ${unitOf(part)}`)));
}
