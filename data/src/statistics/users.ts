import type { Member } from './cells.ts';
import { unitOf } from './linear.ts';
import { countOf } from './pooled.ts';
import type { Contribution } from './types.ts';

/**
 * The monthly users behind a member of a cell: those of the same services. Zero when one of its units did not state them,
 * because a count over fewer users than its services have would be too high.
 */
export function usersOf(users: readonly Contribution[]): (member: Member) => number {
  const byUnit = new Map(
    users.filter((one) => one.breakdown === '_T').map((one) => [unitOf(one), countOf(one.value)] as const),
  );
  return ({ parts }) => {
    const stated = parts.map((part) => byUnit.get(unitOf(part)) ?? 0);
    return stated.includes(0) ? 0 : stated.reduce((sum, one) => sum + one, 0);
  };
}
