import type { Release } from '@candor/data/release/folder';
import { provenance } from '../catalogue.ts';
import type { CertificateAnswer, RevisionsAnswer } from '../types.ts';

const NOTHING_TO_PROVE =
  'Every figure of this dataset is made of counts that were public before, so there is nothing to protect and nothing to prove.';

/** The certificate of a release; where there is none, the sentence that says why. */
export function certificateAnswer(release: Release): CertificateAnswer {
  const { certificate } = release;
  return certificate === null
    ? { ...provenance(release), certificate, reason: NOTHING_TO_PROVE }
    : { ...provenance(release), certificate, reason: null };
}

/** What a release says otherwise than the one before it. */
export function revisionsAnswer(release: Release): RevisionsAnswer {
  return { ...provenance(release), previous: release.manifest.previous, entries: release.revisions };
}
