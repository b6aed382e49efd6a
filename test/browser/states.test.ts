import { describe, expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound, opened, SCREENS, taken } from './watched.ts';

const site = siteInBrowser();

describe.each(SCREENS)('when there is nothing to show, at $width px, $colorScheme', ({ width, colorScheme }) => {
  const newPage = async () =>
    (await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme })).newPage();

  it('a page says that the figures are loading, then why they are not there, and tries again', async () => {
    const page = await newPage();
    // A page that is loaded has its figures from the server; one that a link leads to asks for them.
    await page.goto(`${site.address}/about`);
    await taken(page);
    let fail = true;
    await page.route('**/v1/**', async (route) => {
      if (!fail) return route.continue();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return route.fulfill({
        status: 404,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: 'Out for lunch.' }),
      });
    });
    await page.locator('.site-nav').getByRole('link', { name: 'Explore' }).click();
    expect(await page.locator('main').getByRole('status').innerText()).toBe('Loading the figures…');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Out for lunch.');
    await expectSound(page);
    fail = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.series').first().waitFor();
    await page.context().close();
  });

  it.each([
    ['/d/nothing', 404, 'Page not found', 'There is no dataset “nothing”.'],
    ['/d/cybertipline?release=1999.1', 404, 'Page not found', 'no release “1999.1”'],
    ['/d/cybertipline/nowhere', 404, 'Page not found', 'misspelt'],
    ['/d/cybertipline/sectors/XXX', 404, 'Page not found', '“XXX”'],
    ['/d/cybertipline/explore?metric=XXX', 404, 'This view does not exist', 'This release has no metric “XXX”'],
    ['/d/demo', 200, 'Demonstration dataset: not published yet', 'Its tables are not protected yet.'],
    ['/d/demo/sectors/SOC', 200, 'Demonstration dataset: not published yet', 'Its tables are not protected yet.'],
  ])('%s answers %d and says why in a sentence', async (path, status, heading, sentence) => {
    const { page, trouble, close } = await site.page({ width, colorScheme });
    const response = await page.goto(site.address + path);
    expect(response?.status()).toBe(status);
    await opened(page);
    expect(await page.locator('h1').innerText()).toBe(heading);
    expect(await page.locator('main').innerText()).toContain(sentence);
    await expectSound(page);
    // What is not there is meant to be missing, and nothing else is wrong.
    expect(trouble.filter((one) => status !== 404 || !one.includes('404 (Not Found)'))).toEqual([]);
    trouble.splice(0);
    await close();
  });

  it('says that the network is gone, keeps what is there, and goes on when it is back', async () => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(`${site.address}/d/cybertipline/explore`);
    await taken(page);
    await page.locator('.series').first().waitFor();
    await context.setOffline(true);
    await expect.poll(() => page.locator('.offline-note').innerText()).toContain('You are offline');
    expect(await page.locator('.series').count()).toBeGreaterThan(0);
    await expectSound(page);
    await context.setOffline(false);
    await expect.poll(() => page.locator('.offline-note').innerText()).toBe('');
    await context.close();
  });
});

it('a server on which nothing is published says so', async () => {
  const page = await site.browser.newPage();
  // The page has the list of datasets from the server itself.
  await page.route(`${site.address}/`, async (route) => {
    const body = await (await route.fetch()).text();
    const none = '{"datasets":[],"withheld":[]}';
    await route.fulfill({
      contentType: 'text/html',
      body: body.replace(/(id="candor-datasets">)[^<]*/, (_, start: string) => start + none),
    });
  });
  await page.route('**/v1/datasets', (route) => route.fulfill({ json: { datasets: [], withheld: [] } }));
  await page.goto(`${site.address}/`);
  await expect.poll(() => page.locator('h1').innerText()).toBe('Nothing has been published yet');
  await page.close();
});

it('a page whose code cannot be had says so, and offers to load it again', async () => {
  const page = await site.browser.newPage();
  await page.route('**/LineChart-*.js', (route) => route.abort());
  await page.goto(`${site.address}/d/cybertipline/explore`);
  await page.getByRole('alert').waitFor();
  expect(await page.locator('h1').innerText()).toBe('This page could not be shown');
  await page.unroute('**/LineChart-*.js');
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.locator('.series').first().waitFor();
  await page.close();
});

it('a dataset that is being prepared says how far it is, and goes on saying it by itself', async () => {
  const page = await (await site.browser.newContext()).newPage();
  const said = (reason: string, progress: number) => ({
    datasets: [],
    withheld: [{ id: 'demo', title: 'Demonstration dataset', synthetic: true, reason, progress }],
  });
  await page.route(`${site.address}/d/demo`, async (route) => {
    const body = await (await route.fetch()).text();
    const first = JSON.stringify(said('Step 1 of 3.', 0.1));
    await route.fulfill({
      contentType: 'text/html',
      body: body.replace(/(id="candor-datasets">)[^<]*/, (_, start: string) => start + first),
    });
  });
  await page.route('**/v1/datasets', (route) => route.fulfill({ json: said('Step 3 of 3.', 0.9) }));
  await page.goto(`${site.address}/d/demo`);
  const bar = page.getByRole('progressbar', { name: 'Progress' });
  await expect.poll(() => bar.getAttribute('value')).toBe('0.1');
  await expect.poll(() => bar.getAttribute('value'), { timeout: 15_000 }).toBe('0.9');
  expect(await page.locator('main').innerText()).toContain('Step 3 of 3.');
  await expectSound(page);
  await page.context().close();
});
