import type { Caveat, FrameworkWords, Metric, Platform, Summaries } from '../framework/index.ts';
import type { Measure } from '../measures/index.ts';
import type { Period } from '../period/index.ts';
import type { Certificate } from './certificate.ts';
import type { Observation } from './observation.ts';
import type { PublishedTable } from './tables/index.ts';

/** The dataset as its readers see it. */
export interface DatasetInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly synthetic: boolean;
  readonly policy: 'public' | 'confidential';
  /** How long its periods are, where they are no years: half-years (S) or quarters (Q). */
  readonly frequency?: 'S' | 'Q';
  readonly source: { readonly name: string; readonly publisher: string; readonly url: string };
  readonly licence: { readonly name: string; readonly url: string; readonly note: string };
}

/** A measure as a code book defines it. */
export interface MeasureInfo extends Pick<Measure, 'unit' | 'of'> {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
}

export interface BreakInfo {
  readonly metric: string;
  readonly platform: string;
  readonly year: Period;
  readonly kind: string;
  readonly notes: readonly string[];
}

/** How the platform figures and the other reporters add up to the total that the source printed. */
export interface ReconciliationLine {
  readonly metric: string;
  readonly year: Period;
  readonly platforms: number;
  readonly otherReporters: number;
  readonly printedTotal: number;
  readonly printedRows: number;
}

/** What was printed of a whole year, and what a list of it says. */
export interface YearInfo {
  readonly year: number;
  /** Everybody's. */
  readonly everybody: number;
  /** The companies' alone; null where that was not printed apart. */
  readonly providers: number | null;
  /** What the listed companies add up to, and how many they are; null where there is no list. */
  readonly listed: number | null;
  readonly companies: number | null;
  /** The largest company's part of `providers`. */
  readonly largestShare: number | null;
  /** Whether only a part of the companies is listed one by one. */
  readonly isPartial: boolean;
}

/** The listed companies of a type of platform in a year whose list is known in part. What all of it may be is in the observations. */
export interface ListedTypeInfo {
  readonly year: number;
  readonly platform: string;
  /** What they add up to. */
  readonly value: number;
  readonly companies: number;
  readonly largestShare: number;
}

/** The printed totals of a metric, also of years without a whole list. */
export interface LongSeries {
  readonly metric: string;
  readonly years: readonly YearInfo[];
  readonly types: readonly ListedTypeInfo[];
  /** From which years on totals do not compare with those before, and why. */
  readonly breaks: readonly { readonly year: number; readonly note: string; readonly sources: readonly string[] }[];
}

/** Where figures of a metric and type of platform are public. */
export interface SourceInfo {
  readonly metric: string;
  readonly platform: string;
  readonly url: string;
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
  /** Of a public dataset whose figures stand in several places; absent otherwise. */
  readonly sources?: readonly SourceInfo[];
  /** Of a dataset whose totals reach further than its lists; absent otherwise. */
  readonly longSeries?: LongSeries;
  /** Public figures that no metric, type of platform and year can say; absent where there are none. */
  readonly tables?: readonly PublishedTable[];
  /** Which of its metrics speak first. Older releases lack it. */
  readonly summaries?: Summaries;
  /** By language: how its metrics and codes are spoken of, so that a release keeps saying what it said. Older ones lack it. */
  readonly words?: Readonly<Record<string, FrameworkWords>>;
}

/** Everything that a release says. Nothing else leaves. */
export interface ReleaseContent {
  readonly codeBook: CodeBook;
  readonly observations: readonly Observation[];
  /** Null where every figure is public by itself, so that there is nothing to prove. */
  readonly certificate: Certificate | null;
}

/** Whether the figures of a dataset are confidential, so that what is divided is published to three digits. */
export function isProtected({ dataset }: { readonly dataset: Pick<DatasetInfo, 'policy'> }): boolean {
  return dataset.policy !== 'public';
}
