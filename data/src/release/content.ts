import type { AnswerType, Caveat, Metric, Platform } from '../framework/index.ts';
import type { Certificate } from './certificate.ts';
import type { Observation } from './observation.ts';

/** The dataset as its readers see it. */
export interface DatasetInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly synthetic: boolean;
  readonly policy: 'public' | 'confidential';
  readonly source: { readonly name: string; readonly publisher: string; readonly url: string };
  readonly licence: { readonly name: string; readonly url: string; readonly note: string };
}

export interface MeasureInfo {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  /** `metric`: in the metric's own unit. `ratio`: 1 is 100 %. `index`: 100 at its start. `direction`: −1, 0 or 1. */
  readonly unit: 'metric' | 'companies' | 'ratio' | 'per_million' | 'index' | 'direction';
  /** The types of answer that it is computed of. */
  readonly of: readonly AnswerType[];
}

export interface BreakInfo {
  readonly metric: string;
  readonly platform: string;
  readonly year: number;
  readonly kind: string;
  readonly notes: readonly string[];
}

export interface ReconciliationLine {
  readonly metric: string;
  readonly year: number;
  readonly platforms: number;
  readonly otherReporters: number;
  readonly printedTotal: number;
  readonly printedRows: number;
}

/** What a reader needs to use the observations: every code and what it means, what to beware of, and where it is from. */
export interface CodeBook {
  readonly dataset: DatasetInfo;
  readonly frameworkVersion: string;
  readonly metrics: readonly Metric[];
  readonly measures: readonly MeasureInfo[];
  readonly platforms: readonly Platform[];
  readonly caveats: readonly Caveat[];
  readonly notes: readonly string[];
  readonly breaks: readonly BreakInfo[];
  readonly reconciliation: readonly ReconciliationLine[];
}

/** Everything that a release says. Nothing else leaves. */
export interface ReleaseContent {
  readonly codeBook: CodeBook;
  readonly observations: readonly Observation[];
  /** Null where every figure is public by itself, so that there is nothing to prove. */
  readonly certificate: Certificate | null;
}
