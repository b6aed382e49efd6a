import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createApp } from '@candor/api';
import type { DatasetsAnswer, HeadlineAnswer } from '@candor/api/types';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { loadTexts } from '@candor/data/release/folder';
import { beforeAll, expect, test } from 'vitest';
import { realApi } from '../support/api.ts';
import { PROJECT, temporaryFolder } from '../support/candor.ts';

// What a build writes, without the build: the pages and a script.
const site = temporaryFolder();
mkdirSync(join(site, 'assets'));
const PAGE = '<head><title>Template</title><meta name="description" content="Template" /></head>';
writeFileSync(join(site, 'index.html'), `<!doctype html>${PAGE}<p>Dashboard</p><div id="root"></div></body>`);
// Charts are drawn by what the build wrote for that.
cpSync(join(PROJECT, 'web', 'dist', 'render'), join(site, 'render'), { recursive: true });
writeFileSync(join(site, 'embed.js'), '// heights of frames');
writeFileSync(join(site, 'framework.html'), `<!doctype html>${PAGE}<p>Framework</p>`);
writeFileSync(join(site, 'report.html'), '<!doctype html><title>For companies</title>');
writeFileSync(join(site, 'assets', 'main-abc123.js'), 'export {};');
writeFileSync(join(site, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(site, 'secret.txt'), 'not an asset');
writeFileSync(join(site, 'pages.json'), '{"overview":["/assets/main-abc123.js"],"sector":[]}');

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const { releases } = await realApi();
  app = createApp({
    releases,
    notices: [{ dataset: 'secret', title: 'A & B <i>', synthetic: true, reason: 'Not "yet".' }],
    frameworks: frameworkVersions().map(loadFramework),
    texts: loadTexts(),
    codeVersion: '1',
    operator: { name: 'Office of </script>', contact: 'ask@example.org' },
    site,
    onError: (error) => expect.unreachable(error.message),
  });
});

test('the dashboard may stand in no other page, loads only from here, and is asked for anew', async () => {
  const response = await app.request('/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Dashboard');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(response.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
  expect(response.headers.get('ETag')).toMatch(/^"/);
});

test('the page about the site is there, and each page and the API know who runs it', async () => {
  const page = await app.request('/about');
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<title>About · Candor</title>');
  expect(html).not.toContain('Office of </script>');
  const { operator } = (await (await app.request('/v1/datasets')).json()) as DatasetsAnswer;
  expect(operator).toEqual({ name: 'Office of </script>', contact: 'ask@example.org' });
  const [, block = ''] = /id="candor-datasets">(.*?)<\/script>/.exec(html) ?? [];
  expect((JSON.parse(block) as DatasetsAnswer).operator).toEqual(operator);
  expect(await (await app.request('/sitemap.xml')).text()).toContain('/about</loc>');
});

test.each([
  ['latest/trend', 'explore'],
  ['2024-01/scope;year=2021', 'explore?chart=scope&year=2021&release=2024-01'],
  ['latest/trend;platform=SOC,MSG;scale=linear', 'explore?platform=SOC,MSG&scale=linear'],
])(
  'the embed %s may stand in any page, is in no search engine, and names the page that shows the same',
  async (view, page) => {
    const response = await app.request(`/embed/cybertipline/${view}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(await response.text()).toContain('<svg');
    const link = response.headers.get('Link') ?? '';
    expect(link).toContain(`<http://localhost/d/cybertipline/${page}>; rel="canonical"`);
    expect(link).toMatch(/rel="cite-as"; title="[^"]+ Manifest SHA-256: [0-9a-f]{64}"/);
  },
);

test.each([
  'nothing/latest/trend',
  'cybertipline/1999-01/trend',
  'cybertipline/latest/pie',
  'cybertipline/latest/scope;year=1999',
])('the embed %s does not exist: 404, not stored, and still a page that says so', async (path) => {
  const response = await app.request(`/embed/${path}`);
  expect(response.status).toBe(404);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.text()).toContain('This chart does not exist');
});

const headOf = async (path: string) => {
  const response = await app.request(path);
  const html = await response.text();
  const found = (pattern: RegExp) => pattern.exec(html)?.[1] ?? null;
  return {
    status: response.status,
    title: found(/<title>([^<]*)</),
    description: found(/<meta name="description" content="([^"]*)"/),
    canonical: found(/<link rel="canonical" href="([^"]*)"/),
    shared: found(/<meta property="og:title" content="([^"]*)"/),
    address: found(/<meta property="og:url" content="([^"]*)"/),
    cache: response.headers.get('Cache-Control'),
    html,
  };
};

