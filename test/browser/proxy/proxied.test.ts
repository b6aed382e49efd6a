import { afterAll, describe, expect, it } from 'vitest';
import { SURVEY } from '../../support/survey.ts';
import { journeysOn } from '../journeys.ts';
import { siteServedBy } from '../site-in-browser.ts';
import { expectSound, opened } from '../watched.ts';
import { FOLDER, hasNginx, PASSING } from './nginx.ts';
import { type Proxied, serveBehindNginx } from './proxied.ts';

// What readers of most installations have: a proxy that ends TLS, has another name than the server, and serves it in a folder.

const MISSING = !hasNginx();

// biome-ignore lint/suspicious/noConsole: a skipped check must be seen.
if (MISSING) console.warn('nginx or openssl is not installed here: the site is not opened behind a proxy.');

/** Every kind of page. */
const PAGES = [
  '/',
  `/d/${SURVEY}`,
  `/d/${SURVEY}/explore?chart=scope`,
  `/d/${SURVEY}/sectors`,
  `/d/${SURVEY}/sectors/MSG`,
  `/d/${SURVEY}/questions`,
  `/d/${SURVEY}/methods`,
  `/d/${SURVEY}/data`,
  '/framework',
  '/framework/OUT-CONTENT',
  '/report',
  '/d/cybertipline/nowhere',
];

describe.skipIf(MISSING)('behind nginx, by TLS, another name and in a folder', () => {
  let proxied: Proxied | undefined;
  const site = siteServedBy(async () => {
    proxied = await serveBehindNginx();
    return proxied;
  });
  afterAll(() => proxied?.stop());

  journeysOn(site, [{ dataset: SURVEY, width: 1280, colorScheme: 'light' }]);

  it('no page names the inner address, or leads, shows or asks for anything outside of its folder', async () => {
    const { page, close, trouble } = await site.page({ width: 1280 });
    for (const path of PAGES) {
      const response = await page.goto(site.address + path);
      const html = (await response?.text()) ?? '';
      expect(html, path).not.toContain(new URL(proxied?.inner ?? '').host);
      await opened(page);
      const links = await page
        .locator('a[href], link[href], script[src], img[src]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href || (one as HTMLScriptElement).src));
      const outside = links.filter(
        (href) => new URL(href).host.startsWith('figures.') && !href.startsWith(site.address),
      );
      expect(outside, path).toEqual([]);
      expect(
        links.filter((href) => /localhost|127\.0\.0\.1/.test(href)),
        path,
      ).toEqual([]);
      if (path.endsWith('nowhere')) trouble.splice(0);
    }
    await expectSound(page);
    await close();
  });

  it('a snippet, a citation and the examples of the API name the address that readers know', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(`${site.address}/d/${SURVEY}/data`);
    await opened(page);
    await page.locator('#citing').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain(`${site.address}/v1/datasets/${SURVEY}/releases/`);
    expect(text).toContain(`${site.address}/d/${SURVEY}?release=`);
    // The table of addresses names them as they are asked for.
    expect(text).toContain(`${FOLDER}/v1/datasets/${SURVEY}/releases/`);
    expect(text).not.toMatch(/localhost|127\.0\.0\.1/);
    await close();
  });

  it('a reload, a short address and one that leads nowhere stay in the folder', async () => {
    const { page, close, trouble } = await site.page({ width: 1280 });
    await page.goto(`${site.address}/methods`);
    expect(page.url()).toBe(`${site.address}/d/cybertipline/methods`);
    await opened(page);
    await page.getByRole('link', { name: 'Framework', exact: true }).click();
    await page.locator('.metric-list').first().waitFor();
    expect(page.url()).toBe(`${site.address}/framework`);
    await page.reload();
    await page.locator('.metric-list').first().waitFor();
    await page.goto(`${site.address}/d/cybertipline/nowhere`);
    await opened(page);
    trouble.splice(0);
    await page.locator('main a').click();
    await page.locator('figure').first().waitFor();
    expect(page.url()).toBe(`${site.address}/`);
    await close();
  });

  it('files are checked on the page for companies, whose worker comes from the folder too', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(`${site.address}/report`);
    await page.getByLabel('Choose a filled-in questionnaire').setInputFiles({
      name: 'report.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('nothing that anybody would send'),
    });
    await page.locator('#findings, [role=alert], .findings').first().waitFor();
    expect(page.workers().map((worker) => worker.url().startsWith(`${site.address}/assets/`))).toEqual([true]);
    await close();
  });

  it('a proxy that leaves the folder in what it asks for is answered as well', async () => {
    const page = await (await site.browser.newContext()).newPage();
    const passing = `https://${PASSING}:${proxied?.port}${FOLDER}`;
    await page.goto(`${passing}/d/${SURVEY}/explore`);
    await page.locator('.series').first().waitFor();
    // The one address that it was told is the one that it names.
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${site.address}/d/${SURVEY}/explore`);
    await page.getByRole('link', { name: 'Sectors', exact: true }).click();
    await page.waitForURL(`${passing}/d/${SURVEY}/sectors`);
    await page.context().close();
  });
});
