export { observe } from './observe.ts';
export { type ParsedPolicy, parsePolicy, parseRememberedPolicy } from './policy/parse.ts';
export type { Policy } from './policy/types.ts';
export { type Decision, type ProtectedCell, type Protection, protectPublic } from './protect.ts';
export {
  auditConfidential,
  auditRelease,
  type ReleaseAudit,
  type ReleaseFailure,
  type ReleaseTest,
  type Unaudited,
  unaudited,
  type WrittenRelease,
} from './publication/audit-release.ts';
export { chooseSafeCells, type Refusal } from './publication/blocks/choose.ts';
export { certificateOf } from './publication/certify.ts';
export type { Collapse, PlatformLevel } from './publication/collapses.ts';
export {
  type Decided,
  decideConfidential,
  protectConfidential,
  solveInTurn,
  type Undecided,
  undecided,
} from './publication/confidential.ts';
export { halfDigit, isDivided } from './publication/digits.ts';
export { asEarlier } from './publication/known.ts';
export { isNeverTold } from './publication/never-told.ts';
export { type Advice, adviceOn, type Tallies, type Tally, talliesOf } from './publication/plan.ts';
export {
  type Families,
  type FamilyTask,
  type FamilyWork,
  inTurn,
  type WorkOnFamilies,
  workOn,
} from './publication/work.ts';
