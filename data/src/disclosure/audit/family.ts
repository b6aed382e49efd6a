import { judgeOfSizes } from '../known/contributor-values.ts';
import type { Variables } from '../known/variables.ts';
import type { Policy } from '../policy/types.ts';
import { auditPublishedCells, type FamilyAudit } from './published-cells.ts';

/**
 * A family to audit: what is published of it, by cell. Plain data, as is what is found, so that another thread can do
 * it.
 */
export interface AuditTask {
  readonly id: string;
  readonly kind: 'audit';
  readonly variables: Variables;
  readonly isCount: boolean;
  readonly published: ReadonlySet<string>;
}

/** Audits what is published of a family. Needs nothing of any other family. */
export function auditFamily({ id, variables, isCount, published }: AuditTask, policy: Policy): FamilyAudit {
  return auditPublishedCells(id, variables, published, judgeOfSizes(policy, isCount));
}
