import { createHash } from 'node:crypto';
import { type Release, releaseFile } from '@candor/data/release/folder';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { BodyCache } from '../body-cache.ts';
import { type Catalogue, datasetSummary, provenance } from '../catalogue.ts';
import { filterObservations, refuseUnknown } from '../filters.ts';
import { notFound } from '../problem.ts';
import { type Representation, represent } from '../representation.ts';
import type {
  DatasetSummary,
  DatasetsAnswer,
  FrameworkAnswer,
  MetricAnswer,
  MetricsAnswer,
  ReleaseAnswer,
  ReleasesAnswer,
} from '../types.ts';
import { observationsJson, observationsTable } from './observations.ts';
import { certificateAnswer, revisionsAnswer } from './protection.ts';
import { askedPlatform, questionsAnswer, summaryAnswer } from './summaries.ts';

const JSON_TYPE = 'application/json';
const RELEASE = '/datasets/:dataset/releases/:release';

/** The routes below `/v1`: read-only, open to every origin. */
export function v1Routes(catalogue: Catalogue, cache: BodyCache, codeVersion: string): Hono {
  const app = new Hono();
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link', 'Content-Length'] }));

  const answer = (
    c: Context,
    release: Release | null,
    part: Pick<Representation, 'make'> & Partial<Representation>,
  ) => {
    const version =
      release === null
        ? versionOf(
            catalogue.datasets.map((one) => one.latest),
            [hashOf(catalogue.notices), codeVersion],
          )
        : versionOf([release], [codeVersion]);
    const frozen = release !== null && c.req.param('release') === release.manifest.release;
    return represent(c, cache, {
      mediaType: JSON_TYPE,
      version,
      freshness: frozen ? 'frozen' : 'latest',
      key: c.req.path,
      links: release === null ? [] : releaseLinks(release),
      ...part,
    });
  };
  const released = (c: Context) => {
    refuseUnknown(c.req.queries(), []);
    return catalogue.release(c.req.param('dataset') ?? '', c.req.param('release') ?? 'latest');
  };

  app.get('/datasets', (c) => {
    refuseUnknown(c.req.queries(), []);
    const body: DatasetsAnswer = {
      datasets: catalogue.datasets.map(datasetSummary),
      withheld: catalogue.notices.map(({ dataset: id, ...notice }) => ({ id, ...notice })),
    };
    // Who waits for a dataset that is being prepared asks every few seconds.
    const isPreparing = catalogue.notices.some((one) => one.progress !== undefined);
    return answer(c, null, {
      ...(isPreparing ? { freshness: 'moving' as const } : {}),
      make: () => JSON.stringify(body),
    });
  });
  app.get('/datasets/:dataset', (c) => {
    const release = released(c);
    const body: DatasetSummary = datasetSummary(catalogue.series(c.req.param('dataset')));
    return answer(c, release, { make: () => JSON.stringify(body) });
  });
  app.get('/datasets/:dataset/releases', (c) => {
    const release = released(c);
    const { releases } = catalogue.series(c.req.param('dataset'));
    const body: ReleasesAnswer = { ...provenance(release), releases: releases.map((one) => one.manifest).reverse() };
    return answer(c, release, { make: () => JSON.stringify(body) });
  });
  app.get(RELEASE, (c) => {
    const release = released(c);
    const body: ReleaseAnswer = { ...release.manifest, notes: release.codeBook.notes };
    return answer(c, release, { make: () => JSON.stringify(body) });
  });
  app.get(`${RELEASE}/metrics`, (c) => {
    const release = released(c);
    const { dataset: about, words: _, ...codeBook } = release.codeBook;
    // A release of before it was frozen goes by its framework.
    const { summaries = catalogue.framework(codeBook.frameworkVersion).summaries } = codeBook;
    const body: MetricsAnswer = { ...provenance(release), about, ...codeBook, summaries };
    return answer(c, release, { make: () => JSON.stringify(body) });
  });
  app.get(`${RELEASE}/metrics/:metric`, (c) => {
    const release = released(c);
    return answer(c, release, { make: () => JSON.stringify(metricAnswer(release, c.req.param('metric'))) });
  });
  for (const [suffix, mediaType, write] of [
    ['', JSON_TYPE, observationsJson],
    ['.json', JSON_TYPE, observationsJson],
    ['.csv', 'text/csv; charset=utf-8', observationsTable],
  ] as const) {
    app.get(`${RELEASE}/observations${suffix}`, (c) => {
      const release = catalogue.release(c.req.param('dataset') ?? '', c.req.param('release') ?? '');
      const { observations, canonical } = filterObservations(release, c.req.queries());
      return answer(c, release, {
        mediaType,
        key: `${c.req.path}?${canonical}`,
        make: () => write(release, observations),
      });
    });
  }
  app.get(`${RELEASE}/summaries/:platform`, (c) => {
    const release = released(c);
    const framework = catalogue.framework(release.codeBook.frameworkVersion);
    const platform = c.req.param('platform');
    return answer(c, release, {
      make: () => JSON.stringify(summaryAnswer(release, framework, catalogue.texts, platform)),
    });
  });
  app.get(`${RELEASE}/questions`, (c) => {
    refuseUnknown(c.req.queries(), ['platform']);
    const release = catalogue.release(c.req.param('dataset') ?? '', c.req.param('release') ?? '');
    const framework = catalogue.framework(release.codeBook.frameworkVersion);
    const platform = askedPlatform(release, c.req.queries());
    return answer(c, release, {
      key: `${c.req.path}?platform=${platform}`,
      make: () => JSON.stringify(questionsAnswer(release, framework, catalogue.texts, platform)),
    });
  });
  app.get(`${RELEASE}/certificate`, (c) => {
    const release = released(c);
    return answer(c, release, { make: () => JSON.stringify(certificateAnswer(release)) });
  });
  app.get(`${RELEASE}/revisions`, (c) => {
    const release = released(c);
    return answer(c, release, { make: () => JSON.stringify(revisionsAnswer(release)) });
  });
  app.get(`${RELEASE}/files/:name`, (c) => {
    const release = released(c);
    const name = c.req.param('name');
    const files = [...release.manifest.files, { name: 'manifest.json', mediaType: JSON_TYPE }];
    const file = files.find((one) => one.name === name);
    if (file === undefined)
      throw notFound(
        'file',
        name,
        files.map((one) => one.name),
      );
    return answer(c, release, {
      mediaType: file.mediaType,
      compressible: !name.endsWith('.db'),
      make: () => releaseFile(release, file.name),
    });
  });
  app.get('/framework/:version', (c) => {
    refuseUnknown(c.req.queries(), []);
    const asked = c.req.param('version');
    const framework: FrameworkAnswer = catalogue.framework(asked);
    const { version } = framework;
    return represent(c, cache, {
      mediaType: JSON_TYPE,
      version: `framework-${version}.${codeVersion}`,
      freshness: asked === version ? 'frozen' : 'latest',
      key: c.req.path,
      links: [
        `</v1/framework/${version}>; rel="canonical"; title="Framework ${version}"`,
        '</v1/framework/latest>; rel="latest-version"',
      ],
      make: () => JSON.stringify(framework),
    });
  });
  return app;
}

