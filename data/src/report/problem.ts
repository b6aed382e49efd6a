/** One thing that is wrong with an input. `message` and `hint` never repeat a reported number. */
export interface Problem {
  readonly code: string;
  readonly file: string;
  /** 1 is the first line; null when the problem is the file as a whole. */
  readonly line: number | null;
  readonly message: string;
  readonly hint: string;
}

/** A value, or everything that stands against it: nothing is accepted by halves. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The problem as one exact sentence: where, what, and how to correct it. */
export function problemSentence({ file, line, message, hint }: Problem): string {
  return `${file}${line === null ? '' : `, line ${line}`}: ${message}; ${ended(hint)}`;
}

/** A hint with its full stop; one that asks has its question mark already. */
export function ended(hint: string): string {
  return hint.endsWith('?') ? hint : `${hint}.`;
}
