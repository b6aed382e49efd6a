export { type Asked, askedOf, type ServiceTraits } from './applicability.ts';
export { type Completeness, completenessOf } from './completeness.ts';
export { amountComponent, familyNames, type Identity, identitiesOf } from './identities.ts';
export { type Mapping, type MetricChange, parseMapping } from './mapping.ts';
export {
  applicableAnswers,
  MATURITY_METRICS,
  type Maturity,
  type MaturityAnswer,
  type MaturityAnswers,
  maturityOf,
} from './maturity.ts';
export { parseFramework } from './parse.ts';
export { type Platform, platformCodeList } from './platforms.ts';
export { PRACTICES, type PracticeOptions } from './practices.ts';
export type {
  AnswerType,
  AudienceQuestion,
  Breakdown,
  Caveat,
  CaveatPlace,
  Code,
  Framework,
  MaturityCode,
  Metric,
  PlatformType,
  PublishAs,
  SizeBand,
  Tier,
  TierCode,
} from './types.ts';
