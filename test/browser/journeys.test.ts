import { expect, it } from 'vitest';
import { freezeSurvey, SURVEY } from '../support/survey.ts';
import { journeysOn } from './journeys.ts';
import { siteInBrowser } from './site-in-browser.ts';

// On public figures and on protected ones, on a wide screen and on a phone.
const site = siteInBrowser(freezeSurvey);

journeysOn(site);

it('a chart is read out once: its finding, what it is, its foot and its table, and nothing of its drawing', async () => {
  const { page, close } = await site.page({ width: 1280 });
  await page.goto(`${site.address}/d/${SURVEY}`);
  const figures = page.getByRole('figure');
  await expect.poll(() => figures.count()).toBe(3);
  for (const figure of await figures.all()) {
    await figure.locator('svg, .untold').first().waitFor();
    const heading = await figure.getByRole('heading').innerText();
    const tree = await figure.ariaSnapshot();
    expect(tree.split(heading).length - 1, tree).toBeLessThanOrEqual(2);
    expect(tree).toMatch(/chart, \d{4}/);
    // Neither an axis nor a mark: each year of the axis would be a text of its own.
    expect(tree).not.toMatch(/^\s*- text: "?20\d\d"?$/m);
    const summary = figure.getByText('The numbers as a table');
    await summary.click();
    await figure.getByRole('table').getByRole('rowheader').first().waitFor();
  }
  await close();
});
