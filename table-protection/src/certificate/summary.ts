import type { RuleKind } from '@candor/data/disclosure/shared';
import type { AuditResult, AuditTest } from '../audit/types.ts';
import type { Decision } from '../engine/types.ts';
import type { System } from '../system/types.ts';

/** CONF_STATUS of SDMX: free or confidential. A finer reason could tell how many contributors there are. */
export type ConfStatus = 'F' | 'C';

/**
 * What the public may know of the proof: counts, kinds and names; nothing of a cell's contributors, levels or
 * parameters.
 */
export interface PublicSummary {
  readonly cells: Readonly<Partial<Record<ConfStatus, number>>>;
  readonly rules: readonly RuleKind[];
  readonly tests: readonly { readonly test: AuditTest; readonly checks: number }[];
  readonly statement: string;
  /** Hash of the policy file, so that equal rules can be recognised. */
  readonly policy: string;
}

/** Null when the audit failed: there is nothing to certify then. */
export function publicSummary(
  system: System,
  decision: Decision,
  audit: AuditResult,
  policy: {
    readonly kinds: readonly RuleKind[];
    readonly coalition: 1 | 2;
    readonly hash: string;
  },
): PublicSummary | null {
  if (audit.failures.length > 0) return null;
  const cells: Partial<Record<ConfStatus, number>> = {};
  for (const cell of system.cells) {
    if (cell.role !== 'table') continue;
    const status = decision.suppressed.has(cell.id) ? 'C' : 'F';
    cells[status] = (cells[status] ?? 0) + 1;
  }
  return {
    cells,
    rules: [...policy.kinds].sort(),
    tests: (Object.keys(audit.checks) as AuditTest[]).sort().map((test) => ({ test, checks: audit.checks[test] })),
    statement: `No contributor’s value can be bounded more closely than the policy requires by any ${policy.coalition === 1 ? 'single contributor' : 'two contributors who pool what they know'}, or by anybody else.`,
    policy: policy.hash,
  };
}
