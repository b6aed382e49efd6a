import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readView, viewCodesOf } from '@candor/data/release';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { Catalogue } from '../catalogue.ts';
import { CACHE_CONTROL } from '../representation.ts';

/** Pages come anew with each version of the dashboard; their scripts and fonts have names that hold their hash. */
const PAGE_CACHE = 'public, max-age=0, must-revalidate';

const POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** A company's file is read on this page: nothing that the page does may open a connection. */
const REPORT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ['data:'],
  connectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Heeded where the answer is the script of a worker, which does not have the policy of the page that starts it. */
const WORKER_POLICY = { defaultSrc: ["'none'"], scriptSrc: ["'self'"] };

/**
 * The dashboard, the pages of the framework, the page for companies and the embeds, from the folder that `vite build`
 * wrote. An embed may stand in any page; the others in none.
 */
export function siteRoutes(catalogue: Catalogue, folder: string): Hono {
  const app = new Hono();
  const page = (name: string) => {
    const path = join(folder, name);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    throw new Error(`${folder} holds no ${name}; build it with pnpm --filter @candor/web build`);
  };
  const index = page('index.html');
  const embed = page('embed.html');
  const framework = page('framework.html');
  const report = page('report.html');
  app.use(
    '/embed/*',
    secureHeaders({
      contentSecurityPolicy: { ...POLICY, frameAncestors: ['*'] },
      xFrameOptions: false,
      crossOriginResourcePolicy: 'cross-origin',
    }),
  );
  app.get('/embed/:dataset/:release/:view', etag(), (c) => {
    const { dataset, release, view } = c.req.param();
    const there = isThere(catalogue, dataset, release, view);
    const canonical = `${new URL(c.req.url).origin}/`;
    return c.html(embed, there ? 200 : 404, {
      'Cache-Control': there ? PAGE_CACHE : 'no-store',
      'X-Robots-Tag': 'noindex',
      Link: `<${canonical}>; rel="canonical"`,
    });
  });
  const headers = secureHeaders({ contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] } });
  app.get('/', headers, etag(), (c) => c.html(index, 200, { 'Cache-Control': PAGE_CACHE }));
  app.get('/framework', headers, etag(), (c) => c.html(framework, 200, { 'Cache-Control': PAGE_CACHE }));
  app.get('/framework/:metric', headers, etag(), (c) => {
    const { metrics = [] } = catalogue.frameworks.at(-1) ?? {};
    const there = metrics.some((metric) => metric.code === c.req.param('metric'));
    return c.html(framework, there ? 200 : 404, { 'Cache-Control': there ? PAGE_CACHE : 'no-store' });
  });
  app.get('/report', secureHeaders({ contentSecurityPolicy: REPORT_POLICY }), etag(), (c) =>
    c.html(report, 200, { 'Cache-Control': PAGE_CACHE }),
  );
  // Fonts and scripts are read by embeds too, which a sandboxed frame loads from an opaque origin.
  app.get(
    '/assets/*',
    secureHeaders({ crossOriginResourcePolicy: 'cross-origin', contentSecurityPolicy: WORKER_POLICY }),
    // serveStatic calls its own onFound when the answer is made already, so a header set there is lost.
    async function frozenForEveryone(c, next) {
      await next();
      if (!c.res.ok) return;
      c.header('Cache-Control', CACHE_CONTROL.frozen);
      c.header('Access-Control-Allow-Origin', '*');
    },
    serveStatic({ root: folder, precompressed: true }),
  );
  return app;
}

function isThere(catalogue: Catalogue, dataset: string, release: string, view: string): boolean {
  try {
    const { codeBook, observations } = catalogue.release(dataset, release);
    const years = observations.map((one) => one.year);
    return readView(view, viewCodesOf(codeBook, years)).ok;
  } catch {
    return false;
  }
}
