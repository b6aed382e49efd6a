/** What one contributor (parent company) has of a figure. */
export interface ContributorValue {
  readonly contributor: string;
  readonly value: number;
  /** Known to everybody, such as from the company's own transparency report. */
  readonly isPublic: boolean;
  /** What everybody knows the value to be at least (0 for a count; null: nothing) … */
  readonly least: number | null;
  /** … and at most (1 for a yes or no; null: nothing). */
  readonly most: number | null;
  /** The largest number that is known as closely as the value; the value itself where left out. */
  readonly atStake?: number;
}

/** The kinds of primary rule. Kinds are public; their parameters are not. */
export type RuleKind = 'minimum_contributors' | 'p_percent' | 'nk_dominance' | 'group_disclosure';

/** Why a cell is sensitive, and how far below and above its value an attacker must at least have to reach. */
export interface Sensitivity {
  readonly kinds: readonly RuleKind[];
  /** Lower protection level, not below what everybody knows anyway. */
  readonly lower: number;
  /** Upper protection level. */
  readonly upper: number;
}

/** Judges any set of parts by the primary rules; null when it is safe by itself. */
export type Judge = (values: readonly ContributorValue[]) => Sensitivity | null;
