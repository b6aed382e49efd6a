import type { Release } from '@candor/data/release/folder';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { takes } from '../query.ts';
import type { RevisionsAnswer } from '../types.ts';

/** What a release corrects. */
export function revisionsRoutes(answers: Answers): Hono {
  return new Hono().get('/', takes(), (c) => {
    const release = answers.releaseOf(c);
    return answers.of(c, release, { make: () => JSON.stringify(revisionsAnswer(release)) });
  });
}

/** What a release says otherwise than the one before it. */
function revisionsAnswer(release: Release): RevisionsAnswer {
  return { ...provenance(release), previous: release.manifest.previous, entries: release.revisions };
}
