import { askedOf } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { euBytes } from '../../../data/testing/eu-files.ts';
import { PSEUDO } from '../../../web/testing/pseudo.ts';
import { freezeSurvey, RESTATED, SURVEY } from '../../support/survey.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { opened } from '../watched.ts';
import { textsOf } from './page-texts.ts';
import { pseudoSite } from './pseudo-site.ts';
import { dataTexts, untranslated } from './untranslated.ts';

// Every page in a language that no data speaks: what is not in that language is in no catalogue.
const site = siteInBrowser(freezeSurvey, pseudoSite);

const D = `/d/${SURVEY}`;
const REAL = '/d/cybertipline';

const PAGES = {
  overview: D,
  'the overview of a public dataset': REAL,
  'explore, lines': `${D}/explore`,
  'explore, bars': `${D}/explore?chart=scope&year=2023`,
  'explore, a restated figure': `/d/${RESTATED}/explore?platform=SOC`,
  'explore, times': `${D}/explore?metric=OUT-TIME`,
  'explore, a share': `${D}/explore?metric=POL-PROHIBIT`,
  'explore, a choice': `${D}/explore?metric=COL-CHALLENGES`,
  'explore, a public dataset': `${REAL}/explore?chart=multiples`,
  'explore, no such view': `${REAL}/explore?metric=NOPE`,
  methods: `${D}/methods`,
  'the methods of a public dataset': `${REAL}/methods`,
  'the history of a dataset': `/d/${RESTATED}/methods`,
  data: `${D}/data`,
  questions: `${D}/questions`,
  'the questions of a public dataset': `${REAL}/questions`,
  sectors: `${D}/sectors`,
  'a sector': `${D}/sectors/SOC`,
  'a sector of a public dataset': `${REAL}/sectors/SOC`,
  framework: '/framework',
  'the framework by platform': '/framework?by=platform&q=report',
  'the framework, nothing found': '/framework?q=zzz',
  'a metric': '/framework/OUT-CONTENT',
  'a metric with a choice': '/framework/COL-NEEDS',
  'no such metric': '/framework/OUT-TYPO',
  versions: '/versions',
  consultation: '/consultation',
  'what some asked about a question': '/consultation?group=research&question=Q8',
  'the page for companies': '/report',
  'an embed': `/embed/${SURVEY}/latest/trend`,
  'no such embed': '/embed/cybertipline/latest/pie',
  'a withheld dataset': '/d/demo',
  'no such page': `${D}/nothing`,
  'no such dataset': '/d/nothing',
} as const;

/** Where a page says what is no word: names of programming languages and what is to be copied. */
const NO_WORDS = /\bcode\b|a\.route|div\.api-example h4|textarea/;
const NAMES = ['Candor', 'Shell', 'Python', 'JavaScript', 'DuckDB', 'pandas', 'Excel', 'Power Query', 'Google Sheets'];

/** What `@candor/data` makes up in English: what is wrong with a report, and with the address of a view. */
const OF_DATA = /finding-group ul|finding-list/;
const PROBLEM = /This release has no metric/;

/** Read by the page, with questions. */
const EU_REPORT = Buffer.from(euBytes('extracted/bumble-2025_6.csv'));

const frameworks = frameworkVersions().map(loadFramework);

/** Opens a page in the pseudo-language. What it is told by the server, and may repeat, is collected while it is open. */
async function open(page: Page, path: string): Promise<unknown[]> {
  const data: unknown[] = [...frameworks, ...NAMES, path.split(/[/?&=]/)];
  page.on('response', async (response) => {
    if (response.headers()['content-type']?.includes('json')) data.push(await response.json().catch(() => null));
  });
  const [before, search = ''] = path.split('?');
  await page.goto(`${site.address}${before}?${search === '' ? '' : `${search}&`}lang=${PSEUDO}`);
  const [, dataset, release, view] = /^\/embed\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (view === undefined) await opened(page);
  else {
    // A frame is written whole; it asks the API for nothing, but says what the API does.
    const api = `${site.address}/v1/datasets/${dataset}/releases/${release}`;
    for (const part of [`views/${view}`, 'metrics']) data.push(await (await fetch(`${api}/${part}`)).json());
  }
  data.push(await page.evaluate(() => JSON.parse(document.getElementById('candor-datasets')?.textContent ?? 'null')));
  return data;
}

/** Opens what can be opened, has everything drawn, and names what is in no catalogue. */
async function strangeIn(page: Page, data: readonly unknown[]): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // What is drawn where it comes near comes near.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 900) await page.mouse.wheel(0, 900);
  await settled(page);
  const said = (await textsOf(page)).filter(
    ({ text, where }) => ![NO_WORDS, OF_DATA].some((one) => one.test(where)) && !PROBLEM.test(text),
  );
  const known = dataTexts(data);
  const strange = said.flatMap(({ text, as, where }) =>
    untranslated(text, known, where.includes('svg')).map((part) => `${as} “${part}” in ${where}`),
  );
  return [...new Set(strange)];
}

/** For machines that others slow down, in milliseconds. */
const PATIENCE = 90_000;

/**
 * Waits until nothing has been on its way for half a second, in whatever frame. Playwright's own state of that is not reached where a
 * frame was given up while it came. Frames are drawn one after the other, for all that are looked at meanwhile.
 */
