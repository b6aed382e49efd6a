import type { Framework, Mapping, Round } from '@candor/data/framework';
import type { PublishedAggregate } from '@candor/data/release';
import type { Notice, RefusedRelease, ReleaseSeries } from '@candor/data/release/folder';
import type { Texts } from '@candor/data/release/sentences';
import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { listeningAddress, type PublicAddress, pathInside } from './address.ts';
import { answersOf, hashOf } from './answers.ts';
import { catalogueOf } from './catalogue.ts';
import { deprecations } from './http/deprecations.ts';
import { openToAll } from './http/open-to-all.ts';
import { safeByDefault } from './http/security.ts';
import { paidFor, tellsRoute } from './http/work.ts';
import { BodyCache } from './memory/body-cache.ts';
import { ROUTES } from './openapi/routes.ts';
import { picturesOf } from './pictures/pictures.ts';
import { ApiProblem, problemResponse } from './problem.ts';
import { embedRoutes } from './routes/embed.ts';
import { oembedRoutes } from './routes/oembed.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { problemRoutes } from './routes/problems.ts';
import { siteRoutes } from './routes/site.ts';
import { v1Routes } from './routes/v1.ts';
import { withoutSlash } from './sdmx/without-slash.ts';
import { pageScripts } from './site/delivery.ts';
import { WrittenPages } from './site/written-pages.ts';
import type { HealthAnswer, Operator } from './types.ts';

/** Every code of every filter of a release fits in. */
const LONGEST_ADDRESS = 8000;

export interface AppOptions {
  /** The open releases: everything that the public side knows. */
  readonly releases: readonly ReleaseSeries[];
  /** Datasets of which nothing is published, and why. */
  readonly notices: readonly Notice[];
  /** The versions of the framework, newest last. */
  readonly frameworks: readonly Framework[];
  /** The sentences of the language that the API speaks. */
  readonly texts: Texts;
  /** What others published of the industry as a whole. */
  readonly aggregates?: readonly PublishedAggregate[];
  /** Who was asked about each version of the framework, oldest first. */
  readonly rounds?: readonly Round[];
  /** Versions of the framework to come, by which nobody reports. */
  readonly drafts?: readonly Framework[];
  /** The surveys of stakeholders about versions, by which organisations answer. */
  readonly surveys?: readonly Framework[];
  /** What became of the metrics of each version before. */
  readonly mappings?: readonly Mapping[];
  readonly codeVersion: string;
  /** Who runs the server and answers for it. */
  readonly operator?: Operator;
  /** The folder of the built dashboard; null serves the API alone. */
  readonly site: string | null;
  /** Where readers find it, told or listened on. */
  readonly address?: PublicAddress;
  /** Bodies that another app of the same releases made already. */
  readonly cache?: BodyCache;
  /** What is there and is not served. */
  readonly refused?: readonly Pick<RefusedRelease, 'dataset' | 'release'>[];
  /** Told of an error that no route expected. */
  readonly onError: (error: Error) => void;
}

/**
 * The public side as one Hono app: stateless, so that any number of copies can run over the same releases.
 *
 * @example
 * ```ts
 * import { createApp } from '@candor/api';
 * import { loadFramework } from '@candor/data/framework/folder';
 * import { loadTexts } from '@candor/data/release/folder';
 *
 * const app = createApp({
 *   releases: [],
 *   notices: [{ dataset: 'acorn', title: 'Acorn', synthetic: true, reason: 'Nothing is proved yet.' }],
 *   frameworks: [loadFramework('1.0.0')],
 *   texts: loadTexts('en'),
 *   codeVersion: '0.1.0',
 *   site: null,
 *   onError: console.error,
 * });
 * const answer = await app.request('/v1/datasets');
 *
 * answer.status; // => 200
 * (await answer.json()).withheld[0].id; // => 'acorn'
 * (await app.request('/v1/datasets', { method: 'POST' })).status; // => 405
 * ```
 */
export function createApp({
  releases,
  notices,
  frameworks,
  texts,
  aggregates,
  rounds,
  drafts,
  surveys,
  mappings,
  codeVersion,
  operator,
  site,
  address = listeningAddress('http://localhost'),
  cache,
  refused = [],
  onError,
}: AppOptions): Hono {
  const bodies = cache ?? new BodyCache();
  const catalogue = catalogueOf(
    releases,
    notices,
    frameworks,
    texts,
    aggregates,
    operator,
    rounds,
    drafts,
    mappings,
    surveys,
  );
  const app = new Hono({ getPath: (request) => withoutSlash(pathInside(address, getPath(request))) });
  app.use(safeByDefault(address));
  for (const path of ['/v1/*', '/openapi.json', '/charts/*', '/oembed']) app.use(path, openToAll());
  app.use(deprecations(ROUTES, address));
  app.use(tellsRoute());
  app.use(paidFor());
  app.use(async function readOnly(c, next) {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      throw new ApiProblem('method-not-allowed', `The API is read-only and does not answer ${c.req.method}.`);
    }
    if (c.req.url.length > LONGEST_ADDRESS) {
      throw new ApiProblem(
        'address-too-long',
        `An address may have ${LONGEST_ADDRESS} letters, and this one has ${c.req.url.length}.`,
      );
    }
    await next();
  });
  app.get('/healthz', (c) => {
    const body: HealthAnswer = {
      status: releases.length > 0 ? 'ready' : 'empty',
      releases: releases.map(({ dataset, latest, releases: open }) => ({
        dataset,
        latest: latest.manifest.release,
        open: open.map((release) => release.manifest.release),
      })),
      refused: refused.map(({ dataset, release }) => ({ dataset, release })),
    };
    return c.json(body, releases.length > 0 ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  app.route('/v1', v1Routes(catalogue, bodies, codeVersion, address));
  app.route('/problems', problemRoutes(address));
  app.route(
    '/',
    openApiRoutes(answersOf(catalogue, bodies, `${codeVersion}.${hashOf(address.base)}`, address), address),
  );
  if (site !== null) {
    const pictures = picturesOf(site);
    app.route('/charts', pictureRoutes(catalogue, pictures, codeVersion, address));
    app.route('/embed', embedRoutes(catalogue, pictures, codeVersion, address, pageScripts(site).embed?.[0] ?? null));
    app.route('/oembed', oembedRoutes(catalogue, pictures, codeVersion, address));
    const pages = new WrittenPages(pictures.renderer, address.base, async (path) => app.request(path), onError);
    app.route('/', siteRoutes(catalogue, site, address, pages));
  }
  app.notFound((c) =>
    problemResponse(
      c,
      new ApiProblem(
        'not-found',
        `There is nothing at ${address.folder}${c.req.path}; start at ${address.folder}/v1/datasets.`,
      ),
      address,
    ),
  );
  app.onError((error, c) => {
    if (error instanceof ApiProblem) return problemResponse(c, error, address);
    onError(error);
    return problemResponse(c, new ApiProblem('unexpected', 'Something failed here; it has been logged.'), address);
  });
  return app;
}
