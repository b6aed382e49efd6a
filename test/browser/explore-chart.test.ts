import { describe, expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';

const EXPLORE = '/d/cybertipline/explore';

const site = siteInBrowser();

describe('the chart', () => {
  it('is read point by point with the keyboard, in the words of the table', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(`${site.address}${EXPLORE}?platform=SOC,GAM`);
    await page.locator('.series').first().waitFor();
    await page.locator('.chart-plot').focus();
    const reading = page.locator('.chart-reading');
    expect(await reading.innerText()).toBe('');
    await page.keyboard.press('ArrowRight');
    expect(await reading.innerText()).toMatch(
      /^Social networking & content sharing, 2025: 13,503,534 to 14,232,967 reports, from 7 or more companies; at least what/,
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await reading.innerText()).toMatch(
      /^Social networking & content sharing, 2023: 30,803,293 reports, from \d+ companies$/,
    );
    expect(await page.locator('.active-ring').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    const cells = await page.locator('.view-table tr[data-code=GAM] td').allInnerTexts();
    const [of2023, ...later] = cells.slice(-3);
    expect(await reading.innerText()).toContain(`Gaming & virtual worlds, 2023: ${of2023} reports`);
    expect(later).toEqual(['not known', 'not known']);
    const ranges = await page.locator('.view-table tr[data-code=SOC] td').allInnerTexts();
    expect(ranges.slice(-2)).toEqual(['14,031,139 to 14,598,711', '13,503,534 to 14,232,967']);
    await page.keyboard.press('Escape');
    expect(await reading.innerText()).toBe('');
    await close();
  });

  it('stays where it is when the controls change, and the first view shifts nothing', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(site.address + EXPLORE);
    await page.locator('.series').first().waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0)),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 300);
        }),
    );
    expect(shift).toBeLessThan(0.05);
    const top = async () => (await page.locator('.chart-plot').boundingBox())?.y;
    const before = await top();
    for (const name of ['Linear', 'The same in both years', 'Index, same companies']) {
      await page.getByRole('radio', { name }).check();
      await page.waitForLoadState('networkidle');
      expect(await top(), name).toBe(before);
    }
    await close();
  });

  it('needs one request for its figures, and never a whole release', async () => {
    const { page, close } = await site.page();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/(views|observations)\b/.test(request.url())) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(site.address + EXPLORE);
    await page.locator('.series').first().waitFor();
    expect(asked).toEqual([expect.stringMatching(/^\/v1\/datasets\/cybertipline\/releases\/[\d-]+\/views\/trend$/)]);
    await close();
  });

  it('has its figures before the click, when the pointer came near the link', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(`${site.address}/framework`);
    await page.locator('.metric-list').first().waitFor();
    const [request] = await Promise.all([
      page.waitForRequest(/\/views\//),
      page.getByRole('link', { name: 'Explore', exact: true }).hover(),
    ]);
    expect(new URL(request.url()).pathname).toMatch(/\/views\/trend$/);
    expect(new URL(page.url()).pathname).toBe('/framework');
    await close();
  });

  it('leaves one line alone at a click on its name or on the line itself, and all at a second click', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(site.address + EXPLORE);
    const search = () => new URL(page.url()).search;
    const names = page.locator('.end-label');
    await names.nth(1).waitFor();
    const code = await names.first().getAttribute('data-code');
    await names.first().locator('text').click();
    await expect.poll(search).toBe(`?platform=${code}`);
    await expect.poll(() => names.count()).toBe(1);
    await names.first().locator('text').click();
    await expect.poll(search).toBe('');
    await page.locator('.series.context .line-target').first().dispatchEvent('click');
    await expect.poll(search).toMatch(/^\?platform=[A-Z]{3}$/);
    await close();
  });

  it('shows other reporters, and says two bars in a sentence', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(site.address + EXPLORE);
    await page.getByRole('checkbox', { name: 'Other reporters' }).check();
    await expect.poll(() => new URL(page.url()).search).toContain('OTHER-REPORTERS');
    await page.goto(`${site.address}${EXPLORE}?chart=scope&platform=SOC,MSG`);
    await expect.poll(() => page.locator('.untold').innerText()).toMatch(/^2 figures are published here: .* and .*\.$/);
    expect(await page.locator('.view-table tbody tr').count()).toBe(2);
    await close();
  });

  it('can be sorted in its table', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(`${site.address}${EXPLORE}?chart=scope`);
    await page.locator('.scope-mark').first().waitFor();
    const names = () => page.locator('.view-table tbody th').allInnerTexts();
    const byChart = await names();
    await page.getByRole('button', { name: 'Platform type' }).click();
    expect(await names()).toEqual(byChart.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(await page.locator('th[aria-sort=ascending]').innerText()).toContain('Platform type');
    await close();
  });
});

it('an embed whose address names nothing says so', async () => {
  const page = await site.browser.newPage();
  for (const path of ['cybertipline/2026-01/pie', 'cybertipline/1999-01/scope', 'other/latest/scope']) {
    const response = await page.goto(`${site.address}/embed/${path}`);
    expect(response?.status()).toBe(404);
    await expect.poll(() => page.locator('h1').innerText()).toBe('This chart does not exist');
  }
  await page.close();
});
