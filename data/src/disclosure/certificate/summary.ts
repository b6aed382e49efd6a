import type { AuditResult, AuditTest } from '../audit/types.ts';
import type { Decision } from '../engine/types.ts';
import type { TellableReason } from '../policy/types.ts';
import type { RuleKind, System, SystemCell } from '../system/types.ts';

/** CONF_STATUS of SDMX: free, confidential, and the finer reasons where the policy lets them be told. */
export type ConfStatus = 'F' | 'C' | TellableReason;

/** What the public may know of the proof: counts, kinds and names; nothing of a cell's contributors, levels or parameters. */
export interface PublicSummary {
  readonly cells: Readonly<Partial<Record<ConfStatus, number>>>;
  readonly rules: readonly RuleKind[];
  readonly tests: readonly { readonly test: AuditTest; readonly checks: number }[];
  readonly statement: string;
  /** Hash of the policy file, so that equal rules can be recognised. */
  readonly policy: string;
}

/** The status of a cell of a table; finer reasons than “confidential” only where the policy lets them be told. */
export function confStatus(cell: SystemCell, decision: Decision, tell: readonly TellableReason[] = []): ConfStatus {
  const held = decision.heldBack.get(cell.id);
  if (held === undefined) return 'F';
  const kinds = cell.sensitivity?.kinds ?? [];
  const reason = held === 'complement' ? 'D' : kinds.includes('minimum_contributors') ? 'A' : 'G';
  return tell.includes(reason) ? reason : 'C';
}

/** Null when the audit failed: there is nothing to certify then. */
export function publicSummary(
  system: System,
  decision: Decision,
  audit: AuditResult,
  policy: {
    readonly kinds: readonly RuleKind[];
    readonly tell: readonly TellableReason[];
    readonly coalition: 1 | 2;
    readonly hash: string;
  },
): PublicSummary | null {
  if (audit.failures.length > 0) return null;
  const cells: Partial<Record<ConfStatus, number>> = {};
  for (const cell of system.cells) {
    if (cell.role !== 'table') continue;
    const status = confStatus(cell, decision, policy.tell);
    cells[status] = (cells[status] ?? 0) + 1;
  }
  return {
    cells,
    rules: [...policy.kinds].sort(),
    tests: (Object.keys(audit.checks) as AuditTest[]).sort().map((test) => ({ test, checks: audit.checks[test] })),
    statement: `No contributor’s value can be bounded closer than the policy requires by any ${policy.coalition === 1 ? 'single contributor' : 'two contributors who pool what they know'}, or by anybody else.`,
    policy: policy.hash,
  };
}
