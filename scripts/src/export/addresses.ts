import { ROUTES } from '@candor/api/openapi';
import type { ChangesAnswer, DatasetsAnswer } from '@candor/api/types';
import type { Release, ReleaseSeries } from '@candor/data/release/folder';

/** The views of a release that have pictures and pages for frames. */
export type ViewsOf = (release: Release) => readonly string[];

/** What the app answers to an address, as JSON. */
export type Ask = <T>(address: string) => Promise<T>;

/** Every address that an export answers, by what kind of thing is there. */
export interface Addresses {
  /** Pages of the dashboard, without queries. */
  readonly pages: readonly string[];
  /** Short addresses, which lead to pages. */
  readonly short: readonly string[];
  /** Views as pages for frames. */
  readonly embeds: readonly string[];
  /** What tells others how to embed them, by the address that they are asked about. */
  readonly embedded: readonly string[];
  readonly pictures: readonly string[];
  /** Answers of the API. */
  readonly answers: readonly string[];
  /** Files at the root of the site. */
  readonly files: readonly string[];
}

const PICTURES = ['.svg', '.png', '@2x.png', '.card.png'];
const FILES = ['/favicon.svg', '/embed.js', '/robots.txt', '/sitemap.xml'];
const SHORT = ['/explore', '/sectors', '/questions', '/methods', '/data'];

/** Lists them: pages as the sitemap has them, answers as the document of the API has them. */
export async function addressesOf(
  series: readonly ReleaseSeries[],
  viewsOf: ViewsOf,
  ask: Ask,
  sitemap: readonly string[],
): Promise<Addresses> {
  const { withheld } = await ask<DatasetsAnswer>('/v1/datasets');
  const { versions } = await ask<ChangesAnswer>('/v1/framework/latest/changes');
  const ids = versions.map((one) => one.version);
  const views = series.flatMap(({ dataset, latest, releases }) => [
    ...releases.flatMap((release) => viewsOf(release).map((view) => [dataset, release.manifest.release, view])),
    ...viewsOf(latest).map((view) => [dataset, 'latest', view]),
  ]);
  const paths = views.map((parts) => parts.map((part) => encodeURIComponent(part ?? '')).join('/'));
  const pages = sitemap.map((address) => address.split('?')[0] ?? '');
  const embeds = paths.map((path) => `/embed/${path}`);
  return {
    pages: unique(['/', ...pages, ...withheld.map((one) => `/d/${encodeURIComponent(one.id)}`)]),
    short: SHORT,
    embeds,
    embedded: [...embeds, ...pages.filter((path) => path.endsWith('/explore'))],
    pictures: paths.flatMap((path) => PICTURES.map((ending) => `/charts/${path}${ending}`)),
    answers: unique([
      ...ROUTES.flatMap(({ path }) => expanded(path, series, viewsOf, ids)),
      ...series.flatMap(({ releases }) => releases.flatMap(askedByPages)),
      ...ids.flatMap((version) =>
        ids.filter((from) => from !== version).map((from) => `/v1/framework/${version}/changes?from=${from}`),
      ),
    ]),
    files: FILES,
  };
}

/** Which views of each release have pictures, and which metrics have observations: for pages, which cannot ask. */
export function exportedOf(series: readonly ReleaseSeries[], viewsOf: ViewsOf): unknown {
  return Object.fromEntries(
    series.map(({ dataset, releases }) => [
      dataset,
      Object.fromEntries(
        releases.map((release) => [release.manifest.release, { views: viewsOf(release), metrics: metricsIn(release) }]),
      ),
    ]),
  );
}

/** Addresses with a query that pages ask for, or lead to. */
function askedByPages(release: Release): string[] {
  const base = baseOf(release);
  const metrics = metricsIn(release).map(encodeURIComponent);
  return [
    ...metrics.flatMap((code) => [`${base}/observations?metric=${code}`, `${base}/observations.xlsx?metric=${code}`]),
    `${base}/observations.csv?labels=both`,
    `${base}/observations.json?labels=both`,
  ];
}

const metricsIn = ({ observations }: Release) => unique(observations.map((one) => one.metric));

const baseOf = ({ manifest }: Release) =>
  `/v1/datasets/${encodeURIComponent(manifest.dataset)}/releases/${encodeURIComponent(manifest.release)}`;

/** Every address that the path of a route stands for. What a server says of itself is not among them, nor what it answers by headers. */
function expanded(
  path: string,
  series: readonly ReleaseSeries[],
  viewsOf: ViewsOf,
  versions: readonly string[],
): string[] {
  // One address of SDMX answers in several forms, by what is accepted.
  if (path === '/healthz' || path.startsWith('/v1/sdmx/')) return [];
  if (path.includes('{version}')) return ['latest', ...versions].map((one) => path.replace('{version}', one));
  if (!path.includes('{dataset}')) return [path];
  return series.flatMap(({ dataset, releases }) => {
    const ofDataset = path.replace('{dataset}', encodeURIComponent(dataset));
    if (!path.includes('{release}')) return [ofDataset];
    return releases.flatMap((release) => {
      const ofRelease = ofDataset.replace('{release}', encodeURIComponent(release.manifest.release));
      const [part] = /\{\w+\}/.exec(ofRelease) ?? [];
      if (part === undefined) return [ofRelease];
      return namesOf(part, release, viewsOf).map((name) => ofRelease.replace(part, name));
    });
  });
}

function namesOf(part: string, release: Release, viewsOf: ViewsOf): readonly string[] {
  const { metrics, platforms } = release.codeBook;
  const codes = (all: readonly { readonly code: string }[]) => all.map((one) => encodeURIComponent(one.code));
  if (part === '{metric}') return codes(metrics);
  if (part === '{platform}') return codes(platforms);
  if (part === '{name}') return [...release.manifest.files.map((one) => one.name), 'manifest.json'];
  if (part !== '{view}') throw new Error(`an export knows of nothing that ${part} stands for`);
  return viewsOf(release)
    .map(encodeURIComponent)
    .flatMap((view) => [view, `${view}.csv`]);
}

const unique = (texts: readonly string[]) => [...new Set(texts)];
