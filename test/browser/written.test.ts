import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const site = siteInBrowser();
const D = '/d/cybertipline';

/** A page of each kind, what its heading says, and how many charts and tables it has at least. */
const PAGES: readonly (readonly [path: string, heading: RegExp, charts: number, tables: number])[] = [
  ['/', /reports/, 0, 1],
  [`${D}/explore`, /reports/i, 1, 1],
  [`${D}/explore?chart=scope`, /./, 1, 1],
  [`${D}/explore?chart=multiples`, /./, 0, 0],
  [`${D}/sectors`, /./, 0, 1],
  [`${D}/sectors/SOC`, /Social networking/, 1, 1],
  [`${D}/questions`, /./, 0, 0],
  [`${D}/methods`, /./, 0, 1],
  [`${D}/data`, /./, 0, 1],
  ['/framework', /./, 0, 0],
  ['/framework/OUT-CONTENT', /./, 0, 0],
  ['/consultation', /./, 0, 0],
  ['/versions', /./, 0, 0],
  ['/about', /./, 0, 0],
];

// On a busy machine a page may take longer to be written for the first time than a reader waits.
it('every page is written', async () => {
  const isWritten = async (path: string) => (await (await fetch(site.address + path)).text()).includes('data-written');
  for (const [path] of PAGES) await expect.poll(() => isWritten(path), { timeout: 30_000, message: path }).toBe(true);
}, 120_000);

describe.each([390, 1280])('at %d px', (width) => {
  it('every page can be read without scripts', async () => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [path, heading, charts, tables] of PAGES) {
      await page.goto(site.address + path);
      expect(await page.locator('h1').allInnerTexts(), path).toEqual([expect.stringMatching(heading)]);
      expect(await page.locator('main').innerText(), path).not.toMatch(/^Loading/m);
      expect(await page.locator('main .written-chart svg:visible').count(), path).toBeGreaterThanOrEqual(charts);
      expect(await page.locator('main table').count(), path).toBeGreaterThanOrEqual(tables);
      expect(await page.locator('.site-nav a').count(), path).toBe(8);
      // What nobody would answer is not offered.
      expect(await page.locator('main :is(button:not(.sort), select, input):visible').count(), path).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
    }
    await context.close();
  });

  it('scripts take a page over without moving any of it', async () => {
    const { page, close } = await site.page({ width });
    await page.addInitScript(() => {
      const seen: { shifts: number; before: string[]; after: string[] } = { shifts: 0, before: [], after: [] };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      const places = () =>
        [...document.querySelectorAll('#root :is(h1, h2, h3, figure, .chart-plot, table, section, main, footer)')]
          .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
          .map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            const name = `${one.tagName} ${one.className}`;
            return [name, x, y + window.scrollY, width, height]
              .map((part) => (typeof part === 'number' ? Math.round(part) : part))
              .join(' ');
          });
      const look = () => {
        const written = document.querySelector('#root[data-written]');
        if (written !== null) seen.before = places();
        else if (document.readyState === 'complete' && document.querySelector('h1') !== null) {
          seen.after = places();
          return;
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const [path] of PAGES) {
      await page.goto(site.address + path);
      const { shifts, before, after } = await seenOn(page);
      expect(before.length, path).toBeGreaterThan(2);
      expect(after, path).toEqual(before);
      expect(shifts, path).toBe(0);
    }
    await close();
  });
});

async function seenOn(page: Page) {
  await page.waitForFunction(() => (window as unknown as Seen).seen.after.length > 0);
  return page.evaluate(() => (window as unknown as Seen).seen);
}

interface Seen {
  readonly seen: { readonly shifts: number; readonly before: readonly string[]; readonly after: readonly string[] };
}
