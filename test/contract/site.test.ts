import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '@candor/api';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { beforeAll, expect, test } from 'vitest';
import { realApi } from '../support/api.ts';
import { temporaryFolder } from '../support/candor.ts';

// What a build writes, without the build: the pages and a script.
const site = temporaryFolder();
mkdirSync(join(site, 'assets'));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Dashboard</title>');
writeFileSync(join(site, 'embed.html'), '<!doctype html><title>Embed</title>');
writeFileSync(join(site, 'framework.html'), '<!doctype html><title>Framework</title>');
writeFileSync(join(site, 'report.html'), '<!doctype html><title>For companies</title>');
writeFileSync(join(site, 'assets', 'main-abc123.js'), 'export {};');
writeFileSync(join(site, 'secret.txt'), 'not an asset');

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const { releases } = await realApi();
  app = createApp({
    releases,
    notices: [],
    frameworks: frameworkVersions().map(loadFramework),
    codeVersion: '1',
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

test.each(['latest/trend', '2024.1/scope;year=2021', 'latest/trend;platform=SOC,MSG;scale=linear'])(
  'the embed %s may stand in any page and is in no search engine',
  async (view) => {
    const response = await app.request(`/embed/cybertipline/${view}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(response.headers.get('Link')).toBe('<http://localhost/>; rel="canonical"');
  },
);

test.each([
  'nothing/latest/trend',
  'cybertipline/1999.1/trend',
  'cybertipline/latest/pie',
  'cybertipline/latest/scope;year=1999',
])('the embed %s does not exist: 404, not stored, and still a page that says so', async (path) => {
  const response = await app.request(`/embed/${path}`);
  expect(response.status).toBe(404);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.text()).toContain('Embed');
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
