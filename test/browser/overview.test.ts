import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationsAnswer } from '@candor/api/types';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../support/shipped.ts';
import { freezeSurvey, RESTATED, SURVEY, visitsOf } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

const site = siteInBrowser(freezeSurvey);

async function whole(page: Page) {
  await page.getByRole('heading', { name: 'What these figures cannot tell' }).waitFor();
  // Where printed totals come first they are bars of their own.
  const first = await page.locator('.overview-first figure').first();
  await first.waitFor();
  const charts = (await first.getAttribute('class'))?.includes('long-series') ? [0, 1] : [0, 1, 2];
  for (const index of charts) {
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

  it('of the CyberTipline tells the newest total, how it came there, and the whole lists behind it', async () => {
    const { page, close } = await open('/');
    expect(plain(await page.locator('h1').innerText())).toBe(
      '21.4 million reports to NCMEC were made in 2025, those of the public included: 4 % more than in 2024.',
    );
    const opening = plain(await page.locator('.opening').innerText());
    for (const said of [
      'fell by 43 % from 2023 to 2024, across a break in the series',
      'The largest company’s share of what providers reported fell from 85 % in 2023 to 52 % in 2025.',
      'sent 1.4 million reports to NCMEC in 2025, where all of this type had sent 330 in 2023',
      'so that a type of platform is known between bounds, or not at all',
      '213 companies and organisations sent 35.9 million reports to NCMEC in 2023.',
      'Among the 174 companies and organisations that also reported in 2022, the number of reports to NCMEC rose by 13 %',
    ])
      expect(opening).toContain(said);
    const figures = plain(await page.locator('.key-figures').innerText());
    expect(figures).toContain('35,944,826 reports in 2023');
    expect(figures).toContain('+13 % from 2022 to 2023, same companies');
    // It has one metric: no safeguards, no challenges, and no empty place for them.
    expect(await page.locator('main h2:not(.visually-hidden)').allInnerTexts()).toEqual([
      'By platform type',
      'Over time',
      'Further figures',
      'What is new in this release',
      'What these figures cannot tell',
    ]);
    expect(await page.locator('main').innerText()).not.toMatch(/synthetic/i);
    await close();
  });

  it('of the CyberTipline shows every printed total from 1998 to 2025 as a bar and in a table', async () => {
    const { page, close } = await open('/');
    const source = readFileSync(join(SHIPPED, 'cybertipline-totals-1998-2025.csv'), 'utf8').trim().split('\n').slice(1);
    expect(await page.locator('.long-bar').count()).toBe(source.length);
    await page.locator('.long-series summary').click();
    const rows = await page
      .locator('.long-series table')
      .first()
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)));
    const shown = rows.toReversed().map(([year, reports]) => `${year},${reports?.replaceAll(',', '')}`);
    expect(shown).toEqual(source.map((line) => line.trim()));
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
