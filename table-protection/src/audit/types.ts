import type { InsiderAim, System } from '../system/types.ts';
import type { Exposed } from './contributors.ts';
import type { Aim, OtherTable } from './possible.ts';

/** What the audit is asked: whether exactly this may be published. */
export interface AuditQuestion {
  readonly system: System;
  /**
   * The cells about to be written, by id, with the value as it is written. Cells of earlier releases are known anyway.
   */
  readonly published: ReadonlyMap<string, number>;
  /** How many contributors may pool what they know. */
  readonly coalition: 1 | 2;
  /** Default `same`. */
  readonly insiders?: InsiderAim;
}

/** The tests of disclosure.md by name. */
export type AuditTest = 'U0' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5';

export interface AuditFailure {
  readonly test: AuditTest;
  /** Id of the cell (of the first suppressed one where a sum fails). Holds no value. */
  readonly cell: string;
  readonly attacker: 'anybody' | 'insider' | 'coalition';
  readonly reason:
    | 'a sensitive cell is published'
    | 'a cell that is never published is published'
    | 'the value about to be written is not the cell’s'
    | 'a held-back cell can be computed'
    | 'its protection is not proved'
    | 'held-back cells form a sum that is sensitive'
    | 'what a contributor has in several places is not hidden';
}

export interface AuditResult {
  /** Empty only when everything is proved. */
  readonly failures: readonly AuditFailure[];
  /** How many checks of each test were made. */
  readonly checks: Readonly<Record<AuditTest, number>>;
  readonly programmes: number;
  /** By what it was proved: all that is needed to prove it again by arithmetic. */
  readonly proofs: AuditProofs;
  /** Contributors whose sums are not hidden. */
  readonly exposed: readonly Exposed[];
}

export interface AuditProofs {
  readonly aims: readonly { readonly aim: Aim; readonly tables: readonly OtherTable[] }[];
  /** That move cells, or sums of them, that are no aim. */
  readonly others: readonly OtherTable[];
}
