import type { Finding } from '../file/types.ts';

/** The sections of the template that are read for figures; 2 is a list of codes and 11 holds texts. */
export type Section = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** How a number was written where it was not written as the template asks. */
export type Written = 'thousands' | 'percent' | 'clock' | 'unit' | 'decimal_comma' | 'formula';

/** What a cell holds: four states, of which blank is never zero. */
export type EuValue =
  | { readonly state: 'number'; readonly number: number; readonly written: Written | null }
  | { readonly state: 'zero' }
  | { readonly state: 'blank' }
  /** A text that says “not applicable” or “not counted”, or whatever else is no number; a question says why it is not one. */
  | { readonly state: 'text' };

/** Days, both included, as `2025-01-01`. */
export interface EuPeriod {
  readonly start: string;
  readonly end: string;
}

/** One figure of a report: a cell that a number belongs in. */
export interface EuFigure {
  readonly section: Section;
  /** The sheet or file that it stands in. */
  readonly table: string;
  readonly where: string;
  readonly service: string;
  /** Code of the category, `''` in the sections without categories. */
  readonly category: string;
  /** The main category that it stands below. */
  readonly parent: string;
  /** What the company calls an own row; in sections 7 to 9 what the scope or the indicator adds to those of the template. */
  readonly detail: string;
  /** Country of an order or of recipients. */
  readonly scope: string;
  /** Stable code of the column, or of indicator and scope: `measures_automated`, `complaints_total`. */
  readonly indicator: string;
  readonly value: EuValue;
  /** What the report says beside it. */
  readonly context: string;
  /** Whether a question about it is open, so that nothing may be taken from it. */
  readonly isOpen: boolean;
}

/** A text of section 11. */
export interface EuText {
  readonly where: string;
  readonly service: string;
  /** Which of its rows, 1 to 11. */
  readonly row: number;
  readonly text: string;
}

export interface EuReport {
  /** The services that its rows name, as written. */
  readonly services: readonly string[];
  readonly provider: string | null;
  readonly published: string | null;
  readonly period: EuPeriod | null;
  readonly figures: readonly EuFigure[];
  readonly texts: readonly EuText[];
  /** What only the company can answer. */
  readonly questions: readonly Finding[];
}

/** A report as read, or one sentence for each reason why it cannot be. */
export type ReadEuReport =
  | { readonly ok: true; readonly report: EuReport }
  | { readonly ok: false; readonly findings: readonly Finding[] };
