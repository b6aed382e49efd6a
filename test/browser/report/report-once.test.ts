import { readFileSync } from 'node:fs';
import { readReportFile } from '@candor/data/report';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { euBytes, filledReport, zipOf } from '../../../data/testing/eu-files.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { expectSound, SCREENS, type Watched } from '../watched.ts';

const site = siteInBrowser();
const EU = 'Your EU report (optional)';
const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

describe.each(SCREENS.slice(-1))(
  'what was published is taken over at $width px, $colorScheme',
  ({ width, colorScheme }) => {
    let watched: Watched;
    let page: Page;

    beforeEach(async () => {
      watched = await site.page({ width, colorScheme, acceptDownloads: true });
      page = watched.page;
      await page.goto(`${site.address}/report`);
      await page.getByLabel('Type of platform').selectOption('SOC');
    });

    afterEach(async () => {
      await watched.close();
    });

    const said = () => page.locator('.take-over-summary').innerText();
    const take = (name: string, bytes: Uint8Array) => page.getByLabel(EU).setInputFiles(file(name, bytes));

    it('without the network: what is answered, what in part, and the questionnaire holds both', async () => {
      await page.context().setOffline(true);
      const year = await page.getByLabel('Year of the report').inputValue();
      await take('eu.zip', zipOf(filledReport(undefined, `${year}-01-01/${year}-12-31`)));
      await expect.poll(said, { timeout: 10_000 }).toContain('eu.zip is read.');
      const text = await page.locator('.take-over').innerText();
      expect(text).toMatch(/1 is answered by your report, \d+ in part, and \d+ are asked as ever/);
      expect(text).toContain(`Report of Acorn Forum, ${year}-01-01 to ${year}-12-31.`);
      await page.locator('.take-over summary').last().click();
      await expectSound(page);
      expect(await page.locator('.take-over').innerText()).toContain(
        'Removals and blocks of CSAM: 840 (6_own_initiative_TC.csv, line 57, column H and line 57, column I)',
      );
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Table (.csv)' }).click(),
      ]);
      const bytes = new Uint8Array(readFileSync(await download.path()));
      expect(new TextDecoder().decode(bytes)).toContain('Removals and blocks of CSAM: 840');
      const read = await readReportFile('it.csv', bytes);
      const answered = read.report?.rows
        .filter(({ cells }) => cells.answer !== undefined)
        .map(({ cells }) => cells.breakdown?.text);
      expect(answered).toEqual(['option:general_report', 'option:machine_readable', 'option:annual']);
    });

    it('a question is asked where nothing is sure, and what is not the template is refused', async () => {
      await page.getByLabel('Year of the report').selectOption('2025');
      await take('own-rows.csv', euBytes('extracted/bumble-2025_6.csv'));
      await expect.poll(said, { timeout: 10_000 }).toContain('own-rows.csv is read.');
      expect(await page.locator('.take-over').innerText()).toContain('3 questions for you first');
      await expectSound(page);
      await take('other.csv', euBytes('raw/heise-2025.csv'));
      await expect.poll(said).toBe('other.csv cannot be taken over.');
      expect(await page.locator('.take-over').innerText()).toContain('No table of the harmonised template is in it');
      await take(
        'ours.csv',
        new TextEncoder().encode('#framework,1.0.0\nmetric,breakdown,status,answer,second\nPOL-OWNER,,,yes,\n'),
      );
      await expect.poll(said).toContain('is a questionnaire of this framework');
      await expectSound(page);
    });

    it('a checked report becomes one’s own public report, and nothing confidential is in it', async () => {
      const report = (source: string) =>
        [
          ...['#framework,1.0.0', '#service,acorn-forum', '#year,2025', '#platform_type,SOC'],
          'metric,breakdown,status,answer,second,public_source,comment',
          `OUT-CONTENT,,,1250,,${source},`,
          'OUT-USERREPORTS,,,77001,,,secret',
        ].join('\n');
      const input = page.getByLabel('Choose a filled-in questionnaire');
      await input.setInputFiles(file('none.csv', report('')));
      await expect
        .poll(() => page.locator('.own-report').innerText(), { timeout: 10_000 })
        .toContain('No answer in this file');
      await input.setInputFiles(file('some.csv', report('https://acorn.example/report')));
      await expect
        .poll(() => page.locator('.own-report').innerText(), { timeout: 10_000 })
        .toContain('1 question of this file is');
      await expectSound(page);
      await page.getByLabel('Name of your service').fill('Acorn Forum');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Web page (.html)' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('transparency-report.html');
      const html = readFileSync(await download.path(), 'utf8');
      expect(html).toContain('<h1>Acorn Forum: transparency report 2025</h1>');
      expect(html).toContain('1,250 items');
      expect(html).not.toMatch(/77,?001|secret/);
    });
  },
);
