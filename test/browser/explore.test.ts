import type { ObservationsAnswer } from '@candor/api/types';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound, SCREENS, type Watched } from './watched.ts';

const EXPLORE = '/d/cybertipline/explore';

const site = siteInBrowser();

describe.each(SCREENS)('exploring at $width px, $colorScheme', ({ width, colorScheme }) => {
  let watched: Watched;
  let page: Page;

  beforeEach(async () => {
    watched = await site.page({
      width,
      colorScheme,
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = watched.page;
  });

  afterEach(async () => {
    await watched.close();
  });

  const open = async (search = '') => {
    await page.goto(site.address + EXPLORE + search);
    await page.locator('.chart-plot svg').first().waitFor();
  };
  const search = () => new URL(page.url()).search;

  /** On a phone the controls are in a sheet. */
  const withControls = async (work: () => Promise<void>) => {
    const sheet = page.getByRole('button', { name: 'Change what is shown' });
    if (width < 1000) await sheet.click();
    await work();
    if (width < 1000) await page.getByRole('button', { name: 'Show the chart' }).click();
  };

  // Each kind of chart on both; what only has other numbers in the same marks on one of them.
  const views = ['', '?chart=scope&year=2021', '?chart=multiples', '?measure=median', '?metric=NOPE'];
  const others = ['?measure=change&chart=scope', '?panel=matched&platform=SOC,MSG', '?scale=index'];

  it.each(width > 1000 ? [...views, ...others] : views)(
    '%s is passed by axe and does not scroll sideways',
    async (path) => {
      await page.goto(`${site.address}${EXPLORE}${path}`);
      await page.locator('h1').waitFor();
      if (!path.includes('NOPE')) await page.locator('.chart-plot svg').first().waitFor();
      await page
        .locator('.share-menu > summary')
        .click({ timeout: 1000 })
        .catch(() => {});
      await expectSound(page);
      watched.trouble.splice(0, path.includes('NOPE') ? 1 : 0);
    },
  );

  it('a researcher finds the metric, compares types, takes the same companies, and downloads what is shown', async () => {
    await page.goto(`${site.address}/`);
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Explore' }).click();
    await page.locator('.series').first().waitFor();
    expect(await page.locator('.chart-title').innerText()).toContain('CyberTipline reports');
    await withControls(async () => {
      for (const name of ['Social networking', 'Communities', 'Live streaming']) {
        await page.getByRole('checkbox', { name, exact: true }).uncheck();
      }
      await page.getByRole('checkbox', { name: 'Gaming', exact: true }).check();
    });
    await expect.poll(search).toBe('?platform=MSG,GAM,STO');
    await expect
      .poll(() => page.locator('.end-label text').allTextContents())
      .toEqual(['Messaging', 'Gaming', 'Cloud storage']);
    await withControls(() => page.getByRole('radio', { name: 'The same in both years' }).check());
    await expect.poll(search).toBe('?panel=matched&platform=MSG,GAM,STO');
    await expect.poll(() => page.locator('.chart-subtitle').innerText()).toContain('Only companies that reported');
    const { observations } = await api(
      'metric=OUT-REPORTS-NCMEC&measure=sum,sum_previous&size=_T&breakdown=_T&panel=matched',
    );
    const at = (measure: string) =>
      observations.find((row) => row.measure === measure && row.platform === 'GAM' && row.year === 2023)?.value;
    const exact = (value = 0) => value.toLocaleString('en-GB');
    await expect
      .poll(() => page.locator('.view-table tr[data-code=GAM] td').last().innerText())
      .toBe(`${exact(at('sum_previous'))} → ${exact(at('sum'))}`);

    await page.locator('.share-menu > summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Numbers of this view (CSV)' }).click(),
    ]);
    // The same view in a program: every address in the lines to copy leads to this table or to its JSON.
    await page.locator('.programs summary').click();
    await page.locator('.programs textarea').last().waitFor();
    const lines = await page
      .locator('.programs textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    expect(lines).toHaveLength(8);
    for (const text of lines) {
      const address = /http[^"']+/.exec(text)?.[0] ?? '';
      expect(address).toMatch(/\/views\/[^/]+\.(csv|json)$/);
      expect((await fetch(address)).status).toBe(200);
    }
    const rows = (await readAll(await download.createReadStream())).trim().split('\n');
    const chosen = observations.filter((row) => ['MSG', 'GAM', 'STO'].includes(row.platform));
    expect(rows).toHaveLength(chosen.length + 1);
    expect(download.suggestedFilename()).toMatch(
      /^candor-cybertipline-\d{4}-01-trend_panel=matched_platform=MSG_GAM_STO\.csv$/,
    );
  });

  it('a journalist finds a chart, checks a number, and embeds it', async () => {
    await open();
    await withControls(async () => {
      await page.getByLabel('Chart', { exact: true }).selectOption('Bars');
      await page.getByLabel('Year', { exact: true }).selectOption('2022');
    });
    await expect.poll(search).toBe('?chart=scope&year=2022');
    const { observations } = await api('measure=sum&panel=all&year=2022');
    const value = observations.find((row) => row.platform === 'MSG')?.value ?? 0;
    await expect
      .poll(() => page.locator('.view-table tr[data-code=MSG] td').first().innerText())
      .toBe(value.toLocaleString('en-GB'));
    if (width > 1000) {
      expect(await page.locator('.scope-mark[data-code=MSG] .mark-value').textContent()).toContain(
        value.toLocaleString('en-GB'),
      );
    }
    await page.locator('.share-menu > summary').click();
    // How high the frame must be is asked when the menu opens.
    await expect
      .poll(() => page.getByLabel('Embed this chart', { exact: true }).inputValue())
      .not.toContain('height="1000"');
    const snippet = await page.getByLabel('Embed this chart', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Copy Embed this chart' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet);
    const src = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
    expect(src).toBe(`${site.address}/embed/cybertipline/2026-01/scope;year=2022`);
    const title = await page.locator('.chart-title').innerText();
    await page.goto(src);
    await page.locator('.bands > svg:visible .mark-value').first().waitFor();
    expect(await page.locator('figure h1').innerText()).toBe(title);
    expect(await page.locator('figcaption').innerText()).toContain('Source: NCMEC');
    await expectSound(page);
    const link = page.getByRole('link', { name: 'Explore at Candor' });
    expect(await link.getAttribute('href')).toBe(`${EXPLORE}?chart=scope&year=2022&release=2026-01`);
  });

  it('draws a line for each run of comparable years, breaks in the gaps, and no label over another', async () => {
    await open();
    const { observations } = await api('measure=sum&panel=all');
    const types = [...new Set(observations.map((row) => row.platform))].filter((code) => /^[A-Z]{3}$/.test(code));
    const runs = types
      .filter((code) => code !== 'ALL')
      .map((code) => runsOf(observations.filter((row) => row.platform === code)));
    expect(await page.locator('g.series').count()).toBe(runs.reduce((sum, one) => sum + one, 0));
    expect(await page.locator('.end-label').count()).toBe(5);
    // Of the five in focus, and of the three that go on between bounds in 2024.
    expect(await page.locator('.break-mark').count()).toBe(5 + 3);
    const years = await page.locator('.recharts-xAxis-tick-labels text').allTextContents();
    const everyYear = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'];
    expect(years).toEqual(width < 600 ? everyYear.filter((_, at) => at % 2 === 0) : everyYear);
    for (const part of ['.axis-label', '.end-label text', '.recharts-xAxis-tick-labels text']) {
      expect(await overlaps(page, part), part).toEqual([]);
    }
    expect(await cutOff(page), 'text outside its drawing').toEqual([]);
    await open('?chart=scope');
    expect(await overlaps(page, '.scope-mark text')).toEqual([]);
    expect(await cutOff(page), 'text outside its drawing').toEqual([]);
  });

  it('keeps every choice in the address; back and forward undo and redo it', async () => {
    await open();
    await withControls(() => page.getByRole('radio', { name: 'Linear' }).check());
    await expect.poll(search).toBe('?scale=linear');
    await withControls(async () => {
      await page.getByLabel('From', { exact: true }).selectOption('2020');
    });
    await expect.poll(search).toBe('?year=2020..2025&scale=linear');
    const subtitle = page.locator('.chart-subtitle');
    await expect.poll(() => subtitle.innerText()).toContain('2020–2025');
    const title = await subtitle.innerText();
    await page.goBack();
    await expect.poll(search).toBe('?scale=linear');
    await page.goBack();
    await expect.poll(search).toBe('');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => page.locator('.chart-subtitle').innerText()).toBe(title);
  });
});

async function api(query: string): Promise<ObservationsAnswer> {
  const response = await fetch(`${site.address}/v1/datasets/cybertipline/releases/latest/observations?${query}`);
  return (await response.json()) as ObservationsAnswer;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** How many lines a platform type needs: a new one after each break and after each year without a value. */
function runsOf(rows: ObservationsAnswer['observations']): number {
  return rows.filter(
    (row, index) => row.value !== undefined && (row.obsStatus === 'B' || rows[index - 1]?.value === undefined),
  ).length;
}

/** Pairs of texts whose boxes lie over each other. */
function overlaps(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) => {
    const boxes = elements.map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }));
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            a.box.left < b.box.right &&
            b.box.left < a.box.right &&
            a.box.top + 2 < b.box.bottom &&
            b.box.top + 2 < a.box.bottom,
        )
        .map((b) => `${a.text} / ${b.text}`),
    );
  });
}

/** Texts that reach beyond the edge of their drawing. */
function cutOff(page: Page) {
  return page.locator('.chart-plot svg text').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const frame = element.closest('svg')?.getBoundingClientRect();
        return (
          frame !== undefined &&
          (box.left < frame.left - 0.5 ||
            box.right > frame.right + 0.5 ||
            box.bottom > frame.bottom + 0.5 ||
            box.top < frame.top - 0.5)
        );
      })
      .map((element) => element.textContent),
  );
}