function metricAnswer(release: Release, code: string): MetricAnswer {
  const { metrics, measures, caveats, breaks, reconciliation } = release.codeBook;
  const metric = metrics.find((one) => one.code === code);
  if (metric === undefined)
    throw notFound(
      'metric',
      code,
      metrics.map((one) => one.code),
    );
  const ofMetric = <T extends { readonly metric: string }>(items: readonly T[]) =>
    items.filter((one) => one.metric === code);
  return {
    ...provenance(release),
    metric,
    measures,
    caveats,
    breaks: ofMetric(breaks),
    reconciliation: ofMetric(reconciliation),
  };
}

/** Short, and different whenever the release, what stands beside it or the code that writes the answer is. */
function versionOf(releases: readonly Release[], others: readonly string[]): string {
  return [
    ...releases.map(({ manifest }) => `${manifest.release}.${manifest.fingerprint.slice(0, 16)}`),
    ...others,
  ].join('.');
}

function hashOf(notices: Catalogue['notices']): string {
  return createHash('sha256').update(JSON.stringify(notices)).digest('hex').slice(0, 16);
}

function releaseLinks({ manifest }: Release): string[] {
  const dataset = `/v1/datasets/${manifest.dataset}`;
  return [
    `<${dataset}/releases/${manifest.release}>; rel="cite-as"; title="${quotable(manifest.citation)}"`,
    `<${dataset}/releases/${manifest.release}/metrics>; rel="describedby"; type="application/json"`,
    `<${dataset}/releases/latest>; rel="latest-version"`,
    `<${manifest.licence.url}>; rel="license"`,
  ];
}

/** RFC 8288 titles are quoted ASCII strings; what is not becomes a plain equivalent. */
function quotable(text: string): string {
  return text.replaceAll('–', '-').replaceAll(/[^\x20-\x7e]|["\\]/g, '');
}
