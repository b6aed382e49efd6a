import type { Release } from '@candor/data/release/folder';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { takes } from '../query.ts';
import type { CertificateAnswer } from '../types.ts';

/** What disclosure control proved of a release. */
export function certificateRoutes(answers: Answers): Hono {
  return new Hono().get('/', takes(), (c) => {
    const release = answers.releaseOf(c);
    return answers.of(c, release, { make: () => JSON.stringify(certificateAnswer(release)) });
  });
}

const NOTHING_TO_PROVE =
  'Every figure of this dataset is made of counts that were public before, so there is nothing to protect and nothing to prove.';

/** The certificate of a release; where there is none, the sentence that says why. */
function certificateAnswer(release: Release): CertificateAnswer {
  const { certificate } = release;
  return certificate === null
    ? { ...provenance(release), certificate, reason: NOTHING_TO_PROVE }
    : { ...provenance(release), certificate, reason: null };
}
