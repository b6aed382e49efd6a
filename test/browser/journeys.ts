import { readFileSync } from 'node:fs';
import type { ObservationsAnswer } from '@candor/api/types';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SURVEY } from '../support/survey.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import type { Site } from './site-in-browser.ts';

interface Known {
  readonly metric: string;
  readonly code: string;
  /** Three types that stand in colour at first. */
  readonly firstFocus: readonly string[];
  readonly year: number;
}

const DATASETS: Readonly<Record<string, Known>> = {
  cybertipline: {
    metric: 'CyberTipline reports',
    code: 'OUT-REPORTS-NCMEC',
    firstFocus: ['Social networking', 'Communities', 'Live streaming'],
    year: 2023,
  },
  [SURVEY]: {
    metric: 'CSEA items actioned',
    code: 'OUT-CONTENT',
    firstFocus: ['Marketplaces', 'Generative AI', 'Infrastructure'],
    year: 2024,
  },
};

/** Who reads: which dataset, on what screen. */
export interface Visit {
  readonly dataset: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** Both datasets, on a wide screen and on a phone. */
export const VISITS: readonly Visit[] = Object.keys(DATASETS).flatMap((dataset) => [
  { dataset, width: 1280, colorScheme: 'light' as const },
  { dataset, width: 390, colorScheme: 'dark' as const },
]);

/** Where a journalist asks for observations, below the address of a release: by a query, or in the file of a metric. */
type AskedAt = (metric: string, query: string) => string;
const BY_QUERY: AskedAt = (metric, query) => `observations?metric=${metric}&${query}`;

/** The three journeys, without a pointer and by nothing but roles and names. */
export function journeysOn(
  site: Site,
  visits: readonly Visit[] = VISITS,
  { release = 'latest', askedAt = BY_QUERY }: { readonly release?: string; readonly askedAt?: AskedAt } = {},
): void {
  describe.each(visits)('with $dataset, at $width px, by keyboard alone', ({ dataset, width, colorScheme }) => {
    const known = DATASETS[dataset];
    if (known === undefined) throw new Error(`no journey is known through ${dataset}`);
    const at = `/d/${dataset}`;

    /** What a journey must not leave behind: an error in the console, or a request to anybody else. */
    const journey = async (work: (page: Page, keys: Keyboard) => Promise<void>) => {
      const { page, close } = await site.page({
        width,
        colorScheme,
        acceptDownloads: true,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await page.goto(`${site.address}${at}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await work(page, keyboardOf(page));
      await close();
    };

    /** On a phone the controls are in a sheet that a button opens. */
    const withControls = async (keys: Keyboard, work: () => Promise<void>) => {
      if (width < 1000) await keys.open('button', 'Change what is shown');
      await work();
      if (width < 1000) await keys.open('button', 'Show the chart');
    };

    const explore = async (page: Page, keys: Keyboard) => {
      await keys.open('link', 'Explore');
      await page.waitForURL(/\/explore\b/);
      // The page before it, whose charts are more than one, stands until this one is loaded.
      await expect.poll(() => page.getByRole('application').count()).toBe(1);
    };

    it('a researcher finds the metric, compares types among the same companies, and downloads the numbers', async () => {
      await journey(async (page, keys) => {
        await explore(page, keys);
        await withControls(keys, async () => {
          // The CyberTipline has one metric, so there is nothing to choose.
          if (dataset === SURVEY) {
            await keys.open('button', 'Choose another metric');
            await keys.to('searchbox', 'Search titles and definitions');
            await page.keyboard.type('actioned');
            await keys.open('link', known.metric);
          }
          for (const name of known.firstFocus) {
            await keys.to('checkbox', name);
            await keys.press('Space');
          }
          await keys.to('radio', 'All that reported');
          await keys.press('ArrowRight');
        });
        await expect.poll(() => new URL(page.url()).search).toMatch(/^\?panel=matched&platform=\w+/);
        await page.locator('.share-menu > summary').focus();
        await keys.press('Enter');
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          keys.open('link', 'Numbers of this view (CSV)'),
        ]);
        expect(download.suggestedFilename()).toMatch(new RegExp(`^candor-${dataset}-.+\\.csv$`));
        const [header = '', ...rows] = readFileSync(await download.path(), 'utf8')
          .trim()
          .split('\n');
        expect(header).toContain('METRIC,METRIC_LABEL');
        // The survey has no totals of the same companies.
        const codes = new Set(rows.map((row) => row.split(',')[2]));
        expect([...codes]).toEqual(dataset === SURVEY ? [] : [known.code]);
        expect(await download.failure()).toBeNull();
      });
    });

    it('a policymaker opens a sector, reads its figures, and prints two pages', async () => {
      await journey(async (page, keys) => {
        await page.evaluate(() => {
          window.print = () => document.body.setAttribute('data-printed', '');
        });
        await keys.open('link', 'Sectors');
        await keys.open('link', 'Private messaging, calling & email');
        await page.getByRole('heading', { level: 1, name: 'Private messaging, calling & email' }).waitFor();
        await page.getByRole('heading', { level: 2, name: 'Main points' }).waitFor();
        await page.getByRole('table').first().waitFor();
        await keys.open('button', 'Print, or save as PDF');
        expect(await page.locator('body[data-printed]').count()).toBe(1);
        await page.waitForLoadState('networkidle');
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      });
    });

    it('a journalist finds a chart, checks a number against the API, and embeds it', async () => {
      await journey(async (page, keys) => {
        await explore(page, keys);
        await withControls(keys, async () => {
          await keys.to('combobox', 'Chart');
          await page.keyboard.type('Bars');
        });
        await expect.poll(() => new URL(page.url()).search).toBe('?chart=scope');
        await page.getByRole('application', { name: /Bar chart/ }).waitFor();
        await page.waitForLoadState('networkidle');
        await keys.to('application', /Bar chart/);
        await keys.press('ArrowDown');
        const reading = await page
          .getByRole('status')
          .filter({ hasText: /companies/ })
          .innerText();
        const told = { measure: 'sum', size: '_T', breakdown: '_T', panel: 'all', year: known.year };
        const query = Object.entries(told).map((part) => part.join('='));
        const asked = askedAt(known.code, query.join('&'));
        const api = `${site.address}/v1${at.replace('/d/', '/datasets/')}/releases/${release}/${asked}`;
        const { observations } = (await page.evaluate(
          async (address) => (await fetch(address)).json(),
          api,
        )) as ObservationsAnswer;
        const isAsked = (row: ObservationsAnswer['observations'][number]) =>
          (Object.keys(told) as (keyof typeof told)[]).every((name) => row[name] === told[name]);
        const largest = Math.max(
          ...observations
            .filter((row) => isAsked(row) && /^(?!ALL)[A-Z]{3}$/.test(row.platform))
            .map((row) => row.value ?? 0),
        );
        expect(reading).toContain(largest.toLocaleString('en-GB'));
        const title = await page.getByRole('heading', { level: 1 }).innerText();
        await page.locator('.share-menu > summary').focus();
        await keys.press('Enter');
        await keys.open('button', 'Copy Embed this chart');
        const snippet = await page.evaluate(() => navigator.clipboard.readText());
        const src = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
        await page.goto(src);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        // A frame in somebody else's page carries its own table, source and release.
        await keyboardOf(page).to('application', /Bar chart/);
        const text = await page.locator('figure').innerText();
        expect(text).toContain('The numbers as a table');
        expect(text).toMatch(/Source: .*release \d{4}-\d\d/);
      });
    });
  });
}
