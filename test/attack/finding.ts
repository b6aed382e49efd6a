import { keyOf } from './tables/cells.ts';

/**
 * The tests of the design, `file` for a published file that is wrong in itself, `refused` where nothing was published, `audit` where
 * `candor audit` refuses what was published,
 * `unproven` where the solver gave no answer, and some that go further: `deep` bounds single contributors with one
 * variable per contribution, `whole` searches tables of whole counts. `rule` is an answer that is known to one who
 * reckons back from the rule why a share is published; `order` a figure that is bounded by who knows on which side of a
 * published quantile everybody is; `digits` counts that follow from the digits of one mean; `rows` what a row reveals
 * by being there or not; `fewest` a count of a small sum behind which everybody knows so many companies; `joint` one
 * that shares of companies and sums give away together. `held` is a figure that is suppressed although the audit would
 * let it pass. `side` is a bound of `deep` on one side only: counted, no failure.
 */
export const TESTS = [
  'file',
  'refused',
  'audit',
  'U0',
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'unproven',
  'whole',
  'deep',
  'rule',
  'order',
  'digits',
  'rows',
  'fewest',
  'joint',
  'held',
  'side',
] as const;
export type TestName = (typeof TESTS)[number];

/** What an attacker found out that it should not. Holds true values: for test tooling only. */
export interface Finding {
  readonly test: TestName;
  readonly cell: string;
  readonly detail: string;
}

export function finding(test: TestName, codes: readonly string[], detail: string): Finding {
  return { test, cell: keyOf(codes), detail };
}
