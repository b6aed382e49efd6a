import type { MeasureCode } from '../measures/index.ts';
import type { Period } from '../period/index.ts';
import type { Bounds, ObservationMark } from '../release/observation.ts';
import type { AnswerMark, AnswerStatus } from '../report/types.ts';

/**
 * What one company's services say together: counts are summed, percentages pooled, durations kept side by side, and in
 * a choice the company has one vote in all, spread equally over its services, so that shares of parts and wholes agree.
 * Pooling two of a kind gives one of the kind.
 */
export type Pooled =
  | { readonly kind: 'count'; readonly count: number }
  /** `rates` are those of services of which nothing else is known; they are in neither sum. */
  | {
      readonly kind: 'percentage';
      readonly numerator: number;
      readonly denominator: number;
      readonly rates?: readonly number[];
    }
  /** Whole minutes, one of each a service. */
  | { readonly kind: 'duration'; readonly medians: readonly number[]; readonly p90s: readonly number[] }
  /** How many of the services chose each option, and how many services the company answered for in all platforms. */
  | {
      readonly kind: 'choice';
      readonly services: number;
      readonly chosen: ReadonlyMap<string, number>;
      readonly of: number;
    };

/** One parent company's answer for one metric, breakdown code, platform type, size band and year. */
export interface Contribution {
  readonly company: string;
  readonly service: string;
  readonly metric: string;
  /** `_T`, a code such as `content_type:image`, or `status` for how the question was answered. */
  readonly breakdown: string;
  readonly year: Period;
  /** Null for a reporter that provides no platform. */
  readonly platformType: string | null;
  readonly sizeBand: string | null;
  readonly value: Pooled;
  readonly disclosure: 'public' | 'confidential';
  /** How many months of its period it covers. It is marked, not scaled. */
  readonly months: number;
  /** There where it is not counted like that of the year before. */
  readonly isChanged?: true;
  /** There where something is to be said of it. */
  readonly marks?: readonly AnswerMark[];
}

/** How a question was answered that was asked: the framework's statuses and two that only statistics know. */
export type Standing = AnswerStatus | 'other_unit' | 'no_answer';

/** A place in the published cube. */
export interface AggregateKey {
  readonly metric: string;
  readonly measure: MeasureCode;
  readonly platform: string;
  /** Size band, or `_T`. */
  readonly size: string;
  /** `_T`, a breakdown code, `option:…`, `practice:in_place`, `status:…` or `band:…`. */
  readonly breakdown: string;
  readonly year: Period;
  /** `matched`: only companies that answered in this year and the one before. */
  readonly panel: 'all' | 'matched';
}

/** Why a cell that could be computed has no number. */
export type Absence = 'no_contributors' | 'break' | 'not_applicable' | 'small_base' | 'not_collected';

/** `bounds`: of what is not collected of everybody, where it is known to lie between two numbers. */
export type AggregateValue = number | { readonly absent: Absence; readonly bounds?: Bounds };

/** A statistic over stated contributors. Confidential until disclosure control has decided. */
export interface Aggregate {
  readonly key: AggregateKey;
  readonly value: AggregateValue;
  /** Parent companies behind it. */
  readonly n: number;
  /** True where there may be more companies behind it than these, which are all that are known one by one. */
  readonly isPartial?: true;
  /** True when each contribution behind it is already public. */
  readonly allPublic: boolean;
  /** True when the series is broken between the year before and this year. */
  readonly afterBreak: boolean;
  /** True when one company accounts for more than half of the change on the year before. */
  readonly dominated: boolean;
  /** What is to be said of the figures behind it; there where they are public and there is something. */
  readonly marks?: readonly ObservationMark[];
  /** What publishing it reveals: disclosure control decides about exactly this. */
  readonly basis: Basis;
}

/**
 * `cells`: the value is a function of these cells, so it may be published only if each of them may. `ordered`: a
 * quantile; it is published as the mean of some neighbouring values. `nothing`: there is no number to protect.
 */
export type Basis =
  | { readonly kind: 'cells'; readonly cells: readonly LinearCell[] }
  | {
      readonly kind: 'ordered';
      readonly cell: Omit<LinearCell, 'terms'>;
      readonly p: number;
      readonly values: () => readonly OrderedValue[];
    }
  | { readonly kind: 'nothing' };

/** A company's value among the ordered values of a quantile, and the terms that it is the sum of. */
export interface OrderedValue {
  readonly value: number;
  readonly terms: readonly Term[];
  /** True for a confidential count times a factor that everybody knows, such as one over public numbers of users. */
  readonly isScaled?: boolean;
}

/** A linear combination of contributions: a cell of a table as disclosure control sees it. */
export interface LinearCell {
  /** Names the metric, the year and what is added up; cells of one family share their variables. */
  readonly family: string;
  /** Unique in its family. */
  readonly id: string;
  /** `count`: each term is a whole number. `yes_no`: each is a vote between 0 and 1. */
  readonly kind: 'count' | 'magnitude' | 'yes_no';
  /** How early it is let through where not everything may be published: the lowest first. */
  readonly rank: number;
  readonly terms: () => readonly Term[];
}

/** One company's variable in a cell. */
export interface Term {
  readonly contributor: string;
  /** The company's position in the tables; components of one unit belong together. */
  readonly unit: string;
  /** Which of the unit's numbers: `total`, a breakdown code, an option, a numerator … */
  readonly component: string;
  readonly coefficient: number;
  readonly value: number;
  /** What everybody knows the value not to exceed; null: nothing. It is never below 0. */
  readonly most: number | null;
  readonly isPublic: boolean;
}

/** A place where a series stops being comparable with the year before. */
export interface SeriesBreak {
  readonly metric: string;
  readonly platform: string;
  readonly year: Period;
  readonly kind: string;
  /** The reason in words that may be published. */
  readonly notes: readonly string[];
}
