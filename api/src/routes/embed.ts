import { type Context, Hono } from 'hono';
import { inFolder, type PublicAddress } from '../address.ts';
import type { Catalogue } from '../catalogue.ts';
import { safeHeaders } from '../http/security.ts';
import { LEFT_OUT, THEMES } from '../pictures/job.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { type AskedView, askedView, latestAfter, pageOf, viewJob } from '../pictures/view-asked.ts';
import { ApiProblem } from '../problem.ts';
import { packed } from '../site/delivery.ts';
import { POLICY } from '../site/policies.ts';
import { discovery, escaped } from '../site/template.ts';
import { citeAs, languageOf, themeOf, versionOf } from './pictures.ts';

/** A chart needs nothing of anybody, not even of its own server, but the script that makes it answer a pointer. */
const EMBED_POLICY = { ...POLICY, fontSrc: ["'self'", 'data:'], frameAncestors: ['*'] };

/** `/embed/{dataset}/{release}/{view}`: views as pages for frames in any page. */
export function embedRoutes(
  catalogue: Catalogue,
  pictures: Pictures,
  codeVersion: string,
  address: PublicAddress,
  script: string | null,
): Hono {
  const app = new Hono();
  app.use(safeHeaders(address, { policy: EMBED_POLICY, isForOthers: true, mayBeFramed: true }));
  // Parameters that are not known are let pass: scripts of other pages add their own to the address of a frame.
  app.get('/:dataset/:release/:view', async (c) => {
    c.header('X-Robots-Tag', 'noindex');
    const language = languageOf(c);
    try {
      const asked = found(catalogue, c.req.param());
      if (asked === null) return await missing(c, language);
      const theme = themeOf(c, THEMES);
      const without = LEFT_OUT.filter((one) => c.req.query('without')?.split(',').includes(one));
      const page = pageOf(asked);
      const latest = latestAfter(catalogue, asked)?.manifest;
      const what = {
        mediaType: 'text/html; charset=UTF-8',
        version: `${versionOf(asked, codeVersion)}${latest === undefined ? '' : `.${latest.release}.${latest.fingerprint.slice(0, 8)}`}`,
        freshness: 'latest' as const,
        key: `embed ${address.base} ${asked.release.manifest.dataset} ${asked.segment} ${asked.isPinned} ${theme} ${without} ${language}`,
        links: [`<${address.base}${page}>; rel="canonical"`, citeAs(asked, address)],
      };
      const head = `<link rel="canonical" href="${escaped(address.base + page)}">${discovery(address.base, `${address.base}${embedPath(asked)}`, '')}`;
      const order = () => ({
        job: viewJob(catalogue, address, asked, { form: 'embed' as const, theme, without, head, script }),
        language,
        zoom: null,
      });
      return await pictures.answer(c, what, order, (html) => inFolder(address, html));
    } catch (error) {
      if (error instanceof ApiProblem && error.type === 'busy') return busy(c);
      throw error;
    }
  });
  const missing = async (c: Context, language: string) => {
    const order = () => ({ job: { form: 'missing' as const }, language, zoom: null });
    const html = await pictures.text(`missing ${language} ${codeVersion}`, order);
    c.header('Link', `<${address.base}/>; rel="canonical"`);
    return packed(c, inFolder(address, html), { status: 404, 'Cache-Control': 'no-store' });
  };
  return app;
}

/** The path of a view as a page for frames. */
export function embedPath({ release: { manifest }, segment, isPinned }: AskedView): string {
  return `/embed/${manifest.dataset}/${isPinned ? manifest.release : 'latest'}/${segment}`;
}

/** Null where the address names what is not there. */
function found(catalogue: Catalogue, named: Parameters<typeof askedView>[1]): AskedView | null {
  try {
    const asked = askedView(catalogue, named);
    return typeof asked === 'string' ? null : asked;
  } catch (error) {
    if (error instanceof ApiProblem && error.type === 'not-found') return null;
    throw error;
  }
}

/** In place of a chart that must wait: it asks again by itself, and needs nothing that would have to wait, too. */
function busy(c: Context): Response {
  c.header('Retry-After', '5');
  const text = 'Many charts are being drawn. This one will be here in a few seconds.';
  return packed(
    c,
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Candor</title><p>${text}</p></html>`,
    { status: 503, 'Cache-Control': 'no-store' },
  );
}
