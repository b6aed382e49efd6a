/** What the API answers, as types; the dashboard reads these and nothing else of this package. */
import type { Burden, Caveat, Framework, FrameworkDifference, Round } from '@candor/data/framework';
import type {
  AvailabilityRow,
  Certificate,
  CodeBook,
  DatasetInfo,
  Manifest,
  ObservationRow,
  Period,
  PublishedAggregate,
  Revision,
} from '@candor/data/release';
import type { SentView } from '@candor/data/release/views';

/** On every answer: which data this is, and how to cite it. */
export interface Provenance {
  readonly dataset: string;
  readonly release: string;
  readonly synthetic: boolean;
  /** The day on which the release was published, such as `2026-11-30`; null where it does not say. */
  readonly publishedOn: string | null;
  readonly citation: string;
  /** SHA-256 of the release's manifest in canonical form: what somebody cites can be told from what was altered since. */
  readonly manifestSha256: string;
}

/** Who runs this server and answers for it; null where they gave none. */
export interface Operator {
  readonly name: string | null;
  /** An e-mail address, or the address of a page. */
  readonly contact: string | null;
}

export interface DatasetSummary extends DatasetInfo {
  readonly frameworkVersion: string;
  readonly latestRelease: string;
  readonly releases: readonly string[];
  /** The day on which the latest release was published; null where it does not say. */
  readonly publishedOn: string | null;
  /** How to cite the latest release. */
  readonly citation: string;
}

export interface DatasetsAnswer {
  readonly datasets: readonly DatasetSummary[];
  /** Datasets of which nothing is published, and why. */
  readonly withheld: readonly WithheldDataset[];
  readonly operator: Operator;
}

/** Each has a population of its own: never add or compare them. */
export interface AggregatesAnswer {
  readonly aggregates: readonly PublishedAggregate[];
}

export interface WithheldDataset {
  readonly id: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly reason: string;
  /** How far the work is that will publish it, 0 to 1; absent where nobody works on it. Ask again in some seconds. */
  readonly progress?: number | undefined;
}

/** One version of the framework, whole. It belongs to no dataset and holds no figures. */
export type FrameworkAnswer = Framework;

export type { GapsAnswer } from './gaps/types.ts';

/** Who was asked about each version of the framework, what they asked for, and what became of it. It holds no figures. */
export interface ConsultationAnswer {
  /** The versions of the framework, oldest first, and the day on which each was written down. */
  readonly versions: readonly Pick<Framework, 'version' | 'writtenOn'>[];
  /** Oldest first. */
  readonly rounds: readonly Round[];
}

/** A version of the framework. Nobody reports by a draft. */
export interface VersionRow extends Pick<Framework, 'version' | 'writtenOn'> {
  readonly draft: boolean;
}

/** What a version says otherwise than an earlier one, and what it asks of whom. */
export interface ChangesAnswer extends VersionRow {
  /** Every version there is, oldest first, drafts last. */
  readonly versions: readonly VersionRow[];
  /** What it asks, by how far up services answer, and by platform type. */
  readonly burden: readonly Burden[];
  /** Null where it is compared with none: the first version, of which nothing was asked for. */
  readonly difference: FrameworkDifference | null;
}

export interface ReleasesAnswer extends Provenance {
  /** Newest first. */
  readonly releases: readonly Manifest[];
}

export interface ReleaseAnswer extends Manifest {
  readonly notes: readonly string[];
}

/** What disclosure control proved of the release; where all is public by itself, why nothing needs a proof. */
export type CertificateAnswer = Provenance &
  (
    | { readonly certificate: Certificate; readonly reason: null }
    | { readonly certificate: null; readonly reason: string }
  );

/** What the release says otherwise than the one before it. */
export interface RevisionsAnswer extends Provenance {
  /** Null for the first release, which revises nothing. */
  readonly previous: string | null;
  /** In the order of the observations. A year that the release before did not have is new and no revision. */
  readonly entries: readonly Revision[];
}

