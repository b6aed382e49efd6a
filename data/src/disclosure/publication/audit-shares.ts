import type { Aggregate } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import type { ProtectedCell } from '../protect.ts';
import type { ToldAudit, ToldFailure } from './audit-told.ts';
import { isShareOfVotes } from './family.ts';

const TOLERANCE = 1e-9;

/**
 * The final audit of the shares of companies that are about to be told, by other code than decided them: for each share
 * and each company behind it, once as if all its services had said no and once as if all had said yes, what is told must
 * still be true. Then nobody can tell from all shares together what a company answered (U2), not even every other company
 * (U3), and no earlier release adds to it (U5). U0: enough companies are behind it, and it names neither nearly none nor
 * nearly all of them.
 */
export function auditShares(
  aggregates: readonly Aggregate[],
  cells: readonly ProtectedCell[],
  policy: Policy,
): ToldAudit {
  const checks = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0 };
  const failures: ToldFailure[] = [];
  for (const [at, aggregate] of aggregates.entries()) {
    const decision = cells[at]?.decision;
    if (!isShareOfVotes(aggregate) || decision?.kind !== 'free' || typeof decision.value !== 'number') continue;
    const [cell, ...others] = aggregate.basis.kind === 'cells' ? aggregate.basis.cells : [];
    if (cell === undefined) continue;
    const terms = cell.terms();
    const half = (decision.step ?? 0) / 2;
    const low = Math.max(0, decision.value - half);
    const high = Math.min(1, decision.value + half);
    const cast = terms.reduce((sum, term) => sum + (term.most ?? 1), 0);
    const yes = terms.reduce((sum, term) => sum + term.value, 0);
    const isTold = (votes: number) => votes / cast >= low - TOLERANCE && votes / cast <= high + TOLERANCE;
    const companies = Map.groupBy(
      terms.filter((term) => !term.isPublic),
      (term) => term.contributor,
    );
    checks.U0 += 1;
    const isFew = companies.size > 0 && companies.size < (policy.minContributors ?? 0);
    const isNarrow = companies.size > 0 && (high < policy.shares.nearlyNone || low > policy.shares.nearlyAll);
    if (isFew || isNarrow || others.length > 0) failures.push({ test: 'U0', family: cell.family, cell: cell.id });
    if (!isTold(yes)) failures.push({ test: 'U1', family: cell.family, cell: cell.id });
    for (const own of companies.values()) {
      const [said, most] = own.reduce(([sum, all], term) => [sum + term.value, all + (term.most ?? 1)], [0, 0]);
      for (const test of ['U1', 'U2', 'U3', 'U5'] as const) checks[test] += 1;
      if (!isTold(yes - said) || !isTold(yes - said + most)) {
        failures.push({ test: 'U2', family: cell.family, cell: cell.id });
        break;
      }
    }
  }
  return { failures, checks };
}