test.each([
  ['/', 'Reports to the CyberTipline · Candor', '/d/cybertipline'],
  ['/d/cybertipline', 'Reports to the CyberTipline · Candor', '/d/cybertipline'],
  ['/d/cybertipline?release=2024-01', 'Reports to the CyberTipline · Candor', '/d/cybertipline?release=2024-01'],
  ['/d/cybertipline/explore', 'CyberTipline reports · Reports to the CyberTipline · Candor', '/d/cybertipline/explore'],
  [
    '/d/cybertipline/explore?year=2021&utm_source=mail&chart=scope',
    'CyberTipline reports · Reports to the CyberTipline · Candor',
    '/d/cybertipline/explore?chart=scope&amp;year=2021',
  ],
  ['/d/cybertipline/methods', 'Methods · Reports to the CyberTipline · Candor', '/d/cybertipline/methods'],
  [
    '/d/cybertipline/sectors/SOC',
    'Social networking &amp; content sharing · Reports to the CyberTipline · Candor',
    '/d/cybertipline/sectors/SOC',
  ],
  ['/framework', 'Framework · Candor', '/framework'],
  ['/versions', 'Versions of the framework · Candor', '/versions'],
  ['/consultation', 'Consultation · Candor', '/consultation'],
  ['/framework/OUT-CONTENT', 'CSEA items actioned · Framework · Candor', '/framework/OUT-CONTENT'],
])(
  '%s says of itself what it is, to readers, search engines and those who share it',
  async (path, title, canonical) => {
    const head = await headOf(path);
    expect(head).toMatchObject({
      status: 200,
      title,
      shared: title,
      canonical: `http://localhost${canonical}`,
      address: `http://localhost${canonical}`,
      cache: 'public, max-age=0, must-revalidate',
    });
    expect(head.description?.length).toBeGreaterThan(20);
    expect(head.description).not.toBe('Template');
  },
);

test.each([
  '/d/nothing',
  '/d/nothing/explore',
  '/d/cybertipline?release=1999-01',
  '/d/cybertipline/sectors/XXX',
  '/d/cybertipline/sectors/NONE',
  '/d/cybertipline/explore?metric=NOPE',
  '/d/cybertipline/explore?platform=SOC,XXX',
  '/d/cybertipline/explore?year=1999&chart=scope',
  '/d/cybertipline/nowhere',
  '/d/cybertipline/sectors/SOC/more',
])('%s is not there: 404, not stored, in no search engine, and still a page that says so', async (path) => {
  const head = await headOf(path);
  expect(head).toMatchObject({ status: 404, canonical: null, cache: 'no-store' });
  expect(head.html).toContain('<meta name="robots" content="noindex" />');
  expect(head.html).toContain('Dashboard');
});

test('a page is written whole before its scripts arrive, and asks early for what they will need', async () => {
  const { html } = await headOf('/d/cybertipline');
  const [, page = ''] = /<div id="root" data-written="">(.*)<\/div>/s.exec(html) ?? [];
  const told = (await (
    await app.request('/v1/datasets/cybertipline/releases/latest/headline')
  ).json()) as HeadlineAnswer;
  expect(page).toContain(`<h1>${told.finding.text}</h1>`);
  expect(page).toMatch(/<svg [^>]*class="at-358"/);
  expect(page).toContain('<table');
  const programs = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, text = '']) =>
    JSON.parse(text),
  );
  expect(programs).toMatchObject([{ '@type': 'Dataset', name: 'Reports to the CyberTipline' }]);
  expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/main-abc123.js" />');
  const early = async (path: string) =>
    [...(await headOf(path)).html.matchAll(/rel="preload" as="fetch" crossorigin="anonymous" href="([^"]*)"/g)].map(
      ([, href = '']) => href,
    );
  const sector = await early('/d/cybertipline/sectors/SOC');
  expect(sector.map((href) => href.replace(/\d{4}-\d\d/, 'R'))).toEqual(
    expect.arrayContaining([
      '/v1/datasets/cybertipline/releases/R/metrics',
      '/v1/datasets/cybertipline/releases/R/summaries/SOC',
    ]),
  );
  for (const href of sector) expect((await app.request(href.replaceAll('&amp;', '&'))).status).toBe(200);
  expect(await early('/d/cybertipline/nowhere')).toEqual([]);
});

