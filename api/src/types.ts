/** What the API answers, as types; the dashboard reads these and nothing else of this package. */
import type { Caveat, Framework } from '@candor/data/framework';
import type { CodeBook, ConfStatus, DatasetInfo, Manifest, ObsStatus } from '@candor/data/release';

/** On every answer: which data this is, and how to cite it. */
export interface Provenance {
  readonly dataset: string;
  readonly release: string;
  readonly synthetic: boolean;
  readonly citation: string;
}

export interface DatasetSummary extends DatasetInfo {
  readonly frameworkVersion: string;
  readonly latestRelease: string;
  readonly releases: readonly string[];
  readonly citation: string;
}

export interface DatasetsAnswer {
  readonly datasets: readonly DatasetSummary[];
  /** Datasets of which nothing is published, and why. */
  readonly withheld: readonly WithheldDataset[];
}

export interface WithheldDataset {
  readonly id: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly reason: string;
}

/** One version of the framework, whole. It belongs to no dataset and holds no figures. */
export type FrameworkAnswer = Framework;

export interface ReleasesAnswer extends Provenance {
  /** Newest first. */
  readonly releases: readonly Manifest[];
}

export interface ReleaseAnswer extends Manifest {
  readonly notes: readonly string[];
}

/** The code book of a release. */
export interface MetricsAnswer extends Provenance, Omit<CodeBook, 'dataset'> {
  readonly about: DatasetInfo;
}

export interface MetricAnswer extends Provenance, Pick<CodeBook, 'measures' | 'caveats' | 'breaks' | 'reconciliation'> {
  readonly metric: CodeBook['metrics'][number];
}

/** One observation. A missing number is absent; `obsStatus` says why. */
export interface ObservationRow {
  readonly metric: string;
  readonly measure: string;
  readonly platform: string;
  readonly size: string;
  readonly breakdown: string;
  readonly panel: 'all' | 'matched';
  readonly year: number;
  readonly value?: number;
  readonly n: number;
  readonly obsStatus: ObsStatus;
  readonly confStatus: ConfStatus;
}

export interface ObservationsAnswer extends Provenance {
  readonly licence: DatasetInfo['licence'];
  readonly caveats: readonly Pick<Caveat, 'id' | 'text'>[];
  readonly statuses: {
    readonly obsStatus: Readonly<Record<string, string>>;
    readonly confStatus: Readonly<Record<string, string>>;
  };
  readonly observations: readonly ObservationRow[];
}

export interface HealthAnswer {
  readonly status: 'ready' | 'empty';
  readonly releases: readonly { readonly dataset: string; readonly latest: string; readonly open: readonly string[] }[];
}

/** RFC 9457. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly {
    readonly parameter: string;
    readonly detail: string;
    readonly allowed?: readonly string[];
  }[];
}
