import { Hono } from 'hono';
import type { PublicAddress } from '../address.ts';
import { answersOf, hashOf } from '../answers.ts';
import type { Catalogue } from '../catalogue.ts';
import type { BodyCache } from '../memory/body-cache.ts';
import { sdmxRoutes } from '../sdmx/routes.ts';
import { aggregateRoutes } from './aggregates.ts';
import { availabilityRoutes } from './availability.ts';
import { certificateRoutes } from './certificate.ts';
import { consultationRoutes } from './consultation.ts';
import { datasetRoutes } from './datasets.ts';
import { catalogueRoutes, descriptionRoutes } from './descriptions.ts';
import { fileRoutes } from './files.ts';
import { frameworkRoutes } from './framework.ts';
import { headlineRoutes } from './headline.ts';
import { metricRoutes } from './metrics.ts';
import { observationRoutes } from './observations.ts';
import { questionRoutes } from './questions.ts';
import { releaseRoutes } from './releases.ts';
import { revisionsRoutes } from './revisions.ts';
import { summaryRoutes } from './summaries.ts';
import { viewRoutes } from './views.ts';

const RELEASE = '/datasets/:dataset/releases/:release';

/** The routes below `/v1`: read-only, open to every origin. */
export function v1Routes(catalogue: Catalogue, cache: BodyCache, codeVersion: string, address: PublicAddress): Hono {
  const answers = answersOf(catalogue, cache, codeVersion, address);
  // What names addresses of the site is other bytes where the site has another one.
  const naming = answersOf(catalogue, cache, `${codeVersion}.${hashOf(address.base)}`, address);
  return new Hono()
    .route('/datasets', datasetRoutes(answers))
    .route('/', releaseRoutes(answers))
    .route(`${RELEASE}/metrics`, metricRoutes(answers))
    .route(RELEASE, observationRoutes(answers))
    .route(RELEASE, availabilityRoutes(answers))
    .route(RELEASE, descriptionRoutes(naming, address))
    .route('/', catalogueRoutes(naming, address))
    .route(`${RELEASE}/headline`, headlineRoutes(answers))
    .route(`${RELEASE}/summaries`, summaryRoutes(answers))
    .route(`${RELEASE}/views`, viewRoutes(answers))
    .route(`${RELEASE}/questions`, questionRoutes(answers))
    .route(`${RELEASE}/certificate`, certificateRoutes(answers))
    .route(`${RELEASE}/revisions`, revisionsRoutes(answers))
    .route(`${RELEASE}/files`, fileRoutes(answers))
    .route('/framework', frameworkRoutes(answers))
    .route('/consultation', consultationRoutes(answers))
    .route('/', sdmxRoutes(answers))
    .route('/aggregates', aggregateRoutes(answers));
}
