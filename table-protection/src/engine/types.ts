import type { InsiderAim } from '../system/types.ts';
import type { Witness } from './prove/witness.ts';
import type { Need } from './space/need.ts';

export interface ProtectOptions {
  /** How many contributors may pool what they know. */
  readonly coalition: 1 | 2;
  /** Default `same`. */
  readonly insiders?: InsiderAim;
  /** A cell costs `cost · value ^ weightExponent` to suppress. */
  readonly weightExponent: number;
  /**
   * How much polishing, in linear programmes; the same count gives the same decision on every machine. Default none.
   */
  readonly polish?: number;
}

export interface ProtectEffects {
  /** Step and how far it is, for a person who waits. */
  readonly progress?: (text: string) => void;
  /** True stops polishing early; what is decided by then is as safe, only dearer. */
  readonly hurry?: () => boolean;
}

/** Which cells are suppressed, and why that protects. */
export interface Decision {
  /** Ids of the `table` cells that are suppressed. All others may be published if the audit agrees. */
  readonly suppressed: ReadonlyMap<string, 'primary' | 'complement'>;
  readonly proofs: readonly ProvedNeed[];
  /** What cannot be protected whatever is suppressed, as sentences without a value; empty means decided. */
  readonly failures: readonly EngineFailure[];
  readonly effort: Effort;
}

export interface ProvedNeed {
  readonly need: Need;
  readonly witnesses: readonly Witness[];
}

export interface EngineFailure {
  readonly test: 'U2' | 'U3' | 'U4';
  readonly cell: string;
}

export interface Effort {
  readonly programmes: number;
  readonly undecided: number;
  /** Sum of the complements' weights before and after polishing. */
  readonly weightBefore: number;
  readonly weight: number;
  /** `proven` where no cheaper set of complements exists for this system, else how it was found. */
  readonly quality: 'proven' | 'heuristic';
}
