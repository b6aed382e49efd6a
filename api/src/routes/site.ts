import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { inFolder, type PublicAddress } from '../address.ts';
import { type Catalogue, datasetsAnswer } from '../catalogue.ts';
import { safeHeaders } from '../http/security.ts';
import { CACHE_CONTROL } from '../representation.ts';
import { keptPage, packed, pageScripts } from '../site/delivery.ts';
import {
  aboutPage,
  consultationPage,
  DATASET_PAGES,
  type DatasetPage,
  datasetPage,
  EMPTY,
  frameworkPage,
  missing,
  type PageAnswer,
  versionsPage,
} from '../site/pages.ts';
import { POLICY, REPORT_POLICY, WORKER_POLICY } from '../site/policies.ts';
import { robots, sitemap } from '../site/sitemap.ts';
import { dataBlock, type Head, preloads, toldAddress, withHead, withOpening, withWritten } from '../site/template.ts';
import type { Asked, WrittenPages } from '../site/written-pages.ts';
import { languageOf } from './pictures.ts';

/** Pages come anew with each version of the dashboard; their scripts and fonts have names that hold their hash. */
const PAGE_CACHE = 'public, max-age=0, must-revalidate';

/**
 * The dashboard and the page for companies, from the folder that `vite build` wrote. They may stand in no other page.
 */
