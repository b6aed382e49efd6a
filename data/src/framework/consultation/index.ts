export { type CheckedRound, checkRound } from './check.ts';
export { parseRounds, writeRound } from './files.ts';
export type { RoundProblem } from './rules.ts';
export { AUDIENCES, PROPOSAL_STATUSES, ROUND_KINDS, STAKEHOLDER_GROUPS } from './schema.ts';
export type { Proposal, ProposalStatus, Round, RoundFile, StakeholderGroup } from './types.ts';
