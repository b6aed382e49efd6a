import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { freezeSurvey, RESTATED, SURVEY } from '../../support/survey.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { hostPage } from './host.ts';

const site = siteInBrowser(freezeSurvey);
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** Nothing but styles of its own and frames. */
const STRICT = "default-src 'none'; style-src 'unsafe-inline'; frame-src *";
const embed = (view = 'trend', dataset = SURVEY) => `${site.address}/embed/${dataset}/latest/${view}`;
const frame = (more = '', src = embed()) =>
  `<iframe src="${src}" title="A chart" loading="lazy" width="100%" height="400" style="border:0;min-width:100%" ${more}></iframe>`;
const script = () => `<script src="${site.address}/embed.js" async></script>`;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Opens somebody's page; every address that the browser asks for is noted. */
async function opened(body: string, options: BrowserContextOptions = {}, headers = {}) {
  const host = await hostPage(body, headers);
  const context = await site.browser.newContext({ viewport: { width: 700, height: 900 }, ...options });
  ends.push(
    () => host.close(),
    () => context.close(),
  );
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  await page.goto(host.address);
  await page.waitForLoadState('networkidle');
  return { page, context, asked, host: host.address };
}

const frameHeight = (page: Page) => page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height);
const insideOf = (page: Page) => page.frameLocator('iframe').locator('main');
const mainHeight = async (page: Page) =>
  Math.ceil(await insideOf(page).evaluate((one) => one.getBoundingClientRect().height));

describe('in the page of somebody else', () => {
  it('a frame is as high as its chart, after it became narrower, wider, and longer', async () => {
    const { page } = await opened(frame() + script());
    const isRight = () => expect.poll(async () => (await frameHeight(page)) - (await mainHeight(page))).toBe(0);
    await isRight();
    const first = await frameHeight(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(first);
    await isRight();
    await page.setViewportSize({ width: 900, height: 900 });
    await isRight();
    const shut = await frameHeight(page);
    await page.frameLocator('iframe').getByText('The numbers as a table').click();
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(shut);
    await isRight();
    await page.frameLocator('iframe').getByText('The numbers as a table').click();
    await expect.poll(() => frameHeight(page)).toBe(shut);
  });

  it.each([
    ['sandboxed', `sandbox="${SANDBOX}"`],
    ['sandboxed without an origin', 'sandbox="allow-scripts"'],
  ])('a frame that is %s tells its height, and offers its data', async (_, more) => {
    const { page } = await opened(frame(more) + script());
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(500);
    expect(await page.frameLocator('iframe').getByText('Data of this chart (CSV)').getAttribute('href')).toMatch(
      /\.csv$/,
    );
  });

  it.each([
    ['that allows no script', () => frame('sandbox=""'), {}, {}],
    ['of a reader without JavaScript', () => frame(), { javaScriptEnabled: false }, {}],
    ['with a strict policy', () => frame(), {}, { 'Content-Security-Policy': STRICT }],
    ['in a column of 320 px', () => `<div style="width:320px">${frame()}</div>`, {}, {}],
    ['that is dark', () => frame('', `${embed()}?theme=dark`), { colorScheme: 'dark' }, {}],
  ] as const)('a frame in a page %s shows its chart, whole', async (_, bodyOf, options, headers) => {
    const body = bodyOf();
    const { page } = await opened(body, options, headers);
    const inside = page.frameLocator('iframe');
    expect(await inside.locator('.bands > svg:visible').count()).toBe(1);
    expect(await inside.locator('figcaption').innerText()).toMatch(/Source: .*release \d{4}/);
    expect(await inside.locator('h1').innerText()).not.toBe('');
  });

  it('it asks nobody else for anything, and keeps nothing', async () => {
    const { page, context, asked, host } = await opened(frame() + script());
    await page.frameLocator('iframe').locator('#plot[role=application]').press('ArrowRight');
    expect(asked.filter((one) => !one.startsWith(site.address) && !one.startsWith(host))).toEqual([]);
    expect(
      asked.filter((one) => one.startsWith(site.address)).map((one) => new URL(one).pathname.split('/')[1]),
    ).not.toContain('v1');
    const state = await context.storageState();
    expect(state).toEqual({ cookies: [], origins: [] });
  });

  it('messages are heeded from frames only, and only heights that a chart may have', async () => {
    const { page } = await opened(frame() + script());
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(500);
    const before = await frameHeight(page);
    await page.evaluate(() => window.postMessage({ 'candor-height': { any: 777 } }, '*'));
    const inside = page.frames()[1];
    for (const height of [7, 1e9, Number.NaN, '600', null]) {
      await inside?.evaluate((one) => parent.postMessage({ 'candor-height': { any: one } }, '*'), height);
    }
    await page.waitForTimeout(100);
    expect(await frameHeight(page)).toBe(before);
  });

  it('the shapes of others are spoken, that of pym.js where its parent is there', async () => {
    const listen = '<script>window.told=[];addEventListener("message",({data})=>told.push(data))</script>';
    const { page } = await opened(listen + frame('', `${embed()}?childId=one&initialWidth=700`));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told.length))
      .toBeGreaterThan(4);
    const told = (await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).slice(0, 5);
    const height = await mainHeight(page);
    const src = `${embed()}?childId=one&initialWidth=700`;
    expect(told).toEqual([
      { 'candor-height': { [`${SURVEY}/latest/trend`]: height } },
      { 'datawrapper-height': { [`${SURVEY}/latest/trend`]: height } },
      { sentinel: 'amp', type: 'embed-size', height },
      JSON.stringify({ src, context: 'iframe.resize', height }),
      `pymxPYMxonexPYMxheightxPYMx${height}`,
    ]);
  });

  it('<candor-chart> is a frame by another name, and opens nothing but charts', async () => {
    const tag = (src: string) => `<candor-chart src="${src}" title="A chart"></candor-chart>`;
    const { page } = await opened(tag(embed()) + script());
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(500);
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe(SANDBOX);
    const other = await opened(tag('javascript:alert(1)//embed/a') + tag('https://example.org/') + script());
    expect(await other.page.locator('iframe[src]').count()).toBe(0);
  });
});

