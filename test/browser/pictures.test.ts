import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

// Charts as they were looked at and found right. To renew one, delete its picture, run this test, and look at the new one.
const KEPT = join(import.meta.dirname, 'pictures');

/** Of a hundred pixels, how many may differ: less than one thin line has, more than letters of another machine do. */
const TOLERANCE = 0.1;

const site = siteInBrowser();

beforeAll(() => {
  mkdirSync(KEPT, { recursive: true });
});

describe.each([
  ['lines', 'trend'],
  ['matched', 'trend;panel=matched;platform=SOC,MSG'],
  ['bars', 'scope;year=2021'],
  ['small-lines', 'multiples'],
  ['range', 'range'],
])('the chart of %s', (name, view) => {
  it.each([
    [1000, 'light'],
    [390, 'dark'],
  ] as const)('looks as it was kept, at %d px, %s', async (width, colorScheme) => {
    const context = await site.browser.newContext({ viewport: { width, height: 1200 }, colorScheme });
    const page = await context.newPage();
    // A machine with much to do may be told to come back (503).
    const seen = async () => (await page.goto(`${site.address}/embed/cybertipline/latest/${view}`))?.status();
    await expect.poll(seen, { timeout: 50_000 }).toBe(200);
    await page.locator('.chart-plot svg:visible').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const picture = await page.locator('.chart-plot').screenshot();
    const path = join(KEPT, `${name}-${width}-${colorScheme}.png`);
    if (!existsSync(path)) {
      writeFileSync(path, picture);
      expect.unreachable(`${path} is new: look at it, and keep it`);
    }
    expect(await percentDifferent(page, picture, readFileSync(path))).toBeLessThan(TOLERANCE);
    await context.close();
  });
});

/** How many of a hundred pixels differ by more than a shade; the browser itself reads the pictures. */
async function percentDifferent(page: Page, a: Buffer, b: Buffer): Promise<number> {
  await page.goto('about:blank');
  return page.evaluate(
    async (sources) => {
      const read = async (source: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [one, other] = await Promise.all(sources.map(read));
      if (one === undefined || other === undefined) return 100;
      if (one.width !== other.width || one.height !== other.height) return 100;
      let different = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const distance = [0, 1, 2].map((channel) =>
          Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)),
        );
        if (Math.max(...distance) > 48) different += 1;
      }
      return (100 * different) / (one.data.length / 4);
    },
    [a.toString('base64'), b.toString('base64')],
  );
}
