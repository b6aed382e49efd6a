/**
 * Protecting a table that has nothing to do with reports (`candor protect`), apart from `index.ts` so that who publishes
 * reports does not reach for it by mistake.
 */
export { auditSystem } from './audit/audit.ts';
export type { AuditFailure, AuditResult } from './audit/types.ts';
export { parseCertificate, type WrittenCertificate } from './certificate/parse.ts';
export { publicSummary } from './certificate/summary.ts';
export { certificateFor, offerOf, recheckCertificate } from './certificate/witnesses.ts';
export { protectSystem } from './engine/protect.ts';
export type { Decision } from './engine/types.ts';
export {
  type Instance,
  type InstanceSystem,
  instanceSystem,
  parseInstance,
  publishedRows,
  type Row,
  readContributions,
  readCsv,
  readPublished,
} from './instance/index.ts';
export { loadSolver } from './solver/load.ts';
export type { InsiderAim, RuleKind } from './system/types.ts';