test('a page comes packed as the browser can read it', async () => {
  const page = (encoding: string) => app.request('/d/cybertipline', { headers: { 'Accept-Encoding': encoding } });
  for (const [asked, answered] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const response = await page(asked);
    expect(response.headers.get('Content-Encoding')).toBe(answered);
    expect(response.headers.get('Vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = answered === 'br' ? brotliDecompressSync(bytes) : answered === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(text.toString()).toContain('Dashboard');
  }
});

test('a dataset that is held back says why, and its words cannot become markup', async () => {
  const head = await headOf('/d/secret');
  expect(head).toMatchObject({ status: 200, canonical: null, description: 'Not &quot;yet&quot;.' });
  expect(head.title).toBe('A &amp; B &lt;i&gt; (synthetic data) · Candor');
  const [, block = ''] = /<script type="application\/json" id="candor-datasets">(.*?)<\/script>/.exec(head.html) ?? [];
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toEqual(await (await app.request('/v1/datasets')).json());
});

test.each(['explore', 'sectors', 'questions', 'methods', 'data'])(
  '/%s leads to that page of the first dataset',
  async (page) => {
    const response = await app.request(`/${page}`);
    expect([response.status, response.headers.get('Location')]).toEqual([302, `/d/cybertipline/${page}`]);
  },
);

test('the sitemap lists pages that are there, each once, and robots.txt leads to it', async () => {
  const robots = await (await app.request('/robots.txt')).text();
  expect(robots).toContain('Sitemap: http://localhost/sitemap.xml');
  const response = await app.request('/sitemap.xml');
  expect(response.headers.get('Content-Type')).toContain('application/xml');
  const urls = [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toContain('http://localhost/d/cybertipline/sectors/public-sharing');
  expect(urls).toContain('http://localhost/framework/OUT-CONTENT');
  for (const url of urls) expect((await app.request(url)).status, url).toBe(200);
});

test.each(['/framework', '/framework/OUT-CONTENT'])('%s is a page like the dashboard', async (path) => {
  const [response, dashboard] = await Promise.all([app.request(path), app.request('/')]);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Framework');
  for (const name of ['Content-Security-Policy', 'X-Frame-Options', 'Cache-Control']) {
    expect(response.headers.get(name)).toBe(dashboard.headers.get(name));
  }
});

test.each(['OUT-TYPO', 'out-content', '..%2fsecret.txt'])(
  'the metric %s does not exist: 404, not stored, and still a page that says so',
  async (code) => {
    const response = await app.request(`/framework/${code}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toContain('Framework');
  },
);

test('the page that checks a file may open no connection, nor may its worker', async () => {
  const page = await app.request('/report');
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
      "img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  // A worker has the policy of its own script's answer, not that of the page that starts it.
  const script = await app.request('/assets/main-abc123.js');
  expect(script.headers.get('Content-Security-Policy')).toBe("default-src 'none'; script-src 'self'");
});

test('an asset is named after its content and never changes', async () => {
  const response = await app.request('/assets/main-abc123.js');
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
});

test.each(['/secret.txt', '/assets/../secret.txt', '/assets/..%2fsecret.txt', '/assets/nothing.js', '/.inputs'])(
  '%s is not served',
  async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not an asset');
  },
);

test('an address that leads nowhere is a page for a browser, and a problem for a program', async () => {
  const asking = (path: string, accept: string) => app.request(path, { headers: { Accept: accept } });
  const page = await asking('/no/such/page', 'text/html,application/xhtml+xml');
  expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
  expect(await page.text()).toContain('Dashboard');
  for (const [path, accept] of [
    ['/no/such/page', 'application/json'],
    ['/v1/nothing', 'text/html'],
    ['/assets/none.js', 'text/html'],
  ] as const) {
    const problem = await asking(path, accept);
    expect([path, problem.status, problem.headers.get('Content-Type')]).toEqual([
      path,
      404,
      'application/problem+json',
    ]);
  }
});

test('the icon is there under both of its names', async () => {
  expect((await app.request('/favicon.svg')).headers.get('Content-Type')).toBe('image/svg+xml');
  expect((await app.request('/favicon.ico')).headers.get('Location')).toBe('/favicon.svg');
});

test('a summary has one canonical address, however its code is typed', async () => {
  const page = await (await app.request('/d/cybertipline/sectors/gam')).text();
  expect(page).toContain('/d/cybertipline/sectors/GAM"');
  expect((await app.request('/d/cybertipline/sectors/ALL')).status).toBe(200);
  expect((await app.request('/d/cybertipline/sectors/XXX')).status).toBe(404);
});
