import { extract } from '@extractus/oembed-extractor';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { freezeSurvey, RESTATED } from '../../support/survey.ts';
import { siteInBrowser } from '../site-in-browser.ts';

const site = siteInBrowser(freezeSurvey);

const EXPLORE = '/d/cybertipline/explore?chart=scope&year=2022';

const asked = (path: string, more = '') =>
  `${site.address}/oembed?url=${encodeURIComponent(site.address + path)}${more}`;
const json = async (path: string, more?: string) => (await fetch(asked(path, more))).json();

it('a consumer from npm finds the endpoint by the page, and what it answers', async () => {
  const found = await extract(site.address + EXPLORE);
  expect(found).toMatchObject({
    type: 'rich',
    version: '1.0',
    provider_name: 'Candor',
    width: 720,
    thumbnail_url: `${site.address}/charts/cybertipline/2026-01/scope;year=2022.card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  const { html, title } = found as unknown as { html: string; title: string };
  expect(html).toContain(`src="${site.address}/embed/cybertipline/2026-01/scope;year=2022"`);
  expect(html).toContain('allow-downloads');
  expect(title).toMatch(/^Social networking & content sharing: 8\d\u202f% of all reports/);
});

it('the XML form holds the same, by a parser that refuses what is none', async () => {
  const response = await fetch(asked(EXPLORE, '&format=xml'));
  expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
  const members: Record<string, string> = {};
  let name = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    name = tag.name;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') members[name] = text;
  });
  parser.write(await response.text()).close();
  const expected = Object.entries(await json(EXPLORE)).map(([key, value]) => [key, String(value)]);
  expect(members).toEqual(Object.fromEntries(expected));
});

it('it is never larger than was asked for, nor is its picture, and a frame is as high as its page', async () => {
  const small = await json(EXPLORE, '&maxwidth=320&maxheight=500');
  expect(small).toMatchObject({ width: 320, height: 500 });
  expect(small.thumbnail_url).toBeUndefined();
  expect((await json(EXPLORE, '&maxwidth=320')).height).not.toBe((await json(EXPLORE)).height);
});

it.each([
  [EXPLORE, 'cybertipline/2026-01/scope;year=2022'],
  [`/d/${RESTATED}/explore?release=2026-01`, `${RESTATED}/2026-01/trend`],
  ['/embed/cybertipline/latest/trend', 'cybertipline/latest/trend'],
  [`/embed/${RESTATED}/2026-01/trend;platform=MSG,SOC`, `${RESTATED}/2026-01/trend;platform=SOC,MSG`],
])('%s is embedded by /embed/%s: pinned, unless it is a frame that follows the latest', async (path, view) => {
  expect((await json(path)).html).toContain(`src="${site.address}/embed/${view}"`);
});

it('what is no view, or of somebody else, is a 404; another format a 501 that lists those there are', async () => {
  const status = async (address: string) => (await fetch(address)).status;
  expect(await status(asked('/methods'))).toBe(404);
  expect(await status(asked('/d/cybertipline/explore?chart=pie'))).toBe(404);
  expect(await status(asked('/embed/cybertipline/1999-01/trend'))).toBe(404);
  expect(await status(`${site.address}/oembed?url=${encodeURIComponent('https://example.org/embed/a/b/c')}`)).toBe(404);
  expect(await status(`${site.address}/oembed`)).toBe(404);
  const other = await fetch(asked(EXPLORE, '&format=yaml'));
  expect(other.status).toBe(501);
  expect(await other.text()).toContain('json, xml');
});

it('a page of a view has its card and both links of discovery; another has the plain tags', async () => {
  const html = await (await fetch(site.address + EXPLORE)).text();
  const card = `${site.address}/charts/cybertipline/2026-01/scope;year=2022.card.png`;
  expect(html).toContain(`<meta property="og:image" content="${card}" />`);
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image" />');
  expect(html.match(/<link rel="alternate" type="(application\/json|text\/xml)\+oembed"/g)).toHaveLength(2);
  expect((await fetch(card)).headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  expect(await (await fetch(`${site.address}/methods`)).text()).not.toContain('og:image');
});

it.each([
  '/embed/cybertipline/latest/%E0%A4%A',
  '/embed/cybertipline/latest/%00',
  '/d/%/explore',
  '/embed/%2e%2e/latest/trend',
])('the address %s shows no view, and is told so', async (path) => {
  const answer = await fetch(asked(path));
  expect(answer.status).toBe(404);
  expect((await answer.json()).title).toBe('Not found');
});
