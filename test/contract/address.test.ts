import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, readPublicAddress } from '@candor/api';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { loadTexts } from '@candor/data/release/folder';
import { beforeAll, describe, expect, test } from 'vitest';
import { realApi } from '../support/api.ts';
import { PROJECT } from '../support/candor.ts';

// Who was told its address names no other, whatever a request says of hosts and protocols.

const DIST = join(PROJECT, 'web', 'dist');
const RELEASE = '/v1/datasets/cybertipline/releases/2024-01';

/** What clients and proxies may send, true or not. */
const LIES: Readonly<Record<string, string>> = {
  Host: 'lie.example',
  Forwarded: 'host=lie.example;proto=https',
  'X-Forwarded-Host': 'lie.example',
  'X-Forwarded-Proto': 'gopher',
  'X-Forwarded-Prefix': '/lie',
  'X-Forwarded-Port': '666',
  'X-Original-URL': '/lie',
  'X-Rewrite-URL': '/lie',
};

describe.each(['https://example.org/open/figures', 'https://example.org', 'http://example.org:8443/candor/'])(
  'told %s',
  (told) => {
    const base = told.replace(/\/$/, '');
    const { pathname } = new URL(base);
    const folder = pathname === '/' ? '' : pathname;
    let app: ReturnType<typeof createApp>;
    beforeAll(async () => {
      const address = readPublicAddress(told);
      if (typeof address === 'string') throw new Error(address);
      const { releases } = await realApi();
      const frameworks = frameworkVersions().map(loadFramework);
      const onError = (error: Error) => expect.unreachable(error.message);
      app = createApp({
        releases,
        notices: [],
        frameworks,
        texts: loadTexts(),
        codeVersion: '1',
        site: DIST,
        address,
        onError,
      });
    });
    const ask = (path: string) =>
      app.request(`http://lie.example:81${path}`, { headers: { ...LIES, Accept: 'text/html, */*' } });

    test.each([
      ['/', '/d/cybertipline'],
      ['/d/cybertipline/explore?chart=scope', '/d/cybertipline/explore?chart=scope'],
      ['/d/cybertipline/sectors/SOC', '/d/cybertipline/sectors/SOC'],
      ['/framework/OUT-CONTENT', '/framework/OUT-CONTENT'],
    ])('the page %s names itself by it, and its parts in its folder', async (path, canonical) => {
      for (const asked of [path, `${folder}${path}`]) {
        const response = await ask(asked);
        expect(response.status).toBe(200);
        const html = await response.text();
        expect(html).toContain(`<link rel="canonical" href="${base}${canonical}" />`);
        expect(html).toContain(`<meta property="og:url" content="${base}${canonical}" />`);
        expect(html).toContain(`<meta name="candor-address" content="${base}" />`);
        const named = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address = '']) =>
          address.replaceAll('&amp;', '&'),
        );
        expect(named.length).toBeGreaterThan(5);
        for (const one of named) {
          expect(one.startsWith(`${folder}/`), one).toBe(true);
          expect((await ask(one)).status, one).toBe(200);
        }
        // Pages hold words and numbers of all kinds: what the headers said would stand in an address.
        expect(html).not.toMatch(/lie\.example|\/lie\b|gopher:|:666\b/);
      }
    });

    test('so do embeds, releases and versions of the framework in their links', async () => {
      const embed = await ask('/embed/cybertipline/latest/trend');
      expect(embed.headers.get('Link')).toContain(`<${base}/d/cybertipline/explore>; rel="canonical"`);
      const links = (await ask(RELEASE)).headers.get('Link') ?? '';
      expect(links).toContain(`<${base}${RELEASE}>; rel="cite-as"`);
      expect(links).toContain(`<${base}/v1/datasets/cybertipline/releases/latest>; rel="latest-version"`);
      expect(links).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
      const framework = (await ask('/v1/framework/latest')).headers.get('Link') ?? '';
      expect(framework).toContain(`<${base}/v1/framework/1.0.0>; rel="canonical"`);
    });

    test('so do problems, of which each has a page there', async () => {
      for (const asked of ['/v1/nothing', `${folder}/v1/nothing`]) {
        const problem = (await (await ask(asked)).json()) as { type: string; instance: string; detail: string };
        expect(problem.type).toBe(`${base}/problems/not-found`);
        expect(problem.instance).toBe(`${folder}/v1/nothing`);
        expect(problem.detail).toContain(`start at ${folder}/v1/datasets.`);
        const page = await ask(new URL(problem.type).pathname);
        expect(page.status).toBe(200);
        expect(await page.text()).toContain(`<a href="${folder}/">`);
      }
    });

    test('so do robots.txt and the sitemap', async () => {
      const robots = await (await ask('/robots.txt')).text();
      expect(robots).toBe(`User-agent: *\nAllow: ${folder}/\n\nSitemap: ${base}/sitemap.xml\n`);
      const places = [...(await (await ask('/sitemap.xml')).text()).matchAll(/<loc>([^<]*)</g)].map(
        ([, url]) => url ?? '',
      );
      expect(places.length).toBeGreaterThan(50);
      expect(places.filter((url) => !url.startsWith(`${base}/`))).toEqual([]);
    });

    test('redirects stay in its folder, and keep the host that the reader came by', async () => {
      expect((await ask('/methods')).headers.get('Location')).toBe(`${folder}/d/cybertipline/methods`);
      expect((await ask('/favicon.ico')).headers.get('Location')).toBe(`${folder}/favicon.svg`);
    });
  },
);

test('who was told nothing does not believe a request either', async () => {
  const { app } = await realApi();
  const response = await app.request('http://lie.example/v1/nothing', { headers: LIES });
  const problem = (await response.json()) as { type: string };
  expect(problem.type).toBe('http://localhost/problems/not-found');
});

test('no script of the build names another file from the root of the host', () => {
  const files = readdirSync(join(DIST, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    expect(readFileSync(join(DIST, 'assets', name), 'utf8'), name).not.toMatch(/["'`(]\/assets\//);
  }
});
