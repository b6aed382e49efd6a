import { expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';
import { opened } from './watched.ts';

const site = siteInBrowser();

const D = '/d/cybertipline';
const NAMES = ['Overview', 'Explore', 'Sectors', 'Questions', 'Framework', 'Methods', 'Data', 'For companies'];

/** Every kind of page, and where its header says that one is. */
const PAGES = [
  ['/', 'Overview'],
  [`${D}/explore`, 'Explore'],
  [`${D}/sectors`, 'Sectors'],
  [`${D}/sectors/SOC`, 'Sectors'],
  [`${D}/questions`, 'Questions'],
  ['/framework', 'Framework'],
  ['/framework/OUT-CONTENT', 'Framework'],
  ['/consultation', 'Framework'],
  ['/versions', 'Framework'],
  [`${D}/methods`, 'Methods'],
  [`${D}/data`, 'Data'],
  ['/report', 'For companies'],
] as const;

it('every page leads to every other, says where one is, and names itself as the server named it', async () => {
  const { page, close } = await site.page({ width: 1280 });
  for (const [path, current] of PAGES) {
    const html = await (await fetch(site.address + path)).text();
    const title = /<title>([^<]*)</.exec(html)?.[1]?.replaceAll('&amp;', '&');
    await page.goto(site.address + path);
    await opened(page);
    const nav = page.getByRole('navigation', { name: 'Site' });
    expect(await nav.getByRole('link').allInnerTexts()).toEqual(NAMES);
    expect(await nav.locator('[aria-current=page]').innerText()).toBe(current);
    await expect.poll(() => page.title()).toBe(title);
  }
  await close();
});

it('no page is wider than the smallest window, nor at a zoom of 200 %', async () => {
  const { page, close } = await site.page({ width: 320, height: 600 });
  for (const [path] of [...PAGES, ['/framework?by=platform'], [`${D}/explore?chart=scope`]] as const) {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(site.address + path);
    await opened(page);
    await page.waitForLoadState('networkidle');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width(), path).toBe(320);
    await page.setViewportSize({ width: 640, height: 600 });
    await expect.poll(width, { message: path }).toBe(640);
  }
  await close();
});

it('a page that is reached by a link names itself, too', async () => {
  const { page, close } = await site.page({ width: 1280 });
  await page.goto(`${site.address}/framework`);
  await page.getByRole('link', { name: 'Methods' }).click();
  await expect.poll(() => page.title()).toBe('Methods · Reports to the CyberTipline · Candor');
  await close();
});

it('a link changes the page without a reload, puts the focus at its beginning, and back leads back', async () => {
  const { page, close } = await site.page({ width: 1280 });
  await page.goto(`${site.address}${D}/explore`);
  await page.locator('.series').first().waitFor();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('link', { name: 'Framework', exact: true }).click();
  await page.locator('.metric-list').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.goBack();
  await page.locator('.series').first().waitFor();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await page.waitForLoadState('networkidle');
  // With a key held, a link does what the browser does.
  // A busy machine sometimes loses a click that opens a tab; a reader clicks again.
  const pages = () => page.context().pages();
  const before = pages().length;
  const openTab = async () => {
    const link = page.getByRole('link', { name: 'Methods' });
    if (pages().length === before) await link.click({ modifiers: ['ControlOrMeta'] });
    return pages().length;
  };
  await expect.poll(openTab, { timeout: 25_000, interval: 3000 }).toBeGreaterThan(before);
  expect(new URL(page.url()).pathname).toBe(`${D}/explore`);
  await close();
});

it('a link leads to the beginning of a page, and back and forward to where the reader was', async () => {
  const { page, close } = await site.page({ width: 1280, height: 600, reducedMotion: 'reduce' });
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  await page.goto(`${site.address}/framework`);
  await opened(page);
  await page.evaluate(() => window.scrollTo({ top: 900, behavior: 'instant' }));
  await page.evaluate(() => document.querySelector<HTMLElement>('.site-nav a[href$="/methods"]')?.click());
  await page.locator('#others').waitFor();
  expect(await scrolled()).toBe(0);
  await page.evaluate(() => window.scrollTo({ top: 400, behavior: 'instant' }));
  await page.goBack();
  await page.locator('.metric-list').first().waitFor();
  await expect.poll(scrolled).toBe(900);
  await page.goForward();
  await page.locator('#others').waitFor();
  await expect.poll(scrolled).toBe(400);
  // A part of a page is a step of its own.
  await page.evaluate(() => document.querySelector<HTMLElement>('.methods-contents a[href="#others"]')?.click());
  await expect.poll(scrolled).toBeGreaterThan(400);
  await page.goBack();
  await expect.poll(scrolled).toBe(400);
  await close();
});

it('what a link needs is fetched when the pointer comes near', async () => {
  const { page, close } = await site.page({ width: 1280 });
  await page.goto(`${site.address}${D}/data`);
  await opened(page);
  const [request] = await Promise.all([
    page.waitForRequest(/FrameworkPage-.*\.js/),
    page.getByRole('link', { name: 'Framework', exact: true }).hover(),
  ]);
  expect(request.method()).toBe('GET');
  expect(new URL(page.url()).pathname).toBe(`${D}/data`);
  await close();
});

it('the switch between datasets cannot be missed, keeps the page, and names what is synthetic and what is held back', async () => {
  for (const width of [1280, 390]) {
    const { page, close } = await site.page({ width });
    await page.goto(`${site.address}${D}/sectors/SOC`);
    await opened(page);
    const datasets = page.getByRole('navigation', { name: 'Dataset' });
    expect((await datasets.getByRole('link').allInnerTexts()).map((text) => text.split(/\n+/))).toEqual([
      ['Reports to the CyberTipline', 'Real figures'],
      ['Demonstration dataset', 'Synthetic data', 'not published yet'],
    ]);
    expect(await page.locator('.synthetic-band').count()).toBe(0);
    await datasets.getByRole('link', { name: 'Demonstration' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/d/demo/sectors/SOC');
    expect(await page.locator('.synthetic-band').innerText()).toContain('Synthetic data');
    await close();
  }
});

it('the page for companies says so when the part that checks files cannot start', async () => {
  const page = await site.browser.newPage();
  await page.route('**/worker-*.js', (route) => route.abort());
  await page.goto(`${site.address}/report`);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('could not start');
  await page.close();
});