it.each([320, 600, 700])(
  'in a frame of %d px without any script the height of oEmbed is right to a few pixels',
  async (width) => {
    for (const [dataset, view] of [
      [SURVEY, 'trend'],
      [SURVEY, 'scope'],
      ['cybertipline', 'multiples'],
      [SURVEY, 'grouped'],
    ] as const) {
      const { page, close } = await site.page({ width, height: 400 });
      await page.goto(embed(view, dataset));
      const url = encodeURIComponent(embed(view, dataset));
      const { height } = await (await fetch(`${site.address}/oembed?url=${url}&maxwidth=${width}`)).json();
      const real = await page.locator('main').evaluate((one) => one.getBoundingClientRect().height);
      expect(height - real, `${dataset} ${view}`).toBeGreaterThanOrEqual(-1);
      expect(height - real, `${dataset} ${view}`).toBeLessThan(24);
      await close();
    }
  },
);

it('a frame that is pinned says that there is a newer release, and names what that gives otherwise', async () => {
  const { page, close } = await site.page({ width: 600 });
  const { releases } = await (await fetch(`${site.address}/v1/datasets/${RESTATED}/releases`)).json();
  const [latest, first] = releases.map((one: { release: string }) => one.release);
  await page.goto(`${site.address}/embed/${RESTATED}/${first}/trend;platform=SOC`);
  const text = await page.getByRole('note').innerText();
  expect(text).toContain(`Release ${latest} gives`);
  expect(text).toMatch(/\d[\d,]*, now \d[\d,]*/);
  const { entries } = await (
    await fetch(`${site.address}/v1/datasets/${RESTATED}/releases/${latest}/revisions`)
  ).json();
  const changed = entries.filter(
    (one: { platform: string; kind: string }) => one.kind === 'restated' && one.platform === 'SOC',
  );
  expect(changed.some((one: { before: number }) => text.includes(one.before.toLocaleString('en-GB')))).toBe(true);
  await page.goto(`${site.address}/embed/${RESTATED}/latest/trend;platform=SOC`);
  expect(await page.getByRole('note').count()).toBe(0);
  await close();
});

it('all of an embed but its script is one answer, of less than 30 kB', async () => {
  for (const [dataset, view] of [
    ['cybertipline', 'trend'],
    [SURVEY, 'trend'],
    ['cybertipline', 'multiples'],
    [SURVEY, 'range'],
  ] as const) {
    const response = await fetch(embed(view, dataset), { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(Number(response.headers.get('Content-Length')), view).toBeLessThan(30_000);
    const html = await response.text();
    expect(html.match(/<(link rel="stylesheet|img)|url\((?!data:|#)|@import/g)).toBeNull();
    expect(html.match(/<script[^>]* src=/g)?.length).toBe(1);
  }
});
