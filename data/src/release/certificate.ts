/** What disclosure control proved of a release, in words and numbers that are safe to publish. */
export interface Certificate {
  /** The promise in one sentence. */
  readonly sentence: string;
  /** The kinds of rule that were applied; their parameters are the operator's secret. */
  readonly rules: readonly string[];
  readonly tests: readonly CertifiedTest[];
  /** Observations told, by SDMX CONF_STATUS. */
  readonly observations: { readonly published: number; readonly heldBack: number };
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
