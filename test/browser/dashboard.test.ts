import { AxeBuilder } from '@axe-core/playwright';
import type { ObservationsAnswer } from '@candor/api/types';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Served, serveShippedData } from './server.ts';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveShippedData(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)('the dashboard at $width px, $colorScheme', ({ width, colorScheme }) => {
  let context: BrowserContext;
  let page: Page;
  let trouble: string[];

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    page = await context.newPage();
    trouble = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address) && !request.url().startsWith('data:'))
        trouble.push(`request to ${request.url()}`);
    });
  });

  afterEach(async () => {
    expect(trouble, 'console and foreign requests').toEqual([]);
    await context.close();
  });

  const open = async (path = '/') => {
    await page.goto(served.address + path);
    await page.locator('#scope .scope-mark').first().waitFor();
    await page.locator('#trend .series').first().waitFor();
  };

  it('says the finding and the reconciled total of the latest year', async () => {
    await open();
    expect(await page.locator('h1').innerText()).toMatch(
      /^In 2023, 35\.9\smillion reports .* 13\s% more than the year before\.$/,
    );
    expect(await page.locator('.key-figures').innerText()).toContain('35,944,826');
  });

  it('draws one mark a platform type, one line a run of comparable years, and a name for each type in focus', async () => {
    await open();
    const { observations } = await api('measure=sum&panel=all');
    const types = new Set(
      observations.map((row) => row.platform).filter((code) => /^[A-Z]{3}$/.test(code) && code !== 'ALL'),
    );
    expect(await page.locator('#scope .scope-mark').count()).toBe(types.size);
    const runs = [...types].map((type) => runsOf(observations.filter((row) => row.platform === type)));
    expect(await page.locator('#trend g.series').count()).toBe(runs.reduce((sum, one) => sum + one, 0));
    expect(await page.locator('#trend .end-label').count()).toBe(5);
    expect(await page.locator('#trend .break-mark').count()).toBe(5);
  });

  it('has readable axes: every year, round values, no label over another', async () => {
    await open();
    const years = await page.locator('#trend .recharts-xAxis-tick-labels text').allTextContents();
    expect(years).toEqual(['2019', '2020', '2021', '2022', '2023']);
    const values = await page.locator('#trend .axis-label').allTextContents();
    expect(values.map((text) => text.replace(/\s/g, ' ').replace(' reports', ''))).toEqual([
      '10',
      '100',
      '1,000',
      '10,000',
      '100,000',
      '1 million',
      '10 million',
    ]);
    for (const part of [
      '#trend .axis-label',
      '#trend .end-label text',
      '#trend .recharts-xAxis-tick-labels text',
      '#scope text',
    ]) {
      expect(await overlaps(page, part), part).toEqual([]);
    }
    expect(await cutOff(page), 'text outside its drawing').toEqual([]);
  });

  it('does not scroll sideways', async () => {
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('changes address, chart and title with a filter, and back and forward undo and redo it', async () => {
    await open();
    const title = () => page.locator('#scope figure h3').innerText();
    const latest = await title();
    await page.locator('#scope').getByRole('radio', { name: '2020' }).check();
    await expect.poll(title).toContain('2020');
    expect(new URL(page.url()).search).toBe('?year=2020');
    expect(await page.locator('#scope [data-platform=SOC] .mark-value').textContent()).toMatch(/^20[.,]4/);
    await page.locator('#trend').getByRole('radio', { name: 'Linear' }).check();
    await expect.poll(() => new URL(page.url()).search).toBe('?year=2020&trend-scale=linear');
    await page.locator('#trend').getByRole('checkbox', { name: 'Gaming' }).check();
    await expect.poll(() => page.locator('#trend .end-label').count()).toBe(6);
    await page.goBack();
    await expect.poll(() => page.locator('#trend .end-label').count()).toBe(5);
    await page.goBack();
    await page.goBack();
    await expect.poll(title).toBe(latest);
    await page.goForward();
    await expect.poll(title).toContain('2020');
  });

  it('shows in the table what the API answers, for each figure', async () => {
    await open();
    for (const [choice, measure, panel] of [
      ['Reports', 'sum', 'all'],
      ['Companies reporting', 'responding', 'all'],
      ['Median company', 'median', 'all'],
    ] as const) {
      await page.locator('#table').getByRole('radio', { name: choice, exact: true }).check();
      await expect.poll(() => page.locator('#table caption').innerText()).toContain(choice);
      const { observations } = await api(`measure=${measure}&panel=${panel}`);
      const shown = await tableCells(page);
      expect(shown).toHaveLength(observations.length);
      expect(shown).toEqual(
        observations.map(({ platform, year, value }) => ({
          platform,
          year: String(year),
          text: value === undefined ? 'none reported' : value.toLocaleString('en-GB', { maximumFractionDigits: 2 }),
        })),
      );
    }
  });

  it('is passed by axe, with and without filters', async () => {
    for (const path of ['/', '/?year=2020&platform=GAM,STO&scope-scale=log&trend-scale=linear&measure=change']) {
      await open(path);
      await page.locator('.embed-snippet summary').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))])).toEqual([]);
    }
  });

  it('offers a frame to embed, which shows the same chart', async () => {
    await open('/?platform=GAM');
    await page.locator('#trend .embed-snippet summary').click();
    const snippet = await page.locator('#trend .embed-snippet textarea').inputValue();
    const src = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
    expect(src).toBe(`${served.address}/embed/cybertipline/2026.1/trend;platform=GAM`);
    expect(snippet).toMatch(/ title="[^"]+" loading="lazy" width="100%" height="\d+"/);
    const title = await page.locator('#trend figure h3').innerText();
    await page.goto(src);
    await page.locator('.series').first().waitFor();
    expect(await page.locator('figure h1').innerText()).toBe(title);
    expect(await page.locator('figcaption').innerText()).toContain('Source: NCMEC');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('at the keyboard', () => {
  it('every control is reached and works without a pointer', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${served.address}/`);
    await page.locator('#trend .series').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the figures');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).search).toBe('?year=2022');
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('label')?.textContent === 'Gaming')) break;
    }
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.get('platform')?.split(',')).toContain('GAM');
    await page.close();
  });
});

describe('when there is nothing to show', () => {
  it('says that the figures are loading, then why they are not there, and tries again', async () => {
    const page = await browser.newPage();
    let fail = true;
    await page.route('**/v1/**', async (route) => {
      if (!fail) return route.continue();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return route.fulfill({
        status: 404,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: 'Out for lunch.' }),
      });
    });
    await page.goto(`${served.address}/`);
    expect(await page.getByRole('status').first().innerText()).toBe('Loading the figures…');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Out for lunch.');
    fail = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.scope-mark').first().waitFor();
    await page.close();
  });

  it('says so when nothing has been published', async () => {
    const page = await browser.newPage();
    await page.route('**/v1/datasets', (route) => route.fulfill({ json: { datasets: [] } }));
    await page.goto(`${served.address}/`);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Nothing has been published yet');
    await page.close();
  });

  it('says so in an embed whose address names nothing', async () => {
    const page = await browser.newPage();
    for (const path of ['cybertipline/2026.1/pie', 'cybertipline/1999.1/scope', 'other/latest/scope']) {
      const response = await page.goto(`${served.address}/embed/${path}`);
      expect(response?.status()).toBe(404);
      await expect.poll(() => page.locator('h1').innerText()).toBe('This chart does not exist');
    }
    await page.close();
  });
});

async function api(query: string): Promise<ObservationsAnswer> {
  const response = await fetch(`${served.address}/v1/datasets/cybertipline/releases/latest/observations?${query}`);
  return (await response.json()) as ObservationsAnswer;
}

/** How many lines a platform type needs: a new one after each break and after each year without a value. */
function runsOf(rows: ObservationsAnswer['observations']): number {
  return rows.filter(
    (row, index) => row.value !== undefined && (row.obsStatus === 'B' || rows[index - 1]?.value === undefined),
  ).length;
}

function tableCells(page: Page) {
  return page.evaluate(() => {
    const years = [...document.querySelectorAll('#table thead th')].slice(1).map((cell) => cell.textContent);
    return [...document.querySelectorAll<HTMLElement>('#table tbody tr')].flatMap((row) =>
      [...row.querySelectorAll('td')].map((cell, index) => ({
        platform: row.dataset.platform,
        year: years[index],
        text: cell.firstChild?.textContent,
      })),
    );
  });
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
