import type { Member } from '../cells/cells.ts';
import { unitOf } from '../cells/linear.ts';
import type { Contribution } from '../types.ts';
import { countOf } from './pooled.ts';

/** The monthly users behind a member of a cell; public if those of each of its services are. */
export interface Users {
  readonly count: number;
  readonly isPublic: boolean;
}

/**
 * The monthly users behind a member of a cell: those of the same services. Zero when one of its units stated none,
 * because a count over fewer users than its services have would be too high.
 */
export function usersOf(users: readonly Contribution[]): (member: Member) => Users {
  const byUnit = new Map(users.filter((one) => one.breakdown === '_T').map((one) => [unitOf(one), one] as const));
  return ({ parts }) => {
    const stated = parts.map((part) => byUnit.get(unitOf(part)));
    const counts = stated.map((one) => (one === undefined ? 0 : countOf(one.value)));
    return {
      count: counts.includes(0) ? 0 : counts.reduce((sum, one) => sum + one, 0),
      isPublic: stated.every((one) => one?.disclosure === 'public'),
    };
  };
}
