import { type Context, Hono } from 'hono';
import type { PublicAddress } from '../address.ts';
import { quotable } from '../answers.ts';
import { type Catalogue, citationOf, fileNameOf } from '../catalogue.ts';
import { safeHeaders } from '../http/security.ts';
import type { Theme } from '../pictures/job.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { type AskedView, askedView, viewJob } from '../pictures/view-asked.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';

/** What a picture may be, by the end of its address. */
const FORMS = {
  '.card.png': { form: 'card', zoom: 2 },
  '@2x.png': { form: 'svg', zoom: 2 },
  '.png': { form: 'svg', zoom: 1 },
  '.svg': { form: 'svg', zoom: null },
} as const;

/** An SVG is a page to a browser that opens it: it may do nothing. */
const POLICY = { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], fontSrc: ['data:'] };

/** `/charts/{dataset}/{release}/{view}`: views as pictures, for any page. */
export function pictureRoutes(
  catalogue: Catalogue,
  pictures: Pictures,
  codeVersion: string,
  address: PublicAddress,
): Hono {
  const app = new Hono();
  app.use(safeHeaders(address, { policy: POLICY, isForOthers: true }));
  app.get('/:dataset/:release/:file', takes('theme', 'lang'), (c) => {
    const { dataset, release, file } = c.req.param();
    const ending = Object.keys(FORMS).find((one) => file.endsWith(one)) as keyof typeof FORMS | undefined;
    if (ending === undefined) {
      throw new ApiProblem(
        'not-found',
        `A picture ends in one of ${Object.keys(FORMS).join(', ')}, not “${shown(file)}”.`,
      );
    }
    const asked = askedView(catalogue, { dataset, release, view: file.slice(0, -ending.length) });
    if (typeof asked === 'string')
      throw new ApiProblem('unknown-code', asked.replaceAll(/“([^”]{60})[^”]*”/g, '“$1…”'));
    const theme = themeOf(c, ['light', 'dark']);
    const { form, zoom } = FORMS[ending];
    const language = languageOf(c);
    const name = fileNameOf(asked.release, `${asked.segment.replaceAll(/[;,=]/g, '_')}${ending}`);
    const what = {
      mediaType: zoom === null ? 'image/svg+xml' : 'image/png',
      compressible: zoom === null,
      version: versionOf(asked, codeVersion),
      freshness: asked.isPinned ? ('frozen' as const) : ('latest' as const),
      key: `${dataset} ${asked.segment}${ending} ${theme} ${language}`,
      links: [citeAs(asked, address)],
    };
    c.header('Content-Disposition', `inline; filename="${name}"`);
    return pictures.answer(c, what, () => ({
      job: viewJob(catalogue, address, asked, { form, theme, newer: null }),
      language,
      zoom,
    }));
  });
  return app;
}

/** RFC 8574: what is cited of a picture or frame is its release. */
export function citeAs({ release }: AskedView, { base }: PublicAddress): string {
  const { dataset, release: id } = release.manifest;
  return `<${base}/v1/datasets/${dataset}/releases/${id}>; rel="cite-as"; title="${quotable(citationOf(release))}"`;
}

/** The bytes of a picture change with its release and with the code that draws it. */
export function versionOf({ release: { manifest } }: AskedView, codeVersion: string): string {
  return `${manifest.release}.${manifest.fingerprint.slice(0, 16)}.${codeVersion}`;
}

/** Throws a problem that lists the themes; the first stands where none is named. */
export function themeOf(c: Context, themes: readonly [Theme, ...Theme[]]): Theme {
  const asked = c.req.query('theme') ?? themes[0];
  const theme = themes.find((one) => one === asked);
  if (theme !== undefined) return theme;
  const detail = `There is no theme “${shown(asked)}”; use one of ${themes.join(', ')}.`;
  throw new ApiProblem('unknown-code', detail, [{ parameter: 'theme', detail, allowed: themes }]);
}

/** The tag of a language; what is none is English, which the words are in anyway. */
export function languageOf(c: Context): string {
  const asked = c.req.query('lang') ?? '';
  return /^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(asked) ? asked.toLowerCase() : 'en';
}

/** What was asked for may be of any length; its beginning says enough. */
const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
