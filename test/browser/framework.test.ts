import type { Framework } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound, opened, SCREENS, type Watched } from './watched.ts';

const framework: Framework = loadFramework(frameworkVersions().at(-1) ?? '');
const ALL = framework.metrics.length;

const site = siteInBrowser();

const titles = (page: Page) => page.locator('.metric-list h3').allInnerTexts();
const search = (page: Page) => new URL(page.url()).search;

describe.each(SCREENS)('the framework at $width px, $colorScheme', ({ width, colorScheme }) => {
  let watched: Watched;
  let page: Page;

  beforeEach(async () => {
    watched = await site.page({ width, colorScheme });
    page = watched.page;
  });

  afterEach(async () => {
    await watched.close();
  });

  const open = async (path: string) => {
    await page.goto(site.address + path);
    await opened(page);
  };

  it.each([
    '/framework',
    '/framework?by=question&q=report',
    '/framework?by=platform&q=report',
    '/framework?q=zzz',
    '/framework/OUT-CONTENT',
    '/consultation',
    '/versions',
    '/consultation?group=survivors',
  ])('%s is passed by axe and does not scroll sideways', async (path) => {
    await open(path);
    await expectSound(page);
  });

  it('lists every metric under its section, with its definition and its tier in words', async () => {
    await open('/framework');
    expect(await titles(page)).toEqual(framework.metrics.map((metric) => metric.title));
    expect(await page.locator('main h2').allInnerTexts()).toEqual(framework.sections.map((section) => section.label));
    const [first] = framework.metrics;
    expect(await page.locator('.metric-list li').first().innerText()).toContain(first?.definition);
    expect(await page.locator('.metric-list .tier').first().innerText()).toBe('Core');
  });

  it('shows in the table who is asked what, and keeps head and first column in sight', async () => {
    await open('/framework?by=platform');
    await page.locator('.matrix tbody tr').first().waitFor();
    const rows = await page.locator('.matrix tbody tr:not(.matrix-group)').evaluateAll((all) =>
      all.map((row) => ({
        title: row.querySelector('th')?.textContent,
        marks: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
      })),
    );
    const heads = await page.locator('.matrix thead th').allInnerTexts();
    const types = heads.slice(1).map((short) => framework.platformTypes.find((type) => type.short === short));
    const words = { core: 'Core', medium: 'Medium and above', mature: 'Mature' };
    expect(rows).toEqual(
      framework.metrics.map((metric) => ({
        title: metric.title,
        marks: types.map((type) =>
          metric.platformTypes.includes(type?.code ?? '') ? words[metric.tier] : 'Not asked',
        ),
      })),
    );
    const before = await page.locator('.matrix thead th').first().boundingBox();
    await page.locator('.matrix').evaluate((region) => region.scrollTo(150, 400));
    const after = await page.locator('.matrix thead th').first().boundingBox();
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(after?.x).toBeCloseTo(before?.x ?? 0, 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('searches, keeps the search in the address, and back and forward undo and redo it', async () => {
    await open('/framework');
    const box = page.getByRole('searchbox', { name: 'Search' });
    await box.pressSequentially('hash');
    await expect.poll(() => search(page)).toBe('?q=hash');
    const found = await titles(page);
    expect(found).toContain('Image hash matching');
    expect(found.length).toBeLessThan(ALL);
    expect(await page.locator('main').getByRole('status').innerText()).toBe(`${found.length} of ${ALL} metrics`);
    await page.getByRole('radio', { name: 'Question' }).check();
    await expect.poll(() => search(page)).toBe('?by=question&q=hash');
    await page.goBack();
    await expect.poll(() => search(page)).toBe('?q=hash');
    // The four letters were one step.
    await page.goBack();
    await expect.poll(() => titles(page)).toHaveLength(ALL);
    expect(await box.inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => titles(page)).toEqual(found);
    await box.fill('zzz');
    await expect.poll(() => page.locator('main').innerText()).toContain('No metric has “zzz”');
  });

  it('leads to a page for each metric, and back', async () => {
    await open('/framework?q=distinct+items');
    await page.getByRole('link', { name: 'Distinct items actioned' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Distinct items actioned');
    expect(new URL(page.url()).pathname).toBe('/framework/OUT-CONTENT-UNIQUE');
    await expect.poll(() => page.title()).toBe('Distinct items actioned · Framework · Candor');
    const text = await page.locator('main').innerText();
    for (const words of [
      'Items actioned that remain after removing exact duplicates',
      'A whole number.',
      'What happened from 1 January to 31 December',
      'Cloud storage, file sharing & media hosting',
      'expected of maturity M3 (managed) and above.',
      'Type of content: Image · Video',
      'Divided by “CSEA items actioned”.',
      'Can these numbers be compared and trusted? Asked by researchers and journalists',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
    }
    await page.goBack();
    await expect.poll(() => titles(page)).toContain('Distinct items actioned');
    expect(search(page)).toBe('?q=distinct+items');
  });
});

describe('a metric', () => {
  it('has an address of its own, for each in the framework', async () => {
    for (const { code } of framework.metrics) {
      expect((await fetch(`${site.address}/framework/${code}`)).status, code).toBe(200);
    }
  });

  it('is told in words, whatever its kind', async () => {
    const watched = await site.page();
    const { page } = watched;
    const oneOfEachKind = new Map(
      framework.metrics.map((one) => [`${one.answerType} ${one.sensitivity} ${one.publishAs[0]}`, one]),
    );
    expect(oneOfEachKind.size).toBeGreaterThan(8);
    for (const { code, title } of oneOfEachKind.values()) {
      await page.goto(`${site.address}/framework/${code}`);
      await expect.poll(() => page.locator('h1').innerText()).toBe(title);
      const text = await page.locator('main').innerText();
      expect(text, code).not.toMatch(/\b[a-z]+_[a-z_]+\b|undefined|null/);
    }
    await watched.close();
  });

  it('that does not exist is said so, in a sentence', async () => {
    const page = await site.browser.newPage();
    const response = await page.goto(`${site.address}/framework/OUT-TYPO`);
    expect(response?.status()).toBe(404);
    await expect.poll(() => page.locator('h1').innerText()).toBe('There is no such metric');
    expect(await page.locator('main').innerText()).toContain('no metric with the code “OUT-TYPO”');
    await page.close();
  });
});

describe('what was asked of the framework', () => {
  it('leads from who asked a question to the metrics that answer it, and from a metric back to who asked', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/consultation`);
    await page.getByLabel('Asked by').selectOption({ label: 'Survivors' });
    await expect.poll(() => search(page)).toBe('?group=survivors');
    expect(await page.locator('.timeline > li').count()).toBe(1);
    await page.getByLabel('About').selectOption({ label: 'How is it found, and by whom?' });
    expect(await page.locator('.proposals > li').count()).toBe(1);
    await page.locator('.proposals').getByRole('link', { name: 'Surfaces covered' }).click();
    const asked = page.locator('.asked-for');
    expect(await asked.innerText()).toContain('Phoenix 11 · Survivors');
    await asked.getByRole('link', { name: 'What protects survivors' }).click();
    await expect
      .poll(() => page.locator('.proposals > li[aria-current]').innerText())
      .toContain('end-to-end encrypted');
    await close();
  });

  it('says that nobody asked, where nobody did', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/consultation?group=media`);
    await page.getByText('Nobody asked for this so far.').waitFor();
    await close();
  });

  it('stands under each question, folded', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/cybertipline/questions`);
    await page.locator('#Q8 summary', { hasText: 'Who asked for this: 1 proposal' }).click();
    expect(await page.locator('#Q8 .asked-for').innerText()).toContain('How to Fix the Online Child Exploitation');
    await close();
  });
});
