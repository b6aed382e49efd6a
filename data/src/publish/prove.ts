import { auditConfidential, certificateOf, type ReleaseFailure } from '../disclosure/index.ts';
import type { Certificate, Observation } from '../release/index.ts';
import type { Protecting, Unproved } from './types.ts';

export type Proof =
  | { readonly ok: true; readonly certificate: Certificate }
  | { readonly ok: false; readonly refusal: string };

/**
 * Audits what is about to be published, as `candor audit` will from the written release. `observations` are what
 * the bytes say that are about to be a release.
 */
export async function prove(
  dataset: string,
  observations: readonly Observation[],
  { aggregates, earlier, identities }: Unproved,
  { policy, policyHash, auditing, work }: Protecting,
): Promise<Proof> {
  const written = { release: '', policy, aggregates, observations };
  const audit = await auditConfidential(written, earlier, identities, work, auditing);
  if (audit.failures.length > 0) return { ok: false, refusal: refusalOf(dataset, audit.failures) };
  const releases = earlier.map((one) => one.release);
  return { ok: true, certificate: certificateOf(observations, audit, releases, policyHash, policy.nk.length > 0) };
}

/** Why nothing may be written: which cells, by which test, never a value. */
function refusalOf(dataset: string, failures: readonly ReleaseFailure[]): string {
  const named = failures.slice(0, 20).map(({ test, family, cell }) => `${test} at ${family}: ${cell}`);
  const more = failures.length > named.length ? ` and ${failures.length - named.length} more` : '';
  return `The audit of “${dataset}” failed, so nothing was written: ${named.join('; ')}${more}.`;
}
