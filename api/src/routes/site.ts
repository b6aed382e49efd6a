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

/**
 * The dashboard and its embeds, from the folder that `vite build` wrote. An embed may stand in any page; the dashboard
 * in none.
 */
export function siteRoutes(catalogue: Catalogue, folder: string): Hono {
  const app = new Hono();
  const page = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const index = page('index.html');
  const embed = page('embed.html');
  if (index === null || embed === null) {
    throw new Error(`${folder} holds no dashboard; build it with pnpm --filter @candor/web build`);
  }
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
  // Fonts and scripts are read by embeds too, which a sandboxed frame loads from an opaque origin.
  app.get(
    '/assets/*',
    secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }),
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
