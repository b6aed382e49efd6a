/** The columns that say how an answer is to be read: texts beside it, in the order of the questionnaire. */
export const QUALIFIERS = [
  'unit_ok',
  'method',
  'months',
  'method_changed',
  'method_changed_note',
  'one_off_event',
  'confidence',
  'public_source',
  'comment',
  'rounded_to',
  'contained_in',
] as const;

/** The columns of a questionnaire, in order. A row is one answer, one code of a breakdown, or one option of a choice. */
export const COLUMNS = [
  'metric',
  'breakdown',
  'question',
  'status',
  'answer',
  'second',
  'unit',
  ...QUALIFIERS,
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a report says of itself: rows of the tabular forms with these names, members of the json form. */
export const META = ['framework', 'service', 'year', 'platform_type', 'size_band', 'decimal_mark'] as const;
export type MetaKey = (typeof META)[number];

/** What a questionnaire holds in place of a service id until somebody writes it, so that it can be checked while it is empty. */
export const EXAMPLE_SERVICE = 'your-service';

/** The form of a service id. */
export const SERVICE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A text with its place, in the words of the file's own form: `line 12`, `sheet Answers, E7`, `/answers/3/status`. */
export interface CellText {
  readonly text: string;
  readonly where: string;
  /** What the file holds there and nobody sees, for sentences that refuse it. */
  readonly unseen?: string;
  /** Something is there that cannot be used, and a finding of the reader says why. Nothing more is to be said of it. */
  readonly unusable?: true;
}

export interface RawRow {
  readonly where: string;
  /** Only cells that hold something; texts are trimmed. */
  readonly cells: Readonly<Partial<Record<Column, CellText>>>;
  /** Places of the row that stand in no column. */
  readonly besides?: readonly string[];
}

/** A report file taken apart but not yet understood: the same for xlsx, csv and json. */
export interface RawReport {
  readonly form: 'xlsx' | 'csv' | 'json';
  /** Empty where the file has a place for it and nothing in it. */
  readonly meta: Readonly<Partial<Record<MetaKey, CellText>>>;
  readonly rows: readonly RawRow[];
  /** The place of what the report says of itself, where a name is not there at all. */
  readonly metaAt: string;
  /** The place of the answers; null where a finding says that there are none to be found. */
  readonly answersAt: string | null;
}

/**
 * Something to say about a report. An error blocks it; a warning must be explained before the report counts. Neither
 * text repeats a value of the report.
 */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** The place in the file: line, cell or JSON pointer. */
  readonly where: string;
  /** What stands at that place, as the questionnaire calls it: the title of the question, and the part of a split. */
  readonly question: string | null;
  readonly part: string | null;
  /** The metric that it is about, where there is one. */
  readonly metric: string | null;
  readonly message: string;
  readonly hint: string;
}

/**
 * A file as read. Where something is wrong with its form, `report` is what can be read of it all the same, so that one
 * check finds every mistake; null where nothing can.
 */
export type ReadFile =
  | { readonly ok: true; readonly report: RawReport }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly report: RawReport | null };
