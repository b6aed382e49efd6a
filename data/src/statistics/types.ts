/** One parent company's number for one metric, platform type, size band and year; its services are summed. */
export interface Contribution {
  readonly company: string;
  readonly metric: string;
  readonly breakdown: string;
  readonly year: number;
  /** Null for a reporter that provides no platform. */
  readonly platformType: string | null;
  readonly sizeBand: string | null;
  readonly value: number;
  readonly disclosure: 'public' | 'confidential';
}

/** A place in the published cube. */
export interface AggregateKey {
  readonly metric: string;
  readonly measure: MeasureCode;
  readonly platform: string;
  readonly year: number;
  /** `matched`: only companies that reported in this year and the one before. */
  readonly panel: 'all' | 'matched';
}

export type MeasureCode = 'responding' | 'sum' | 'q1' | 'median' | 'q3' | 'share_any' | 'sum_previous' | 'change';

/** Why a cell that could be computed has no number. */
export type Absence = 'no_contributors' | 'break' | 'not_applicable';

/** A statistic over named contributors. Confidential until disclosure control has decided. */
export interface Aggregate {
  readonly key: AggregateKey;
  readonly value: number | { readonly absent: Absence };
  /** The parent companies behind it. */
  readonly contributors: readonly string[];
  /** True when each contribution behind it is already public. */
  readonly allPublic: boolean;
  /** True when the series is broken between the year before and this year. */
  readonly afterBreak: boolean;
}

/** A place where a series stops being comparable with the year before. */
export interface SeriesBreak {
  readonly metric: string;
  readonly platform: string;
  readonly year: number;
  readonly kind: string;
  /** The reason in words that may be published. */
  readonly notes: readonly string[];
}
