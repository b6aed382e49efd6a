import type { Policy } from '../policy/types.ts';
import { type AuditTask, auditFamily } from './audit-family.ts';
import type { ToldAudit } from './audit-told.ts';
import type { Solved } from './decide-told.ts';
import { type FamilyTask as ChoiceTask, solveFamily } from './solve-family.ts';

/** What there is to do about one family, and what comes of it; plain data, so that it can be done in another thread. */
export type FamilyTask = ChoiceTask | AuditTask;
export type FamilyWork<Task extends FamilyTask> = Task extends AuditTask ? ToldAudit : Solved;

/** Chooses what may be published of a family, or audits what is. */
export function workOn(task: FamilyTask, policy: Policy): Solved | ToldAudit {
  return task.kind === 'choose' ? solveFamily(task, policy) : auditFamily(task, policy);
}
