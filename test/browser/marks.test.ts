import type { ObservationsAnswer } from '@candor/api/types';
import { expect, it } from 'vitest';
import { freezeSurvey, RESTATED, SURVEY } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

// What charts say of figures that are no plain values.
const site = siteInBrowser(freezeSurvey);

it('a restated figure is a hollow point, and reading, foot, table and API say what it was', async () => {
  const { page, close } = await site.page({ width: 1280 });
  await page.goto(`${site.address}/d/${RESTATED}/explore?platform=SOC`);
  await page.locator('.hollow-point').waitFor();
  expect(await page.locator('.hollow-point').count()).toBe(1);
  expect(await page.locator('figcaption').innerText()).toContain('Hollow: restated');
  await page.locator('.chart-plot').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  expect(await page.locator('.chart-reading').innerText()).toContain('restated, before: 4,000');
  expect(await page.locator('.view-table tr[data-code=SOC] abbr').getAttribute('title')).toBe(
    'Restated. The previous release said 4,000.',
  );
  const query = 'metric=OUT-CONTENT&measure=sum&platform=SOC&panel=all&size=_T&breakdown=_T';
  const answer = await fetch(`${site.address}/v1/datasets/${RESTATED}/releases/latest/observations?${query}`);
  const { observations } = (await answer.json()) as ObservationsAnswer;
  expect(observations.map((row) => [row.year, row.restatedFrom])).toEqual([
    [2022, 4000],
    [2023, undefined],
    [2024, undefined],
  ]);
  await expectSound(page);
  await close();
});

it('what is held back in every year is named once below the chart, and drawn where the reader asks for it', async () => {
  const { page, close } = await site.page({ width: 1280 });
  await page.goto(`${site.address}/d/${SURVEY}/explore`);
  await page.locator('.series').first().waitFor();
  expect((await page.locator('.chart-aside').innerText()).trim()).toBe(
    'Held back in every year to protect companies: Search.',
  );
  expect(await page.locator('.view-table tbody tr[data-code=SRC]').count()).toBe(0);
  expect(await page.locator('.view-table tfoot').innerText()).toContain('One more is held back');
  await page.goto(`${site.address}/d/${SURVEY}/explore?platform=SRC,SOC`);
  await page.locator('.held-slot').first().waitFor();
  expect(await page.locator('.held-slot').count()).toBe(3);
  expect(await page.locator('.view-table tr[data-code=SRC] td.held').count()).toBe(3);
  await close();
});

it('where colours are forced, lines are told apart by their dashes, and hatches and controls stay', async () => {
  const { page, close } = await site.page({
    width: 1280,
    forcedColors: 'active',
  });
  await page.goto(`${site.address}/d/${SURVEY}/explore?platform=SRC,SOC,VID,MSG`);
  await page.locator('.series').first().waitFor();
  const dashes = await page
    .locator('.series.focused path.recharts-line-curve')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray));
  // Video sharing has a break, and so two lines of one pattern.
  expect(new Set(dashes).size).toBe(3);
  const held = page.locator('.held-slot rect').first();
  expect(await held.evaluate((one) => getComputedStyle(one).fill)).toContain('url(');
  const chosen = page.getByRole('checkbox', { name: 'Messaging', exact: true });
  expect(await chosen.isChecked()).toBe(true);
  await chosen.focus();
  expect(await chosen.evaluate((one) => getComputedStyle(one.parentElement ?? one).outlineStyle)).toBeDefined();
  await close();
});
