import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Served, serveShippedData } from './server.ts';
import { watchedPage } from './watched.ts';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveShippedData(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const PAGES = [
  ['/', 'Figures'],
  ['/framework', 'Framework'],
  ['/framework/OUT-CONTENT', 'Framework'],
  ['/report', 'For companies'],
] as const;

it('every page leads to every other, and says where one is', async () => {
  const { page, close } = await watchedPage(browser, served.address);
  for (const [path, current] of PAGES) {
    await page.goto(served.address + path);
    const nav = page.getByRole('navigation', { name: 'Site' });
    await nav.waitFor();
    expect(await nav.getByRole('link').allInnerTexts()).toEqual(['Figures', 'Framework', 'For companies']);
    expect(await nav.locator('[aria-current=page]').innerText()).toBe(current);
  }
  await close();
});

it('the header is one or two lines on a phone, and no page is wider than the smallest window', async () => {
  for (const width of [390, 320]) {
    const { page, close } = await watchedPage(browser, served.address, { viewport: { width, height: 900 } });
    for (const [path] of [...PAGES, ['/framework?by=platform']] as const) {
      await page.goto(served.address + path);
      await page.locator('h1').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
      const tops = await page
        .locator('.site-header a')
        .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().bottom / 16)));
      if (width === 390) expect(new Set(tops).size, path).toBeLessThanOrEqual(2);
    }
    await close();
  }
});

it('the dashboard names the datasets that are held back, says why, and that they are synthetic', async () => {
  const { page, close } = await watchedPage(browser, served.address);
  await page.goto(`${served.address}/`);
  const section = page.getByRole('region', { name: 'Other datasets' });
  expect((await section.innerText()).split('\n').filter(Boolean)).toEqual([
    'Other datasets',
    'Demonstration dataset · Synthetic data',
    'Its tables are not protected yet.',
  ]);
  await close();
});

it('the page for companies says so when the part that checks files cannot start', async () => {
  const page = await browser.newPage();
  await page.route('**/worker-*.js', (route) => route.abort());
  await page.goto(`${served.address}/report`);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('could not start');
  await page.close();
});
