import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE, freezeSurvey, RESTATED, visitsOf } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

const site = siteInBrowser(freezeSurvey);

async function open(page: Page, dataset: string) {
  await page.goto(`${site.address}/d/${dataset}/methods`);
  await page.locator('#others').waitFor();
  // What a page says while it waits: the parts fetch for themselves, and idle fetches of others are no concern here.
  await expect.poll(() => page.getByText(/^Loading /).count()).toBe(0);
}

const sectionOf = (page: Page, id: string) => page.locator(`section[aria-labelledby=${id}]`).innerText();

it.each(visitsOf(RESTATED))(
  'the methods of $dataset are sound, at $width px, $colorScheme',
  async ({ dataset, width, colorScheme }) => {
    const { page, close } = await site.page({
      width,
      colorScheme,
    });
    await open(page, dataset);
    await expectSound(page);
    await close();
  },
);

describe('the methods', () => {
  it('lead from their contents to each part', async () => {
    const { page, close } = await site.page();
    await open(page, 'cybertipline');
    const targets = await page
      .locator('.methods-contents a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(targets.length).toBeGreaterThan(9);
    for (const href of targets) expect(await page.locator(href ?? '').count(), href ?? '').toBe(1);
    await close();
  });

  it('say of a public dataset that protection is not needed, and how its parts add up', async () => {
    const { page, close } = await site.page();
    await open(page, 'cybertipline');
    expect(await sectionOf(page, 'certificate')).toContain('Not needed: every figure is public already.');
    expect(await sectionOf(page, 'protection')).toContain('Not needed for this dataset');
    expect(await sectionOf(page, 'reconciliation')).toContain('35,944,826');
    expect(await sectionOf(page, 'breaks')).toContain('lists them separately');
    await close();
  });

  it('tell the certificate of a confidential dataset in words', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    const text = await sectionOf(page, 'certificate');
    for (const words of [
      CERTIFICATE.sentence,
      '5,000 figures are published as numbers, 0 as ranges, and 120 are held back.',
      'A figure is told that rests on too few companies. (U0)',
      '1,234',
      'nothing to test in this release',
      'too few companies · a share that one company could make untrue, or that says nearly all or nearly none answered alike',
      'There is no earlier release that it could be compared with.',
    ]) {
      expect(text).toContain(words);
    }
    await close();
  });

  it('tell what each release restated', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    const rows = await page
      .locator('section[aria-labelledby=revisions] tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows).toEqual([['CSEA items actioned', 'Social networking, 2022', 'restated', '4,000', '4,100']]);
    const text = await sectionOf(page, 'revisions');
    expect(text).toContain('Follows release 2026-01.');
    expect(text).toContain('The first release.');
    await close();
  });

  it('give no parameter of a rule away', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    const text = await sectionOf(page, 'protection');
    expect(text).not.toMatch(/\bk\s*=|\bp\s*=|\d+\s*%|at least (three|five|\d+)/i);
    await close();
  });

  it('say why each kind of figure is missing, in the words of charts and tables', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    expect(await page.locator('section[aria-labelledby=missing] tbody th').allInnerTexts()).toEqual([
      'held back',
      'not known',
      'not applicable',
      'none reported',
      'break',
      'base too small',
    ]);
    await close();
  });
});