export function siteRoutes(catalogue: Catalogue, folder: string, address: PublicAddress, pages: WrittenPages): Hono {
  const app = new Hono();
  const file = (name: string) => {
    const path = join(folder, name);
    if (existsSync(path)) return readFileSync(path, 'utf8').replace('</head>', `${toldAddress(address)}</head>`);
    throw new Error(`${folder} holds no ${name}; build it with pnpm --filter @candor/web build`);
  };
  const index = file('index.html');
  const framework = file('framework.html');
  const report = file('report.html');
  // The page need not ask which datasets there are before it can ask for their figures.
  const datasets = dataBlock('candor-datasets', datasetsAnswer(catalogue));
  const headers = safeHeaders(address, { policy: { ...POLICY, frameAncestors: ["'none'"] } });
  const scripts = pageScripts(folder);
  /** A page as it is before its scripts have arrived: written whole, else its name and what it is about. */
  const html = async (c: Context, template: string, page: string, { status, head, data, heeds }: PageAnswer) => {
    const own = (scripts[page] ?? []).filter((script) => !template.includes(script));
    const told = { status, 'Cache-Control': status === 200 ? PAGE_CACHE : 'no-store' };
    const withData = (asked: readonly string[]) =>
      withHead(template, head, (status === 200 ? preloads(own, asked) : '') + datasets);
    const asked = askedPage(c, address, head, heeds);
    const body =
      asked === null
        ? null
        : await pages.body(asked, (written) =>
            inFolder(address, withWritten(withData(written.asked.filter(isNotInPage)), written)),
          );
    if (body !== null) return keptPage(c, body, told);
    // What stands in for a page that is still being written is for this reader alone.
    const isForNow = asked !== null;
    const opening = inFolder(address, withOpening(withData(data), head));
    return packed(c, opening, isForNow ? { ...told, 'Cache-Control': 'no-store' } : told);
  };
  const ofDataset = (c: Context, page: DatasetPage, dataset: string, platform?: string) =>
    html(
      c,
      index,
      platform === undefined ? page : 'sector',
      datasetPage(catalogue, {
        base: address.base,
        dataset,
        page,
        search: new URL(c.req.url).searchParams,
        ...(platform === undefined ? {} : { platform }),
      }),
    );
  const first = () => catalogue.datasets[0]?.dataset ?? catalogue.notices[0]?.dataset ?? null;
  app.get('/', headers, etag(), (c) => {
    const dataset = first();
    return dataset === null ? html(c, index, 'overview', EMPTY) : ofDataset(c, 'overview', dataset);
  });
  app.get('/d/:dataset', headers, etag(), (c) => ofDataset(c, 'overview', c.req.param('dataset')));
  for (const page of DATASET_PAGES) {
    app.get(`/d/:dataset/${page}`, headers, etag(), (c) => ofDataset(c, page, c.req.param('dataset')));
    // Short addresses, for pages that know of no dataset.
    app.get(`/${page}`, (c) => {
      const dataset = first();
      return c.redirect(`${address.folder}${dataset === null ? '/' : `/d/${dataset}/${page}`}`, 302);
    });
  }
  app.get('/d/:dataset/sectors/:platform', headers, etag(), (c) =>
    ofDataset(c, 'sectors', c.req.param('dataset'), c.req.param('platform')),
  );
  app.get('/d/*', headers, (c) => html(c, index, 'overview', missing()));
  app.get('/framework', headers, etag(), (c) =>
    html(c, framework, 'framework', frameworkPage(catalogue, address.base, null)),
  );
  app.get('/framework/:metric', headers, etag(), (c) =>
    html(c, framework, 'metric', frameworkPage(catalogue, address.base, c.req.param('metric'))),
  );
  app.get('/consultation', headers, etag(), (c) => html(c, index, 'consultation', consultationPage(address.base)));
  app.get('/versions', headers, etag(), (c) => html(c, index, 'versions', versionsPage(address.base)));
  app.get('/about', headers, etag(), (c) => html(c, index, 'about', aboutPage(address.base)));
  app.get('/report', safeHeaders(address, { policy: REPORT_POLICY }), etag(), (c) =>
    c.html(inFolder(address, report), 200, { 'Cache-Control': PAGE_CACHE }),
  );
  app.get('/sitemap.xml', (c) =>
    c.body(sitemap(catalogue, address.base), 200, { 'Content-Type': 'application/xml', 'Cache-Control': PAGE_CACHE }),
  );
  app.get('/robots.txt', (c) => c.text(robots(address), 200, { 'Cache-Control': PAGE_CACHE }));
  const icon = file('favicon.svg');
  app.get('/favicon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': PAGE_CACHE }));
  const host = readFileSync(join(folder, 'embed.js'), 'utf8');
  app.get('/embed.js', etag(), (c) =>
    c.body(host, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }),
  );
  app.get('/favicon.ico', (c) => c.redirect(`${address.folder}/favicon.svg`, 302));
  // Fonts and scripts are read by embeds too, which a sandboxed frame loads from an opaque origin.
  app.get(
    '/assets/*',
    safeHeaders(address, { policy: WORKER_POLICY, isForOthers: true }),
    // serveStatic calls its own onFound when the answer is made already, so a header set there is lost.
    async function frozenForEveryone(c, next) {
      await next();
      if (!c.res.ok) return;
      c.header('Cache-Control', CACHE_CONTROL.frozen);
      c.header('Access-Control-Allow-Origin', '*');
    },
    serveStatic({ root: folder, precompressed: true }),
  );
  // Whoever reads with a browser gets a page that leads on; programs get the problem as JSON.
  app.get('*', headers, async (c, next) => {
    const isPage = (c.req.header('Accept') ?? '').includes('text/html') && !NO_PAGES.test(c.req.path);
    return isPage ? html(c, index, 'overview', missing()) : next();
  });
  return app;
}

/** Addresses below which no page is. */
const NO_PAGES = /^\/(v1|problems|assets|charts|oembed|healthz|openapi\.json)(\/|$)/;

/** The list of datasets stands in every page. */
const isNotInPage = (asked: string) => asked !== '/v1/datasets';

/** Longer queries are searches that nobody shares: their pages are not written. */
const LONGEST_QUERY = 200;

/** The page that an address shows, in one spelling; null where there is none, or nothing to be written of it. */
function askedPage(
  c: Context,
  { base }: PublicAddress,
  { canonical }: Head,
  heeds: readonly string[] = [],
): Asked | null {
  if (canonical === null) return null;
  const { searchParams } = new URL(c.req.url);
  const url = new URL(canonical.slice(base.length), 'http://here');
  for (const name of heeds) {
    const value = searchParams.get(name);
    if (value !== null) url.searchParams.append(name, value);
  }
  if (url.search.length > LONGEST_QUERY + canonical.length) return null;
  return { path: c.req.path === '/' ? '/' : url.pathname, search: url.search, language: languageOf(c) };
}
