/** A company's own report, as both of its forms say it: plain texts, nothing of a format. */
export interface OwnReport {
  readonly title: string;
  /** What it is about, one sentence each. */
  readonly lead: readonly string[];
  readonly sections: readonly OwnSection[];
  /** What a reader must know of all of it. */
  readonly foot: readonly string[];
  /** Where all of it is public, if that is one place. */
  readonly source: string | null;
}

export interface OwnSection {
  readonly label: string;
  readonly entries: readonly OwnEntry[];
}

/** A question that is answered publicly. */
export interface OwnEntry {
  readonly code: string;
  readonly title: string;
  /** What is meant: the definition, what counts and what does not, and the period. */
  readonly meaning: readonly string[];
  /** The answer; null where only parts of it are public. */
  readonly answer: string | null;
  /** How the answer is to be read. */
  readonly notes: readonly string[];
  readonly splits: readonly OwnSplit[];
  /** Where the answer is public, as the company wrote it; empty where all stand at one place. */
  readonly sources: readonly string[];
}

/** An answer by one of its breakdowns, as far as its parts are public. */
export interface OwnSplit {
  readonly label: string;
  readonly rows: readonly { readonly label: string; readonly answer: string; readonly notes: readonly string[] }[];
}
