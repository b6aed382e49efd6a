import {
  CONF_STATUS_LABELS,
  isProtected,
  OBS_STATUS_LABELS,
  type Observation,
  observationRow,
  observationsCsv,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { Hono } from 'hono';
import { type Answers, JSON_TYPE } from '../answers.ts';
import { fileNameOf, provenance } from '../catalogue.ts';
import { filterObservations } from '../filters.ts';
import { takes } from '../query.ts';
import { FILTERS } from '../release-index.ts';
import { withRestated } from '../restated.ts';
import type { ObservationsAnswer } from '../types.ts';

/** The observations of a release that pass the filters of the query. */
export function observationRoutes(answers: Answers): Hono {
  const app = new Hono();
  for (const [suffix, mediaType, write] of [
    ['', JSON_TYPE, observationsJson],
    ['.json', JSON_TYPE, observationsJson],
    ['.csv', 'text/csv; charset=utf-8', observationsTable],
  ] as const) {
    app.get(`/observations${suffix}`, takes(...FILTERS), (c) => {
      const release = answers.releaseOf(c);
      const { observations, canonical } = filterObservations(release, c.req.queries());
      return answers.of(c, release, {
        mediaType,
        key: `${c.req.path}?${canonical}`,
        links: suffix === '.csv' ? typeLinks(release) : [],
        ...(suffix === '' ? {} : { fileName: fileNameOf(release, `observations${suffix}`) }),
        isLarge: observations.length > MANY,
        make: () => write(release, observations),
      });
    });
  }
  return app;
}

/** So many observations are some megabytes. */
const MANY = 10_000;

/** Where the types of the columns stand, for a release that has them beside its file. */
function typeLinks({ manifest }: Release): string[] {
  const types = manifest.files.find((one) => one.name === 'observations.csv-metadata.json');
  const files = `/v1/datasets/${manifest.dataset}/releases/${manifest.release}/files`;
  return types === undefined ? [] : [`<${files}/${types.name}>; rel="describedby"; type="${types.mediaType}"`];
}

/** Observations as JSON, with what a reader must know to use them. */
function observationsJson(release: Release, observations: readonly Observation[]): string {
  const answer: ObservationsAnswer = {
    ...provenance(release),
    licence: release.manifest.licence,
    caveats: release.codeBook.caveats.map(({ id, text }) => ({ id, text })),
    statuses: { obsStatus: OBS_STATUS_LABELS, confStatus: CONF_STATUS_LABELS },
    observations: observations.map((one) => withRestated(release, observationRow(one, isProtected(release.codeBook)))),
  };
  return JSON.stringify(answer);
}

/** The same observations as tidy CSV: the columns and the bytes of the release's own file. */
function observationsTable(release: Release, observations: readonly Observation[]): string {
  const { dataset, release: id } = release.manifest;
  return observationsCsv({ dataset, release: id, isProtected: isProtected(release.codeBook) }, observations);
}
