import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { freezeSurvey, SURVEY, visitsOf } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

const site = siteInBrowser(freezeSurvey);

const SECTORS = {
  cybertipline: { sector: 'Dating & social discovery', code: 'DAT', most: 1 },
  [SURVEY]: { sector: 'Private messaging, calling & email', code: 'MSG', most: 2 },
} as const;

/** Waits until a summary is there with its chart. */
async function read(page: Page) {
  await page.locator('.brief-section').first().waitFor();
  // On a phone a chart is drawn when the reader comes near.
  await page.locator('.brief-trend figure').scrollIntoViewIfNeeded();
  await page.locator('.brief-trend svg').first().waitFor();
  await page.waitForLoadState('networkidle');
}

const bodyColour = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? []);

it.each(visitsOf(SURVEY))(
  'a policymaker opens a sector of $dataset, reads it and prints it, at $width px, $colorScheme',
  async ({ dataset, width, colorScheme }) => {
    const { sector, code, most } = SECTORS[dataset as keyof typeof SECTORS];
    const { page, close } = await site.page({
      width,
      colorScheme,
    });
    await page.goto(`${site.address}/d/${dataset}/sectors`);
    await expect.poll(() => page.locator('.sectors tbody tr').count()).toBe(18);
    await page.waitForLoadState('networkidle');
    await expectSound(page);

    await page.getByRole('link', { name: sector, exact: true }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(sector);
    expect(new URL(page.url()).pathname).toBe(`/d/${dataset}/sectors/${code}`);
    await expect.poll(() => page.title()).toContain(sector);
    await read(page);
    const heads = await page.locator('.brief-table').first().locator('thead th').allInnerTexts();
    expect(heads.slice(0, 3).map((head) => head.replace(/, \d{4}$/, ''))).toEqual([
      'Figure',
      'This sector',
      'All sectors',
    ]);
    await expectSound(page);

    // Each number of a note leads to its note.
    const numbers = await page
      .locator('.note-refs a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(numbers.length).toBeGreaterThan(0);
    for (const href of new Set(numbers)) expect(await page.locator(`.notes ${href}`).count(), href ?? '').toBe(1);

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print', colorScheme });
    // Ink on paper, whatever the screen shows.
    expect(Math.max(...(await bodyColour(page)))).toBeLessThan(80);
    for (const name of ['.brief-tools', '.brief-onward', '.site-nav']) {
      expect(await page.locator(name).isVisible(), name).toBe(false);
    }
    await close();
  },
);

describe('a sector summary', () => {
  const open = async (path: string, width = 1280) => {
    const watched = await site.page({ width });
    await watched.page.goto(`${site.address}${path}`);
    return watched;
  };

  it('of a synthetic dataset says so on the page, and on paper', async () => {
    const { page, close } = await open(`/d/${SURVEY}/sectors/MSG`);
    await read(page);
    expect(await page.title()).toMatch(/synthetic/i);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Synthetic data.', { exact: true }).isVisible()).toBe(true);
    await close();
  });

  it('says what is held back, and never shows it as zero', async () => {
    const { page, close } = await open(`/d/${SURVEY}/sectors/SRC`);
    await page.locator('.brief-section').first().waitFor();
    const text = await page.locator('.brief').innerText();
    expect(text).toMatch(/Held back to protect companies, which does not mean zero/);
    for (const cell of await page.locator('.brief-table tbody td:nth-child(2)').allInnerTexts()) {
      expect(cell).toBe('held back');
    }
    await close();
  });

  it('compares with all sectors in the figures that the API answers', async () => {
    const { page, close } = await open(`/d/${SURVEY}/sectors/MSG`);
    await read(page);
    const query = 'metric=OUT-CONTENT&measure=sum&platform=MSG,ALL&size=_T&breakdown=_T&panel=all&year=2024';
    const answer = await fetch(`${site.address}/v1/datasets/${SURVEY}/releases/latest/observations?${query}`);
    const { observations } = (await answer.json()) as { observations: { platform: string; value: number }[] };
    const value = (code: string) => observations.find((row) => row.platform === code)?.value.toLocaleString('en-GB');
    const row = page
      .locator('.brief-table tbody', { hasText: 'CSEA items actioned' })
      .first()
      .locator('tr', { hasText: 'Total' });
    await expect.poll(() => row.locator('td').allInnerTexts()).toEqual([value('MSG'), value('ALL'), '+25\u202f%']);
    await close();
  });

  it('of all sectors compares them with nothing', async () => {
    const { page, close } = await open('/d/cybertipline/sectors/ALL?release=latest');
    await read(page);
    const heads = await page.locator('.brief-table').first().locator('thead th').allInnerTexts();
    expect(heads.map((head) => head.split('\n')[0])).toEqual(['Figure', 'All sectors, 2023', 'Same companies']);
    expect(await page.locator('.pinned-band').count()).toBe(0);
    await close();
  });

  it('leads to the group that it is part of, to its neighbours, and to its figures', async () => {
    const { page, close } = await open('/d/cybertipline/sectors/DAT');
    await read(page);
    await page.getByRole('link', { name: 'Next: Gaming & virtual worlds' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Gaming & virtual worlds');
    await page.getByRole('link', { name: 'Contact & private communication' }).first().click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Contact & private communication');
    expect(await page.locator('.brief-facts a').allInnerTexts()).toEqual([
      'Private messaging, calling & email',
      'Dating & social discovery',
      'Gaming & virtual worlds',
    ]);
    expect(await page.getByRole('link', { name: 'Explore the figures of this sector' }).getAttribute('href')).toBe(
      '/d/cybertipline/explore?platform=contact',
    );
    await close();
  });

  it('of no such sector says so', async () => {
    const page = await site.browser.newPage();
    const response = await page.goto(`${site.address}/d/${SURVEY}/sectors/XXX`);
    expect(response?.status()).toBe(404);
    await expect.poll(() => page.locator('main').innerText()).toContain('no platform type or group “XXX”');
    await page.close();
  });

  it('can be read at 320 px, and with letters twice as large', async () => {
    const { page, close } = await open(`/d/${SURVEY}/sectors/MSG`, 320);
    await read(page);
    await expectSound(page);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await close();
  });
});
