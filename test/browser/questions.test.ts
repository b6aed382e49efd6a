import { describe, expect, it } from 'vitest';
import { freezeSurvey, SURVEY, visitsOf } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

const site = siteInBrowser(freezeSurvey);

it.each(visitsOf(SURVEY))(
  'the questions of $dataset are all there, each answered or said to have no answer, at $width px, $colorScheme',
  async ({ dataset, width, colorScheme }) => {
    const { page, close } = await site.page({
      width,
      colorScheme,
    });
    await page.goto(`${site.address}/d/${dataset}/questions`);
    await page.locator('.question .told').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.questions-list a').count()).toBe(12);
    const answered = await page.locator('section.question:not(.unanswered)').all();
    expect(answered.length + (await page.locator('.unanswered .question-none').count())).toBe(12);
    for (const section of answered) {
      const said = await section.locator('.told, .question-others').count();
      expect(said, await section.innerText()).toBeGreaterThan(0);
    }
    await expectSound(page);
    await close();
  },
);

describe('a question', () => {
  it('that no metric of the dataset answers says so, and names the metrics of the framework that would', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/cybertipline/questions`);
    const first = page.locator('#Q1');
    await first.waitFor();
    expect(await page.locator('.unanswered h2').innerText()).toBe('No metric of this dataset answers these questions');
    expect(await first.locator('h3').innerText()).toContain('How widely are basic safeguards in place');
    expect(await first.getByRole('link', { name: 'Image hash matching' }).getAttribute('href')).toBe(
      '/framework/PRO-HASH-IMG',
    );
    await page.locator('.questions-list a', { hasText: 'How much is detected' }).click();
    await expect.poll(() => page.locator('#Q2 .told').first().innerText()).toContain('reports to NCMEC');
    await close();
  });

  it('leads from each answer to the figures behind it', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/${SURVEY}/questions`);
    const link = page.locator('#Q6 .question-answers').getByRole('link', { name: 'Time to action' });
    await link.click();
    await expect.poll(() => new URL(page.url()).search).toBe('?metric=OUT-TIME');
    expect(new URL(page.url()).pathname).toBe(`/d/${SURVEY}/explore`);
    await close();
  });
});
