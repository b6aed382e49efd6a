/** Protecting any table (`candor protect`), with a proof; no release needs it. */
export type { RuleKind } from '@candor/data/disclosure/shared';
export type { AuditFailure, AuditResult } from './audit/types.ts';
export { parseCertificate, type WrittenCertificate } from './certificate/parse.ts';
export { publicSummary } from './certificate/summary.ts';
export { recheckCertificate, type WitnessCertificate } from './certificate/witnesses.ts';
export {
  type Instance,
  type InstanceSystem,
  instanceSystem,
  parseInstance,
  type Row,
  readContributions,
  readCsv,
  readPublished,
} from './instance/index.ts';
export { type Proved, prove } from './prove.ts';
export type { InsiderAim, System } from './system/types.ts';
