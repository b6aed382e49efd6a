import type { Aggregate } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import type { DisclosureDecision } from '../protect.ts';
import { type Band, SUPPRESSED } from './grounds.ts';
import { stableShare } from './stable-share.ts';

/** A share of companies, in a step that no company decides. */
export function shareDecision({ value, basis }: Aggregate, n: Band, policy: Policy): DisclosureDecision {
  if (typeof value !== 'number') return SUPPRESSED;
  // Votes of several cells were never looked at together.
  const [cell, ...others] = basis.kind === 'cells' ? basis.cells : [];
  const published = cell === undefined || others.length > 0 ? null : stableShare(cell.terms(), policy);
  return published === null ? SUPPRESSED : { kind: 'published', n, ...published };
}
