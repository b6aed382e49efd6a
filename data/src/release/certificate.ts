import type { Observation } from './observation.ts';

/** What disclosure control proved of a release, in words and numbers that are safe to publish. */
export interface Certificate {
  /** The promise in one sentence. */
  readonly sentence: string;
  /** The kinds of rule that were applied; their parameters are the operator's secret. */
  readonly rules: readonly string[];
  readonly tests: readonly CertifiedTest[];
  /** Observations by how they are published; a release from before there were ranges has none. */
  readonly observations: { readonly published: number; readonly ranges?: number; readonly heldBack: number };
  /** Earlier releases that were taken into account as known. */
  readonly earlierReleases: readonly string[];
  /** SHA-256 over the policy and a secret of the operator: it shows that the policy changed, and not what it says. */
  readonly policyHash: string;
}

export interface CertifiedTest {
  readonly test: string;
  /** What fails it. */
  readonly words: string;
  readonly checks: number;
  /** A release with a failure is never written. */
  readonly failures: 0;
}

/** How many observations are published as numbers, as ranges, and not at all. */
export function countedObservations(observations: readonly Observation[]): Required<Certificate['observations']> {
  const counted = { published: 0, ranges: 0, heldBack: 0 };
  for (const one of observations) {
    if (one.kind === 'value') counted.published += 1;
    else if (one.kind === 'range') counted.ranges += 1;
    else if (one.reason === 'suppressed') counted.heldBack += 1;
  }
  return counted;
}
