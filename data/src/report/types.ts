import type { Period } from '../period/index.ts';
/** The seven states of an answer. Zero is never blank; blank is never zero. */
export type AnswerStatus =
  | 'answered'
  | 'zero'
  | 'estimated'
  | 'not_measured'
  | 'not_applicable'
  | 'not_permitted_by_law'
  | 'withheld';

/** Why this year's number is not counted like last year's. */
export type MethodChange = 'no' | 'definition' | 'scope' | 'detection' | 'law' | 'counting_tool' | 'error_found';

/** What was answered, by the metric's answer type. */
export type AnswerValue =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percentage'; readonly numerator: number; readonly denominator: number }
  /** A percentage of which nothing but itself is known, from 0 to 1: with others it cannot be pooled. */
  | { readonly kind: 'rate'; readonly rate: number }
  /** Whole minutes. */
  | { readonly kind: 'duration'; readonly median: number; readonly p90: number }
  /** Codes of the chosen options; `yes` or `no` for a boolean. */
  | { readonly kind: 'choice'; readonly options: readonly string[] };

/** One answer with its qualifiers: what a reader needs to judge the number. */
export interface Answer {
  readonly metric: string;
  /** `_T` is the total; otherwise dimension and code of a one-way breakdown, such as `content_type:image`. */
  readonly breakdown: string;
  readonly status: AnswerStatus;
  /** Null exactly when the status holds no value. */
  readonly value: AnswerValue | null;
  readonly method: 'full_count' | 'sample_estimate' | 'extrapolated';
  readonly countingUnitOk: boolean;
  readonly monthsCovered: number;
  readonly methodChanged: MethodChange;
  readonly methodChangedNote: string | null;
  /**
   * For a change of scope inside one company: the platform types among which its figure may have moved. An aggregate
   * that holds all of them is not broken. Empty when the change is not of that kind.
   */
  readonly movedAmong: readonly string[];
  readonly oneOffEvent: string | null;
  readonly confidence: 'audited' | 'checked' | 'best_effort';
  /** What the figure is rounded to the nearest multiple of; null where it is exact. */
  readonly roundedTo: number | null;
  /** The service whose figure counts this one, too; null where none does. */
  readonly containedIn: string | null;
  /** Where this exact value is already public; null when it is not, and so confidential. */
  readonly publicSource: string | null;
  /** What the company says of it, as when a check warns. */
  readonly comment: string | null;
}

/** What one service sent for one year. */
export interface Report {
  readonly service: string;
  readonly year: Period;
  readonly frameworkVersion: string;
  readonly platformType: string;
  readonly sizeBand: string | null;
  readonly answers: readonly Answer[];
}

export interface Company {
  readonly id: string;
  readonly name: string;
  /** Whether it may be named as taking part. */
  readonly consent: boolean;
}

/** `provider` offers a platform; the others report what they meet but have no platform of their own. */
export type ReporterKind = 'provider' | 'safety-vendor' | 'hotline-or-ngo';

export interface Service {
  readonly id: string;
  readonly name: string;
  /** The parent companies that owned it, in whole years, both ends included; null is open. */
  readonly owners: readonly Ownership[];
  readonly platformType: string;
  readonly sizeBand: string | null;
  readonly reporterKind: ReporterKind;
  readonly classification: 'high' | 'medium' | 'low';
  readonly note: string;
}

/** The parent company is the unit of confidentiality. */
export interface Ownership {
  readonly company: string;
  readonly from: Period | null;
  readonly to: Period | null;
}

/** Who may report: the parents and their services. */
export interface Roster {
  readonly companies: readonly Company[];
  readonly services: readonly Service[];
}

/** A total that somebody else printed and that the reports must add up to (official statistics: control total). */
export interface ControlTotal {
  readonly metric: string;
  readonly year: number;
  readonly value: number;
  /** Rows behind the printed total. */
  readonly rows: number;
}

/** What one service of a list that is known in part is listed with. */
export interface ListedCount {
  readonly metric: string;
  readonly year: number;
  readonly service: string;
  readonly company: string;
  readonly platformType: string;
  readonly value: number;
}

/** What somebody printed of a whole year: of everybody, and where that is known apart, of the companies alone. */
export interface YearTotal {
  readonly metric: string;
  readonly year: number;
  readonly everybody: number;
  readonly providers: number | null;
}

/** One number of a table beside the cube. */
export interface SourceCell {
  /** The table as the dataset declares it, and codes of it; `_T` where it has no groups. */
  readonly table: string;
  readonly group: string;
  readonly series: string;
  /** A year or half of one: `2025`, `2025-S2`. */
  readonly period: string;
  readonly value: number;
}

/** A whole source, read and accepted: everything that ingest stores in one transaction. */
export interface Source extends Roster {
  readonly reports: readonly Report[];
  readonly controlTotals: readonly ControlTotal[];
  /** Of years of which a list is known in part. */
  readonly listed?: readonly ListedCount[];
  readonly yearTotals?: readonly YearTotal[];
  readonly cells?: readonly SourceCell[];
}

/** What whoever transcribed a published figure says of it: the company itself was not asked. */
export type AnswerMark =
  /** What was published fits the metric’s definition loosely. */
  | 'loose'
  /** Printed rounded. */
  | 'rounded'
  /** Worked out from other printed figures. */
  | 'derived'
  /** Another source contradicts it. */
  | 'suspect';

/** The marks of the total of a metric in the report of a service and year. */
export interface MarkedAnswer {
  readonly service: string;
  readonly year: Period;
  readonly metric: string;
  readonly marks: readonly AnswerMark[];
}

/** A source that an adapter turned into report files, as companies would send them. */
export interface AdaptedSource extends Roster {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly marks: readonly MarkedAnswer[];
  readonly cells: readonly SourceCell[];
}

/** Where figures of a metric and type of platform are public. */
export interface PublicSource {
  readonly metric: string;
  readonly platform: string;
  readonly url: string;
}

/** A service and year with a report that counts, and who owned the service then. */
export interface ReportedService {
  readonly company: string;
  readonly service: string;
  readonly platformType: string;
  readonly sizeBand: string | null;
  readonly reporterKind: ReporterKind;
  readonly classification: Service['classification'];
  readonly year: Period;
  readonly frameworkVersion: string;
}

/** One answer of a report that counts, with what is known of its service: the raw material of the statistics. */
export interface CountedAnswer extends Omit<ReportedService, 'frameworkVersion'> {
  readonly metric: string;
  readonly breakdown: string;
  readonly status: AnswerStatus;
  readonly value: AnswerValue | null;
  readonly countingUnitOk: boolean;
  readonly monthsCovered: number;
  readonly methodChanged: MethodChange;
  readonly methodChangedNote: string | null;
  readonly movedAmong: readonly string[];
  readonly containedIn: string | null;
  readonly isPublic: boolean;
  /** Absent where nothing is to be said of it. */
  readonly marks?: readonly AnswerMark[];
}