/** The code book of a release. */
export interface MetricsAnswer extends Provenance, Omit<CodeBook, 'dataset' | 'words' | 'summaries'> {
  /** Which metrics speak first. */
  readonly summaries: NonNullable<CodeBook['summaries']>;
  /** By metric and measure: the splits of which any figure is published, `_T` for none. What is not here has no figure at all. */
  readonly published: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly about: DatasetInfo;
  /** What those who answered are called; absent in a release of before it was frozen. */
  readonly respondents?: { readonly one: string; readonly other: string };
  /** The years of which the release has figures, in their order. */
  readonly years: readonly Period[];
}

export interface MetricAnswer
  extends Provenance,
    Pick<CodeBook, 'measures' | 'caveats' | 'breaks' | 'reconciliation' | 'sources'> {
  readonly metric: CodeBook['metrics'][number];
}

export type { ObservationRow };

export interface ObservationsAnswer extends Provenance {
  readonly licence: DatasetInfo['licence'];
  readonly caveats: readonly Pick<Caveat, 'id' | 'text'>[];
  readonly statuses: {
    readonly obsStatus: Readonly<Record<string, string>>;
    readonly confStatus: Readonly<Record<string, string>>;
  };
  /** With `labels=both`: what the codes are called, by column of the CSV; an option by its metric and its code. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly observations: readonly ObservationRow[];
}

/** What there is: how many figures of each metric, measure, sector and year are published, how, and why others are not. */
export interface AvailabilityAnswer extends Provenance {
  readonly availability: readonly AvailabilityRow[];
}

/** One view of a release: what it shows, and everything that is said of it. */
export interface ViewAnswer extends Provenance, SentView {}

/** A plain sentence, the caveats that must stand by it (the most needed first), and the observations that it is made of. */
export interface SentenceRow {
  readonly text: string;
  /** Ids of `caveats`. */
  readonly caveats: readonly number[];
  readonly observations: readonly ObservationRow[];
  /** The table of the code book that it is the finding of; absent where it is made of observations. */
  readonly table?: string;
}

/** Whom sentences are about: a platform code, in the latest year of the release; null where it holds no year. */
export interface Summarised {
  readonly platform: Pick<CodeBook['platforms'][number], 'code' | 'label' | 'level' | 'definition'>;
  readonly year: Period | null;
  /** Every caveat that a sentence names. */
  readonly caveats: readonly Pick<Caveat, 'id' | 'text'>[];
}

/** What a release is summed up by: its main total in the latest year, and how it moved among the same companies. */
export interface HeadlineAnswer extends Provenance, Pick<Summarised, 'year' | 'caveats'> {
  /** The metric that it is about; null where the release holds none. */
  readonly metric: string | null;
  readonly finding: SentenceRow;
  /** Null where it is not known. */
  readonly moved: SentenceRow | null;
  /** What more there is to say first of all. */
  readonly more: readonly SentenceRow[];
  /** Who the total is of, where others than companies with a platform report, too; else null. */
  readonly besides: SentenceRow | null;
  /** Where the total is not published: the main safeguards of which the share of companies is, at most two. */
  readonly safeguards: readonly SentenceRow[];
}

/** The brief of one platform type, group or total. */
export interface SummaryAnswer extends Provenance, Summarised {
  readonly keyFigures: readonly { readonly name: string; readonly observation: ObservationRow }[];
  readonly sections: readonly {
    readonly key: string;
    readonly heading: string;
    readonly sentences: readonly SentenceRow[];
  }[];
}

/** The questions of the audiences, each with what the release says to it. */
export interface QuestionsAnswer extends Provenance, Summarised {
  readonly questions: readonly {
    readonly code: string;
    readonly question: string;
    readonly audiences: readonly string[];
    /** Codes of the metrics that bear on it. */
    readonly metrics: readonly string[];
    readonly sentences: readonly SentenceRow[];
  }[];
}

export interface HealthAnswer {
  readonly status: 'ready' | 'empty';
  readonly releases: readonly { readonly dataset: string; readonly latest: string; readonly open: readonly string[] }[];
  /** Releases that are there and not served, because a file of theirs is not what was released. */
  readonly refused: readonly { readonly dataset: string; readonly release: string }[];
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
