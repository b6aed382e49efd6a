import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViewAnswer } from '@candor/api/types';
import { afterAll, describe, expect, it } from 'vitest';
import { SURVEY } from '../../support/survey.ts';
import { journeysOn } from '../journeys.ts';
import { freePort, hasNginx, startFileNginx } from '../proxy/nginx.ts';
import { type Site, siteServedBy } from '../site-in-browser.ts';
import { expectSound, opened } from '../watched.ts';
import { type ExportedSite, serveExported } from './exported.ts';
import { serveFiles } from './file-server.ts';

// The pages without a server: as files, at the root of a plain server of files, and below a folder of nginx.

const MISSING = !hasNginx();
const FOLDER = '/open/figures';
const RELEASE = '2026-01';
const DATA = `/v1/datasets/${SURVEY}/releases/${RELEASE}`;

// biome-ignore lint/suspicious/noConsole: a skipped check must be seen.
if (MISSING) console.warn('nginx is not installed here: the written site is not opened behind it.');

const FROM_FILES = {
  release: RELEASE,
  askedAt: (metric: string) => `observations.metric-${metric}.json`,
};

function exportedSite(make: () => Promise<ExportedSite>): {
  readonly site: Site;
  readonly exported: () => ExportedSite;
} {
  let exported: ExportedSite | undefined;
  const site = siteServedBy(async () => {
    exported = await make();
    return exported;
  });
  afterAll(() => exported?.stop());
  return { site, exported: () => exported as ExportedSite };
}

describe('as files at the root of a plain server', () => {
  const { site, exported } = exportedSite(async () => {
    const port = await freePort();
    return serveExported(`http://localhost:${port}`, async (root) => (await serveFiles(root, port)).stop);
  });

  journeysOn(site, [{ dataset: SURVEY, width: 1280, colorScheme: 'light' }], FROM_FILES);

  it('no address failed, and what is not written is not there', () => {
    expect(exported().written.without).toEqual([]);
  });

  it('a view of which there is no file is made in the browser as the server makes it', async () => {
    const { page, close } = await site.page({ width: 1280 });
    for (const [search, view] of [
      ['?chart=multiples&platform=SOC,MSG', 'multiples;platform=SOC,MSG'],
      ['?metric=OUT-TIME', 'range;metric=OUT-TIME'],
      ['?metric=POL-PROHIBIT', 'scope;metric=POL-PROHIBIT'],
      ['?chart=grouped&breakdown=severity', 'grouped;breakdown=severity'],
    ] as const) {
      const asked = `${site.address}${DATA}/views/${encodeURIComponent(view)}`;
      const { title, subtitle, notes } = (await (await exported().app.fetch(new Request(asked))).json()) as ViewAnswer;
      await page.goto(`${site.address}/d/${SURVEY}/explore${search}`);
      await page.locator('figure svg, figure .untold').first().waitFor();
      await opened(page);
      const text = await page.locator('main').innerText();
      for (const part of [title, subtitle, ...notes]) expect(text).toContain(part);
    }
    await expectSound(page);
    await close();
  });
});

describe.skipIf(MISSING)('as files below a folder of nginx', () => {
  const { site, exported } = exportedSite(async () => {
    const port = await freePort();
    return serveExported(`http://localhost:${port}${FOLDER}`, (root) =>
      startFileNginx(port, root, join(root, FOLDER, '_nginx.conf')),
    );
  });

  journeysOn(site, [{ dataset: SURVEY, width: 390, colorScheme: 'dark' }], FROM_FILES);

  it.each([
    '/',
    `/d/${SURVEY}`,
    `/d/${SURVEY}/explore`,
    `/d/${SURVEY}/sectors/MSG`,
    '/framework/OUT-CONTENT',
    '/report',
    '/sitemap.xml',
    '/v1/datasets',
    `/v1/datasets/${SURVEY}`,
    `/v1/datasets/${SURVEY}/releases`,
    DATA,
    `${DATA}/metrics`,
    `${DATA}/observations.csv`,
    `${DATA}/views/trend`,
    `${DATA}/files/manifest.json`,
    '/v1/framework/latest',
    `/embed/${SURVEY}/latest/trend`,
    `/charts/${SURVEY}/${RELEASE}/scope.card.png`,
  ])('%s is answered as the server answers it, by type, policy and cache', async (path) => {
    const accept = { headers: { Accept: 'text/html, */*' } };
    const [file, answer] = await Promise.all([
      fetch(site.address + path),
      exported().app.fetch(new Request(site.address + path, accept)),
    ]);
    expect(file.status).toBe(200);
    for (const name of ['Cache-Control', 'Content-Security-Policy', 'Access-Control-Allow-Origin', 'X-Robots-Tag']) {
      expect(file.headers.get(name), name).toBe(answer.headers.get(name));
    }
    expect(file.headers.get('Content-Type')?.toLowerCase()).toBe(answer.headers.get('Content-Type')?.toLowerCase());
    const isPage = file.headers.get('Content-Type')?.startsWith('text/html');
    if (isPage !== true) expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(await answer.arrayBuffer()));
  });

  it('the latest release leads on, and what is not there is said by a page that a frame may show', async () => {
    const latest = await fetch(`${site.address}/v1/datasets/${SURVEY}/releases/latest/metrics`);
    expect([latest.status, latest.url]).toEqual([200, `${site.address}${DATA}/metrics`]);
    const none = await fetch(`${site.address}/embed/${SURVEY}/latest/nothing`);
    expect([none.status, (await none.text()).includes('<main')]).toEqual([404, true]);
  });

  it('no page leads to a file that is not there', async () => {
    const root = join(exported().root, FOLDER);
    const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    const led = new Set(
      pages
        .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(/\s(?:href|src)="(\/[^"]*)"/g)])
        .map(([, to]) => to ?? ''),
    );
    expect(led.size).toBeGreaterThan(20);
    for (const to of led) {
      const address = new URL(to.replaceAll('&amp;', '&'), site.address).href;
      expect(address.startsWith(`${site.address}/`), to).toBe(true);
      expect((await fetch(address, { method: 'HEAD' })).status, to).toBe(200);
    }
  });
});
