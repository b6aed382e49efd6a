export { type Asked, askedOf, type ServiceTraits } from './asked/applicability.ts';
export { type Completeness, completenessOf } from './asked/completeness.ts';
export {
  applicableAnswers,
  type Maturity,
  type MaturityAnswer,
  type MaturityAnswers,
  type MaturityLevel,
  maturityMetrics,
  maturityOf,
} from './asked/maturity.ts';
export { ownFiles } from './beside.ts';
export type { Check } from './checks.ts';
export { type Asks, type Burden, burdenOf, spanOf } from './compare/burden.ts';
export { differenceOf, type FrameworkDifference, type MetricDifference } from './compare/diff.ts';
export {
  AUDIENCES,
  type CheckedRound,
  checkRound,
  PROPOSAL_STATUSES,
  type Proposal,
  type ProposalStatus,
  parseRounds,
  ROUND_KINDS,
  type Round,
  type RoundFile,
  type RoundProblem,
  STAKEHOLDER_GROUPS,
  type StakeholderGroup,
  writeRound,
} from './consultation/index.ts';
export { type EuFigures, type EuTemplate, type EuTemplateEntry, type EuTold, parseEuTemplate } from './eu-template.ts';
export { amountComponent, familyNames, type Identity, identitiesOf } from './identities.ts';
export { type Mapping, type MetricChange, parseMapping } from './mapping.ts';
export { parseFramework } from './parse.ts';
export { type Platform, platformCodeList } from './platforms.ts';
export type { Summaries } from './summaries.ts';
export {
  askedAbout,
  groupCode,
  importanceOf,
  MISSING_INFORMATION,
  SURVEY_FILE,
  subjectOf,
  surveyOf,
  surveyVersion,
} from './survey/index.ts';
export type {
  AnswerType,
  AudienceQuestion,
  Breakdown,
  Caveat,
  CaveatNeed,
  CaveatPlace,
  Code,
  Framework,
  MaturityCode,
  Metric,
  PlatformType,
  PracticeOptions,
  PublishAs,
  SizeBand,
  Tier,
  TierCode,
} from './types.ts';
export { withinCompany } from './within-company.ts';
export type { FrameworkWords, MetricWords } from './words.ts';
