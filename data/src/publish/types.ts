import type { Policy, WorkOnFamilies, WrittenRelease } from '../disclosure/index.ts';
import type { Identity } from '../framework/index.ts';
import type { Observation, ReleaseContent } from '../release/index.ts';
import type {
  ControlTotal,
  CountedAnswer,
  Dataset,
  ListedCount,
  PublicSource,
  ReportedService,
  SourceCell,
  YearTotal,
} from '../report/index.ts';
import type { Aggregate } from '../statistics/index.ts';

/** The reports of one moment. */
export interface StoredReports {
  readonly services: readonly ReportedService[];
  /** Reads the answers of one metric. */
  readonly read: (metric: string) => readonly CountedAnswer[];
}

/** What the store holds of one dataset. */
export interface StoredDataset extends StoredReports {
  readonly dataset: Dataset;
  readonly controlTotals: readonly ControlTotal[];
  /** Where its figures are public; nowhere where they are confidential. */
  readonly sources?: readonly PublicSource[];
  readonly yearTotals?: readonly YearTotal[];
  readonly listed?: readonly ListedCount[];
  readonly cells?: readonly SourceCell[];
}

/** An earlier release: what it was made of, by which policy, and what it said. */
export interface EarlierContent extends StoredReports {
  readonly release: string;
  readonly policy: Policy;
  /** Reads them; most are of no use once they were gone through. */
  readonly observations: () => readonly Observation[];
}

/** What a confidential dataset is protected by. */
export interface Protecting {
  readonly policy: Policy;
  readonly policyHash: string;
  readonly earlier: readonly EarlierContent[];
  /** Called with how far the choice of what may be published is, and then the audit, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly auditing: (share: number) => void;
  /** How the families of its figures are solved and audited. */
  readonly work: WorkOnFamilies;
}

/** What is about to be published of a confidential dataset is proved from: confidential. */
export interface Unproved {
  readonly aggregates: readonly Aggregate[];
  readonly earlier: readonly WrittenRelease[];
  readonly identities: readonly Identity[];
}

export type Content =
  /** `unproved` is null where every figure is public by itself. The content has no certificate yet. */
  | { readonly ok: true; readonly content: ReleaseContent; readonly unproved: Unproved | null }
  | { readonly ok: false; readonly refusal: string };
