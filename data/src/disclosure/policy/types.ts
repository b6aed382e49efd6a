/** The rules by which a sum is judged. Their kinds are public, their parameters never leave the operator. */
export interface PrimaryRules {
  /** The fewest contributors (parents) a cell may have; at least 3, or null for no such rule. */
  readonly minContributors: number | null;
  /** The p of the p %-rule, or null. */
  readonly pPercent: number | null;
  /** (n, k)-dominance: the n largest contributors may not make up more than k % of a cell. */
  readonly nk: readonly (readonly [n: number, k: number])[];
  /** How many contributors may pool what they know. */
  readonly coalition: 1 | 2;
  /** Of yes and no: the share of yes from which on, and up to which, nearly all answered alike. */
  readonly shares: { readonly nearlyNone: number; readonly nearlyAll: number };
}

/** The policy file of a dataset. */
export interface Policy extends PrimaryRules {
  /**
   * How many companies together must not be able to move what is published of answers and of who answered. One would do
   * for the figure itself. But that a figure is published says that no single company could have moved it, and so there
   * is one more.
   */
  readonly margin: number;
  /**
   * Whether to reckon with somebody who knows p and these rules. Then only sums become ranges, each company moves one of them at
   * most, and nothing is rounded.
   */
  readonly pKnown: boolean;
  /** What chance is drawn by, where a share may be published in either of two classes. */
  readonly secret: string;
}

/**
 * The level of protection of a cell with too few contributors when there is no p %-rule to take it from, in % of the
 * largest.
 */
export const DEFAULT_PROTECTION_PERCENT = 10;
