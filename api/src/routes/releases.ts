import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { takes } from '../query.ts';
import type { ReleaseAnswer, ReleasesAnswer } from '../types.ts';

/** The manifests of a dataset, newest first, and that of one release with its notes. */
export function releaseRoutes(answers: Answers): Hono {
  return new Hono()
    .get('/datasets/:dataset/releases', takes(), (c) => {
      const release = answers.releaseOf(c);
      const { releases } = answers.catalogue.series(c.req.param('dataset'));
      const body: ReleasesAnswer = { ...provenance(release), releases: releases.map((one) => one.manifest).reverse() };
      return answers.of(c, release, { make: () => JSON.stringify(body) });
    })
    .get('/datasets/:dataset/releases/:release', takes(), (c) => {
      const release = answers.releaseOf(c);
      const body: ReleaseAnswer = { ...release.manifest, notes: release.codeBook.notes };
      return answers.of(c, release, { make: () => JSON.stringify(body) });
    });
}
