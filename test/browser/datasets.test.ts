import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { candor, DISCLOSURES, temporaryFolder } from '../support/candor.ts';
import { freezeSurvey, SURVEY } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

// What companies publish, published beside NCMEC's lists, and a made-up survey.
const home = temporaryFolder();
for (const command of [
  ['ingest', DISCLOSURES],
  ['publish', '--year', '2024'],
]) {
  const { code, err } = await candor(...command, '--home', home);
  if (code !== 0) throw new Error(err);
}
const site = siteInBrowser((releases) => {
  freezeSurvey(releases);
  cpSync(join(home, 'releases', 'disclosures'), join(releases, 'disclosures'), { recursive: true });
});

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('several datasets', () => {
  it('stand in the switch with the real ones first, and the site opens on a real one', async () => {
    const { page, close } = await site.page();
    await page.goto(site.address);
    await page.locator('h1').waitFor();
    const labels = await page.locator('.dataset-switch a').allInnerTexts();
    const isReal = labels.map((one) => one.includes('Real figures'));
    expect(isReal).toEqual(isReal.toSorted((a, b) => Number(b) - Number(a)));
    expect(isReal.filter((one) => one)).toHaveLength(2);
    expect(labels.at(-1)).toContain('Synthetic');
    expect(await page.locator('.synthetic-band').count()).toBe(0);
    const others = page.locator('section[aria-labelledby=other-datasets]');
    await others.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => plain(await others.innerText()))
      .toContain('10 companies that reported in both 2024 and 2025, the number of reports to NCMEC fell by 21 %');
    expect(await others.locator('h3').allInnerTexts()).toEqual(['What companies publish about themselves']);
    await close();
  });

  it('answer each other’s questions with real figures, and never with made-up ones', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/cybertipline/questions`);
    const seventh = page.locator('#Q7');
    await expect.poll(() => seventh.innerText()).toContain('appeals against CSEA sanctions');
    expect(await seventh.locator('.question-elsewhere a').getAttribute('href')).toBe('/d/disclosures/questions#Q7');
    expect(plain(await page.locator('.questions-some').innerText())).toContain(
      'Other real datasets have figures on 5 more',
    );
    // Of a question that only the survey answers there is the way to it, and no figure.
    const sixth = page.locator('#Q6 .question-elsewhere');
    expect(await sixth.locator('.told').count()).toBe(0);
    expect(await sixth.locator('a').first().getAttribute('href')).toBe(`/d/${SURVEY}/questions#Q6`);
    await expectSound(page);
    await close();
  });
});

describe('what companies publish', () => {
  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('is sound on every page, at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page, close } = await site.page({ width, colorScheme });
    for (const path of ['', '/explore?metric=OUT-CONTENT', '/sectors/SOC', '/questions', '/methods']) {
      await page.goto(`${site.address}/d/disclosures${path}`);
      await page.locator('h1, .chart-title').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectSound(page);
    }
    await close();
  });

  it('says at every figure what is to be said of it, and links where it stands', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/disclosures/explore?metric=OUT-CONTENT`);
    const cell = page.locator('tbody tr', { hasText: 'Video sharing' }).locator('td').last();
    await expect.poll(() => cell.innerText()).toMatch(/^[+−][\d,.]+\s?% \*$/);
    expect(plain(await page.locator('main').innerText())).toMatch(
      /Some of the published figures behind these fit the definition only loosely: .*Video sharing 2021–2025/,
    );
    await page.goto(`${site.address}/d/disclosures/methods#sources`);
    const links = page.locator('section[aria-labelledby=sources] td a');
    await expect.poll(() => links.count()).toBeGreaterThan(100);
    expect(await links.first().innerText()).toBe('1');
    expect(await links.first().getAttribute('href')).toMatch(/^https:/);
    await close();
  });
});
