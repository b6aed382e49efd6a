import type { ContributorValue, Judge, Sensitivity } from '@candor/data/disclosure/shared';

/**
 * Tables as one linear system: every cell that could be published, every relation among them, and who is behind each.
 * The engine and the audit get exactly this object.
 */
export interface System {
  /** Names the system in messages, such as a metric and a year; holds nothing confidential. */
  readonly id: string;
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
  /** True when every value is a whole count, which an attacker knows too. */
  readonly whole: boolean;
  /** Judges any set of parts by the primary rules: a cell, or the sum of some that a published equation gives away. */
  readonly judge: Judge;
  /** Where contributors are innermost, as far as it is known: every other cell is a sum of these. */
  readonly places?: readonly Place[];
}

/** A set of contributions that exactly the same cells hold. */
export interface Place {
  /** The cell that is just this place. */
  readonly cell: number;
  /** Every cell that the place counts in. */
  readonly within: readonly number[];
}

export interface SystemCell {
  /** Unique in the system, stable from run to run, free of anything confidential. */
  readonly id: string;
  /** The sum of its parts. */
  readonly value: number;
  /** One part a contributor (parent company); never two of one. */
  readonly parts: readonly ContributorValue[];
  /**
   * `table`: may be published. `inner`: never published, yet nobody may learn it. `earlier`: published in an earlier
   * release, so it is known for ever. `slack`: only makes an equation of an inequality; it is nobody's figure.
   */
  readonly role: 'table' | 'inner' | 'earlier' | 'slack';
  /** How dear it is to hold it back: 1 for an inner cell of a table, more for a margin. */
  readonly cost: number;
  /** What `judge` says of its parts; null when it is safe by itself. */
  readonly sensitivity: Sensitivity | null;
}

/** The terms add up to zero: a total with coefficient −1 and its parts with 1. */
export interface Equation {
  readonly terms: readonly (readonly [cell: number, coefficient: number])[];
}

/**
 * What an insider must be left with for a sensitive cell that it contributes to. `same`: the protection interval that
 * holds against everybody, cut at what the insider knows itself, to the letter of test U3; the largest contributor must
 * then hold it possible that all others report nothing. `rest`: the interval that the other contributors alone would
 * need.
 */
export type InsiderAim = 'same' | 'rest';
