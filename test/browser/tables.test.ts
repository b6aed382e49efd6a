import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricsAnswer } from '@candor/api/types';
import { describe, expect, it } from 'vitest';
import { candor, PROJECT, temporaryFolder } from '../support/candor.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

// What services report in the EU’s common form: a dataset of tables alone.
const home = temporaryFolder();
for (const command of [
  ['ingest', join(PROJECT, 'data', 'sources', 'eu-reports')],
  ['publish', '--year', '2024'],
]) {
  const { code, err } = await candor(...command, '--home', home);
  if (code !== 0) throw new Error(err);
}
const site = siteInBrowser((releases) => {
  cpSync(join(home, 'releases', 'eu-reports'), join(releases, 'eu-reports'), { recursive: true });
});

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('a dataset of tables', () => {
  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('is sound on every page, at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page, close } = await site.page({ width, colorScheme });
    for (const path of ['', '/explore', '/sectors', '/questions', '/methods', '/data']) {
      await page.goto(`${site.address}/d/eu-reports${path}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectSound(page);
    }
    await close();
  });

  it('shows every number of the API with its period, and leads with what it finds', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/eu-reports`);
    await page.locator('#table-moderators').waitFor();
    expect(plain(await page.locator('h1').innerText())).toContain('38 give a figure above zero');
    const { tables = [] } = (await (
      await fetch(`${site.address}/v1/datasets/eu-reports/releases/latest/metrics`)
    ).json()) as MetricsAnswer;
    expect(tables).toHaveLength(11);
    const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
    for (const { id, cells, groups, series } of tables) {
      const rows = await page
        .locator(`#table-${id} tbody tr`)
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
      const shown = rows.flatMap((row) => {
        const [period = '', ...rest] = row;
        const group = groups.length === 0 ? '' : (rest.shift() ?? '');
        return rest.flatMap((text, at) =>
          /\d/.test(text) ? [[period, group, series[at]?.label, text].join('|')] : [],
        );
      });
      const said = cells.map((one) =>
        [
          one.period.replace(/(\d+)-S1/, 'January to June $1').replace(/(\d+)-S2/, 'July to December $1'),
          groups.find((group) => group.code === one.group)?.label ?? '',
          series.find((code) => code.code === one.series)?.label,
          exact.format(one.value),
        ].join('|'),
      );
      expect([id, ...shown.toSorted()]).toEqual([id, ...said.toSorted()]);
    }
    await close();
  });

  it('leads from pages of metrics to its tables', async () => {
    const { page, close } = await site.page();
    await page.goto(`${site.address}/d/eu-reports/explore`);
    await page.getByRole('link', { name: 'To its tables' }).click();
    await page.locator('#table-answers').waitFor();
    expect(new URL(page.url()).pathname).toBe('/d/eu-reports');
    await close();
  });
});
