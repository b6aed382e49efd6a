import type { Aggregate } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import type { DisclosureDecision } from '../protect.ts';
import { type Band, SUPPRESSED } from './grounds.ts';
import { stableShare } from './stable-share.ts';

/** A share of companies, in a class that no company can make untrue. */
export function shareDecision({ value, basis }: Aggregate, n: Band, policy: Policy): DisclosureDecision {
  if (typeof value !== 'number') return SUPPRESSED;
  // Votes of several cells were never looked at together.
  const [cell, ...others] = basis.kind === 'cells' ? basis.cells : [];
  if (cell === undefined || others.length > 0) return SUPPRESSED;
  const terms = cell.terms();
  // The same votes on the same question, in whatever cell.
  const published = stableShare(terms, policy, `${cell.family} ${terms[0]?.component}`);
  return published === null ? SUPPRESSED : { kind: 'published', n, ...published };
}
