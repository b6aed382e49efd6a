/**
 * What the protection of single tables (`@candor/table-protection`) shares with that of releases: the primary rules,
 * and the tools of both. Apart from `index.ts` so that who publishes reports does not reach for it by mistake.
 */
export type { PrimaryRules } from './policy/types.ts';
export { type Random, randomFrom } from './random.ts';
export { judgeBy } from './rules/judge.ts';
export type { ContributorValue, Judge, RuleKind, Sensitivity } from './rules/types.ts';
export { loadSolver, type Solver } from './solver.ts';
