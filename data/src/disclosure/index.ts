export {
  auditConfidential,
  auditRelease,
  type ReleaseAudit,
  type ReleaseFailure,
  type ReleaseTest,
  type Unaudited,
  unaudited,
  type WrittenRelease,
} from './audit/release.ts';
export { certificateOf } from './certificate/certify.ts';
export { chooseSafeCells, type Refusal } from './choose/choose.ts';
export {
  type Decided,
  decideConfidential,
  protectConfidential,
  solveInTurn,
  type Undecided,
  undecided,
} from './confidential.ts';
export { isNeverPublished } from './known/never-published.ts';
export { asEarlier } from './known/releases.ts';

export { observationOf } from './observation-of.ts';
export type { Collapse, PlatformLevel } from './plan/collapses.ts';
export { type Advice, adviceOn, NO_FIGURES, plus, type Tallies, type Tally, talliesOf } from './plan/plan.ts';
export { type ParsedPolicy, parsePolicy, parseRememberedPolicy } from './policy/parse.ts';
export type { Policy } from './policy/types.ts';
export {
  type DisclosureDecision,
  type ProtectedCell,
  type Protection,
  protectPublic,
  type ValuePlace,
} from './protect.ts';
export {
  type Families,
  type FamilyTask,
  type FamilyWork,
  inTurn,
  type WorkOnFamilies,
  workOn,
} from './work.ts';