async function settled(page: Page): Promise<void> {
  let last = Date.now();
  const underWay = new Set<unknown>();
  const moves = (request: unknown, isBegun: boolean) => {
    last = Date.now();
    if (isBegun) underWay.add(request);
    else underWay.delete(request);
  };
  const begun = (request: unknown) => moves(request, true);
  const ended = (request: unknown) => moves(request, false);
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended);
  await expect.poll(() => underWay.size === 0 && Date.now() - last > 500, { timeout: PATIENCE }).toBe(true);
  page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended);
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

it.each(Object.entries(PAGES))(
  '%s says nothing that is not in the catalogue, on a phone and wider',
  async (_, path) => {
    const { page, trouble, close } = await site.page({ width: 390 });
    const data = await open(page, path);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await strangeIn(page, data)).toEqual([]);
      expect(await widthOf(page)).toBe(width);
    }
    // The page that is not there is meant to be missing.
    const expected = trouble.filter((one) => !one.includes(`404 (Not Found) ${page.url()}`));
    trouble.splice(0, trouble.length, ...expected);
    await close();
  },
  2 * PATIENCE,
);

describe.each([1280, 390])('in the pseudo-language at %i px', (width) => {
  it(
    'a chart that is read by keyboard says nothing else, nor does the list of metrics that is opened',
    async () => {
      const { page, close } = await site.page({ width });
      const data = await open(page, `${D}/explore`);
      await page.locator('.series').first().waitFor();
      await page.locator('.chart-plot').focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('.chart-reading').innerText()).toContain('⟦');
      expect(await strangeIn(page, data)).toEqual([]);
      if (width === 390) await page.locator('.open-sheet').click();
      await page.locator('.metric-picker button').first().click();
      await page.locator('.picker-list a').first().waitFor();
      expect(await strangeIn(page, data)).toEqual([]);
      expect(await widthOf(page)).toBe(width);
      await close();
    },
    2 * PATIENCE,
  );

  it('nor does the page for companies with a questionnaire and a checked report', async () => {
    const { page, close } = await site.page({ width });
    const data = await open(page, '/report');
    const newest = frameworks.at(-1);
    if (newest === undefined) throw new Error('there is no framework');
    data.push(askedOf(newest, { platformType: 'GAM', sizeBand: 'S1', maturity: 'M0' }));
    await page.locator('select').first().selectOption('GAM');
    await page.locator('.take-over input').setInputFiles({ name: 'eu.csv', mimeType: 'text/csv', buffer: EU_REPORT });
    data.push('eu.csv', 'Bumble, 2025-01-01 to 2025-12-31');
    await expect.poll(() => page.locator('.take-over-summary').innerText()).toMatch(/eu\.csv .*\.⟧/);
    for (const answer of ['yes', 'perhaps']) {
      const report = `#framework,1.0.0\r\n#service,acme-game\r\n#year,2024\r\n#platform_type,GAM\r\n#size_band,S1\r\n\r\nmetric,breakdown,status,answer,second,comment\r\nPOL-PROHIBIT,,,${answer},,`;
      const name = `${answer}.csv`;
      await page
        .locator('.drop input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(report) });
      await expect.poll(() => page.locator('.check-summary').innerText()).toMatch(new RegExp(`${name} .*\\.⟧`));
      data.push(name);
      expect(await strangeIn(page, data)).toEqual([]);
      expect(await widthOf(page)).toBe(width);
    }
    await close();
  });
});

describe('the language of a page', () => {
  const headingAt = async (path: string, locale?: string) => {
    const { page, close } = await site.page(locale === undefined ? {} : { locale });
    await page.goto(site.address + path);
    await opened(page);
    const { lang, dir } = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    const said = { heading: await page.locator('h1').innerText(), lang, dir };
    await close();
    return said;
  };
  const ENGLISH = { heading: 'Methods', lang: 'en', dir: '' };
  const OTHER = { heading: '⟦Ḿééťĥóóđś⟧', lang: PSEUDO, dir: 'ltr' };

  it('is the one that its address asks for, else the reader’s own, else English', async () => {
    expect(await headingAt(`${D}/methods?lang=${PSEUDO}`)).toEqual(OTHER);
    expect(await headingAt(`${D}/methods`, PSEUDO)).toEqual(OTHER);
    expect(await headingAt(`${D}/methods?lang=en`, PSEUDO)).toEqual(ENGLISH);
    expect(await headingAt(`${D}/methods?lang=xx`)).toEqual(ENGLISH);
    expect(await headingAt(`${D}/methods`, 'fr-FR')).toEqual(ENGLISH);
  });

  it('stays while the reader goes on, and is in no address where it was not asked for', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(`${site.address}${D}/explore?lang=${PSEUDO}`);
    await opened(page);
    await page.locator('.platform-choice input').first().click();
    await page.waitForURL(/platform=.*&lang=en-XA$/);
    for (const link of await page.locator('header a[href^="/"], footer a[href^="/"]:not([href^="/v1"])').all()) {
      expect(await link.getAttribute('href')).toMatch(/[?&]lang=en-XA$/);
    }
    await page.locator('.site-nav a').nth(4).click();
    await page.waitForURL(`${site.address}/framework?lang=${PSEUDO}`);
    await page.locator('.metric-list a').first().click();
    await page.waitForURL(/\/framework\/[A-Z-]+\?lang=en-XA$/);
    await page.goto(`${site.address}${D}?lang=xx`);
    await opened(page);
    expect(await page.locator('a[href*="lang="]').count()).toBe(0);
    await close();
  });
});
