import type { ObservationsAnswer } from '@candor/api/types';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { freezeSurvey, RESTATED, SURVEY, visitsOf } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

const site = siteInBrowser(freezeSurvey);

async function whole(page: Page) {
  await page.getByRole('heading', { name: 'What these figures cannot tell' }).waitFor();
  for (const index of [0, 1, 2]) {
    // On a phone a chart is drawn when the reader comes near.
    await page.locator('figure.chart').nth(index).scrollIntoViewIfNeeded();
    await page.locator('figure.chart').nth(index).locator('svg').first().waitFor();
  }
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForLoadState('networkidle');
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

it.each(visitsOf(SURVEY))(
  'the overview of $dataset is sound, at $width px, $colorScheme',
  async ({ dataset, width, colorScheme }) => {
    const { page, close } = await site.page({
      width,
      colorScheme,
    });
    await page.goto(`${site.address}/d/${dataset}`);
    await whole(page);
    await expectSound(page);
    await close();
  },
);

describe('the overview', () => {
  const open = async (path: string) => {
    const watched = await site.page();
    await watched.page.goto(site.address + path);
    await whole(watched.page);
    return watched;
  };

  it('of the CyberTipline tells the reconciled total and how the same companies moved', async () => {
    const { page, close } = await open('/');
    expect(plain(await page.locator('h1').innerText())).toBe(
      '213 companies and organisations sent 35.9 million reports to NCMEC in 2023.',
    );
    expect(plain(await page.locator('.opening').innerText())).toContain(
      'Among the 174 companies and organisations that also reported in 2022, the number of reports to NCMEC rose by 13 %',
    );
    const figures = plain(await page.locator('.key-figures').innerText());
    expect(figures).toContain('35,944,826 reports in 2023');
    expect(figures).toContain('+13 % from 2022 to 2023, same companies');
    // It has one metric: no safeguards, no challenges, and no empty place for them.
    expect(await page.locator('main h2:not(.visually-hidden)').allInnerTexts()).toEqual([
      'By platform type',
      'Over the years',
      'What is new in this release',
      'What these figures cannot tell',
    ]);
    expect(await page.locator('main').innerText()).not.toMatch(/synthetic/i);
    await close();
  });

  it('of a survey shows the safeguards and challenges that the API answers', async () => {
    const { page, close } = await open(`/d/${SURVEY}`);
    const query = 'metric=COL-CHALLENGES&measure=share&platform=ALL&size=_T&panel=all&year=2024';
    const response = await fetch(`${site.address}/v1/datasets/${SURVEY}/releases/latest/observations?${query}`);
    const { observations } = (await response.json()) as ObservationsAnswer;
    const shares = observations
      .filter((row) => row.breakdown !== 'option:none')
      .map((row) => row.value ?? -1)
      .sort((a, b) => b - a);
    const table = page.locator('section[aria-labelledby=challenges] table');
    const shown = await table.locator('.shares-now').allInnerTexts();
    expect(shown.map((text) => Number.parseFloat(text))).toEqual(shares.map((share) => Math.round(share * 100)));
    const safeguards = await page.locator('section[aria-labelledby=practice] tbody th').allInnerTexts();
    expect(safeguards).toEqual([
      'Published rules prohibit CSEA',
      'A named senior role is accountable',
      'Known images are matched, on some or all surfaces',
    ]);
    await close();
  });

  it('of a synthetic dataset says so in its title, its first line and on each chart', async () => {
    const { page, close } = await open(`/d/${SURVEY}`);
    expect(await page.title()).toMatch(/synthetic/i);
    expect(await page.locator('.opening .kicker').innerText()).toContain('Synthetic data');
    const charts = await page.locator('figure.chart').count();
    expect(await page.locator('figure.chart .synthetic-mark').count()).toBe(charts);
    await close();
  });

  it('says what a later release changed, and leads to each change', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/${RESTATED}`);
    await whole(page);
    const section = page.locator('section[aria-labelledby=new]');
    await expect
      .poll(() => section.innerText())
      .toContain('Release 2026-02 follows release 2026-01. Since the previous release, 1 figure was restated.');
    await section.getByRole('link', { name: 'Every change, one by one' }).click();
    await expect.poll(() => page.locator('#revisions').isVisible()).toBe(true);
    await close();
  });

  it('leads onward by keyboard: to the sectors, to explore, to the methods', async () => {
    const { page, close } = await open('/d/cybertipline');
    for (const [name, path] of [
      ['Read the summary of a sector', '/d/cybertipline/sectors'],
      ['How the figures are made and protected', '/d/cybertipline/methods'],
    ] as const) {
      await page.getByRole('link', { name }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      await page.goBack();
      await whole(page);
    }
    await close();
  });
});
