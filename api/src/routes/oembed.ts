import { Hono } from 'hono';
import { type PublicAddress, pathInside } from '../address.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { type AskedView, askedView, viewJob } from '../pictures/view-asked.ts';
import { ApiProblem, notFound } from '../problem.ts';
import { oembedAnswer, xmlOf } from '../site/oembed.ts';
import { exploredView } from '../site/pages.ts';
import { embedPath } from './embed.ts';
import { versionOf } from './pictures.ts';

const FORMATS = ['json', 'xml'];

/** `/oembed?url=…`: how a page that shows a view is embedded (oembed.com). Parameters that are not known are let pass, as it asks. */
export function oembedRoutes(
  catalogue: Catalogue,
  pictures: Pictures,
  codeVersion: string,
  address: PublicAddress,
): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const format = c.req.query('format') ?? 'json';
    if (!FORMATS.includes(format)) {
      const detail = `There is no format “${format.slice(0, 20)}”; use one of ${FORMATS.join(', ')}.`;
      throw new ApiProblem('format-not-offered', detail, [{ parameter: 'format', detail, allowed: FORMATS }]);
    }
    const asked = viewAt(catalogue, address, c.req.query('url') ?? '');
    const most = { width: pixels(c.req.query('maxwidth')), height: pixels(c.req.query('maxheight')) };
    const width = Math.min(WIDTH, most.width);
    const key = `height ${width} ${asked.release.manifest.dataset} ${asked.segment} ${versionOf(asked, codeVersion)}`;
    const order = () => ({
      job: viewJob(catalogue, address, asked, { form: 'height', width }),
      language: 'en',
      zoom: null,
    });
    const height = Math.min(Number(await pictures.text(key, order)), most.height);
    const answer = oembedAnswer(catalogue, address.base, asked, embedPath(asked), { width, height }, most);
    c.header('Cache-Control', CACHE);
    if (format === 'json') return c.body(JSON.stringify(answer), 200, { 'Content-Type': 'application/json' });
    return c.body(xmlOf(answer), 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  });
  return app;
}

/** As wide as a column of text; whoever has less room says so. */
const WIDTH = 720;
const CACHE = 'public, max-age=3600';

const pixels = (text: string | undefined) =>
  text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;

/**
 * The view that an address of a page shows. The release is the one that the page shows now, so that what stands in somebody's
 * text goes on showing what they wrote about; only a frame that says `latest` follows what comes. Throws a 404 problem.
 */
function viewAt(catalogue: Catalogue, { base, folder }: PublicAddress, text: string): AskedView {
  const nothing = notFound('view at', text.slice(0, 200), [
    `${base}/d/DATASET/explore?…`,
    `${base}/embed/DATASET/RELEASE/VIEW`,
  ]);
  const url = URL.parse(text);
  if (url === null || url.origin !== new URL(base).origin) throw nothing;
  const path = pathInside({ isTold: true, base, folder }, url.pathname);
  const [, dataset = '', release = '', view = ''] = /^\/embed\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (view !== '') {
    const asked = askedView(catalogue, { dataset, release, view: readable(view) });
    if (typeof asked === 'string') throw nothing;
    return asked;
  }
  const [, explored] = /^\/d\/([^/]+)\/explore$/.exec(path) ?? [];
  if (explored === undefined) throw nothing;
  const found = catalogue.release(explored, url.searchParams.get('release') ?? 'latest');
  const shown = exploredView(found, url.searchParams);
  if (shown === null) throw nothing;
  return { release: found, view: shown.view, segment: shown.segment, isPinned: true };
}

/** A part of a path as it is read; one that is no text stays as it is, and no view is called that. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
