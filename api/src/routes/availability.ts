import type { AvailabilityRow } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { availabilityCsv, availabilityHtml, availabilityIn } from '@candor/data/release/formats';
import { Hono } from 'hono';
import { type Answers, JSON_TYPE } from '../answers.ts';
import { citedManifest, fileNameOf, provenance } from '../catalogue.ts';
import { filterObservations } from '../filters.ts';
import { takes } from '../query.ts';
import { FILTERS } from '../release-index.ts';
import type { AvailabilityAnswer } from '../types.ts';

/** What there is before somebody asks for it: of which metric, measure, sector and year figures are exact, rounded, ranges, held back. */
export function availabilityRoutes(answers: Answers): Hono {
  const app = new Hono();
  for (const [suffix, mediaType, write] of FORMS) {
    app.get(`/availability${suffix}`, takes(...FILTERS), (c) => {
      const release = answers.releaseOf(c);
      const { observations, canonical } = filterObservations(release, c.req.queries());
      return answers.later(c, release, {
        mediaType,
        key: `${c.req.path}?${canonical}`,
        isLarge: observations.length > MANY,
        ...(suffix === '.csv' ? { fileName: fileNameOf(release, 'availability.csv') } : {}),
        make: () => write(release, availabilityIn(observations)),
      });
    });
  }
  return app;
}

/** Of so many it takes a moment to count them. */
const MANY = 50_000;

const FORMS = [
  ['', JSON_TYPE, json],
  ['.csv', 'text/csv; charset=utf-8', (_: Release, rows: readonly AvailabilityRow[]) => availabilityCsv(rows)],
  [
    '.html',
    'text/html; charset=utf-8',
    (release: Release, rows: readonly AvailabilityRow[]) =>
      availabilityHtml(citedManifest(release), release.codeBook, rows),
  ],
] as const;

function json(release: Release, availability: readonly AvailabilityRow[]): string {
  const body: AvailabilityAnswer = { ...provenance(release), availability };
  return JSON.stringify(body);
}
