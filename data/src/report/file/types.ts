/** The columns of a questionnaire, in order. A row is one answer, one code of a breakdown, or one option of a choice. */
export const COLUMNS = [
  'metric',
  'breakdown',
  'question',
  'status',
  'answer',
  'second',
  'unit',
  'unit_ok',
  'method',
  'months',
  'method_changed',
  'method_changed_note',
  'one_off_event',
  'confidence',
  'public_source',
  'comment',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a report says of itself: rows of the tabular forms with these names, members of the json form. */
export const META = ['framework', 'service', 'year', 'platform_type', 'size_band', 'decimal_mark'] as const;
export type MetaKey = (typeof META)[number];

/** A text with its place, in the words of the file's own form: `line 12`, `sheet Answers, cell E7`, `/answers/3/status`. */
export interface CellText {
  readonly text: string;
  readonly where: string;
}

export interface RawRow {
  readonly where: string;
  /** Only cells that hold something; texts are trimmed. */
  readonly cells: Readonly<Partial<Record<Column, CellText>>>;
}

/** A report file taken apart but not yet understood: the same for xlsx, csv and json. */
export interface RawReport {
  readonly form: 'xlsx' | 'csv' | 'json';
  readonly meta: Readonly<Partial<Record<MetaKey, CellText>>>;
  readonly rows: readonly RawRow[];
}

/**
 * Something to say about a report. An error blocks it; a warning must be explained before the report counts. Neither
 * text repeats a value of the report.
 */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly where: string;
  /** The metric that it is about, where there is one. */
  readonly metric: string | null;
  readonly message: string;
  readonly hint: string;
}

export type ReadFile =
  | { readonly ok: true; readonly report: RawReport }
  | { readonly ok: false; readonly findings: readonly Finding[] };
