import type { MaturityLevel } from './asked/maturity.ts';
import type { Check } from './checks.ts';
import type { Summaries } from './summaries.ts';
import type { FrameworkWords } from './words.ts';

/** A code with the words a reader sees. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

export interface PlatformType extends Code {
  /** The label where there is little room, as at the end of a line in a chart. */
  readonly short: string;
  readonly group: string;
  readonly definition: string;
}

export interface SizeBand extends Code {
  readonly staff: string | null;
  readonly monthlyActiveUsers: string;
}

/** Where a caveat must stand: on every page, beside its metric, beside every trend, with every downloaded file. */
export type CaveatPlace = 'page' | 'metric' | 'trend' | 'export';

export interface Caveat {
  readonly id: number;
  readonly text: string;
  readonly shown: readonly CaveatPlace[];
  /** What makes a figure or sentence need it, beside the metrics that name it; null: nothing. */
  readonly neededFor: CaveatNeed | null;
}

export type CaveatNeed = 'break' | 'dominated' | 'held_back' | 'not_measured' | 'comparison' | 'change' | 'no_detail';

/** A one-way split of a metric's total, such as `content_type`, with its codes. */
export interface Breakdown extends Code {
  readonly codes: readonly Code[];
}

/** A question of the three audiences that metrics answer, Q1 to Q12. */
export interface AudienceQuestion {
  readonly code: string;
  readonly question: string;
  readonly audiences: readonly string[];
  /** What it asks beside the figures of its metrics. */
  readonly also: 'change' | 'kinds' | 'completeness' | null;
  /** By which of their parts its metrics answer it, too. */
  readonly breakdowns: readonly string[];
}

export interface Tier extends Code {
  readonly expectedOf: string;
}

export type TierCode = 'core' | 'medium' | 'mature';
export type MaturityCode = 'M0' | 'M1' | 'M2' | 'M3' | 'M4';

/** How an answer is entered: see the report's `AnswerValue`. A boolean is a single choice of `yes` and `no`. */
export type AnswerType = 'count' | 'percentage' | 'duration' | 'boolean' | 'single_choice' | 'multi_choice';

/**
 * What the statistics make of a metric. `growth` is the change of each company by itself. `share_of_options` and `share_any` are shares of companies asked;
 * `pooled_ratio` of a count is the mix: the sum of each breakdown code divided by the sum of the totals.
 */
export type PublishAs =
  | 'share_of_options'
  | 'share_any'
  | 'sum'
  | 'quartiles'
  | 'median_per_million_users'
  | 'pooled_ratio'
  | 'median_of_ratios'
  | 'ratio_to'
  | 'bands'
  | 'growth'
  | 'coverage'
  | 'never';

/** The options that say that a practice is in place: those of a list, or all but some. */
export type PracticeOptions = { readonly of: readonly string[] } | { readonly without: readonly string[] };

export interface Metric {
  /** Never reused for another meaning. */
  readonly code: string;
  readonly section: string;
  readonly title: string;
  /** One sentence. */
  readonly definition: string;
  /** What counts and might be thought not to; empty when nothing needs saying. */
  readonly includes: string;
  /** What does not count and might be thought to. */
  readonly excludes: string;
  readonly answerType: AnswerType;
  /** What is counted, or what a percentage is of; null for choices. */
  readonly unit: { readonly singular: string; readonly plural: string } | null;
  /** `flow`: events from 1 January to 31 December; `stock`: the state on 31 December; `average`: mean over the year. */
  readonly period: 'flow' | 'stock' | 'average';
  /** Of a choice; `yes` and `no` for a boolean; empty otherwise. */
  readonly options: readonly Code[];
  /** Options of a multiple choice that stand alone, such as `none`. */
  readonly exclusiveOptions: readonly string[];
  readonly maxChoices: number | null;
  /** Codes of breakdowns, each a separate split of the total, never crossed. */
  readonly breakdowns: readonly string[];
  /** Of which kinds of service it is asked. */
  readonly platformTypes: readonly string[];
  readonly tier: TierCode;
  readonly questions: readonly string[];
  readonly publishAs: readonly PublishAs[];
  /** There where a figure can be compared with others of the same company only: no sums, and no company beside another. */
  readonly comparableAcross?: 'within_company';
  /** The metric below the line for `ratio_to`; null otherwise. */
  readonly ratioTo: string | null;
  /** Metrics in which everything that this one counts is counted too, so that it is never larger. */
  readonly partOf: readonly string[];
  /** Codes of another metric that it is the sum of, as `METRIC dimension:code`; empty otherwise. */
  readonly sumOf: readonly string[];
  /** Of a percentage whose denominator is the sum of these metrics' totals; empty where nothing else counts it. */
  readonly denominator: readonly string[];
  /** Of a percentage whose numerator is the sum of these codes, as `METRIC dimension:code`. */
  readonly numerator: readonly string[];
  readonly practice: PracticeOptions | null;
  /** `users`: below the line of “per million”. `public_list`: what the public list of reports counts. */
  readonly role: 'users' | 'public_list' | null;
  /** `aggregate-only`: never published below platform group. `context`: never published as a value. */
  readonly sensitivity: 'open' | 'aggregate-only' | 'context';
  readonly caveats: readonly number[];
  /** Schemes that inspired it, as tags of domain.md. */
  readonly alignedWith: readonly string[];
}

export interface Framework {
  readonly version: string;
  /** The day on which the version was written down, such as `2026-11-22`; null where that is not said. */
  readonly writtenOn: string | null;
  /** The version that this one is the survey of stakeholders about; absent where companies report by it. */
  readonly surveyOf?: string;
  /** What all its types together are called, where they are none of platforms. */
  readonly allTypes?: string;
  readonly platformTypes: readonly PlatformType[];
  readonly platformGroups: readonly Code[];
  readonly sizeBands: readonly SizeBand[];
  readonly tiers: readonly Tier[];
  /** The lowest first. */
  readonly maturityLevels: readonly MaturityLevel[];
  readonly answerStatuses: readonly Code[];
  readonly breakdowns: readonly Breakdown[];
  readonly questions: readonly AudienceQuestion[];
  readonly sections: readonly Code[];
  readonly metrics: readonly Metric[];
  readonly caveats: readonly Caveat[];
  /** What the totals of a report are compared by. */
  readonly checks: readonly Check[];
  readonly summaries: Summaries;
  /** By language. */
  readonly words: Readonly<Record<string, FrameworkWords>>;
}
