import type { MetricsAnswer, ObservationRow, ObservationsAnswer, ViewAnswer } from '@candor/api/types';
import { readView, viewCodesOf } from '@candor/data/release';
import { factsOf, sentChart } from '@candor/data/release/views';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shown } from '../../../data/testing/book.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { Swaps } from '../swaps.ts';
import { expectSound } from '../watched.ts';

// What a release might hold that nobody foresaw: the answers of the API with texts and numbers put in their place.

const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const RIGHT_TO_LEFT = '\u202eتقارير عن الاستغلال\u202c';
const LONG = 'endless'.repeat(1500).slice(0, 10_000);

const swaps = new Swaps();
const site = siteInBrowser(undefined, undefined, swaps);

type ChangeBook = (book: MetricsAnswer) => MetricsAnswer;
type ChangeRow = (row: ObservationRow) => ObservationRow;

/** The code book with something else in it, and the views that the API would make of it. */
async function withBook(change: ChangeBook): Promise<void> {
  swaps.swap(/\/releases\/[^/]+\/metrics$/, change);
  await withViews(change, (row) => row);
}

/** The same of the observations. */
async function withRows(change: ChangeRow): Promise<void> {
  swaps.swap<ObservationsAnswer>(/\/observations$/, (answer) => ({
    ...answer,
    observations: answer.observations.map(change),
  }));
  await withViews((book) => book, change);
}

async function withViews(changeBook: ChangeBook, changeRow: ChangeRow): Promise<void> {
  const real = (await (
    await fetch(`${site.address}/v1/datasets/cybertipline/releases/latest/metrics`)
  ).json()) as MetricsAnswer;
  // Asked for before it is swapped, or changed once more: the same text in the same place.
  const { about: dataset, ...book } = changeBook(real);
  const codes = viewCodesOf(book, null);
  swaps.swap<ViewAnswer>(/\/views\/[^/]+$/, (answer) => {
    const read = readView(answer.view, codes);
    if (!read.ok) throw new Error(read.problem);
    const observations = answer.observations.map(changeRow);
    const { chart, ...texts } = shown({ ...book, dataset }, read.view, factsOf({ observations }));
    return { ...answer, ...texts, chart: sentChart(chart, observations), observations };
  });
}

const VIEWS = ['', '?chart=scope', '?chart=multiples', '?measure=median'];

async function everyView(page: Page, check: () => Promise<void>): Promise<void> {
  for (const view of VIEWS) {
    await page.goto(`${site.address}/d/cybertipline/explore${view}`);
    // A title may be longer than the window; a phone draws what comes near.
    await page.locator('.chart-plot').first().scrollIntoViewIfNeeded();
    await page.locator('.chart-plot :is(svg, .untold)').first().waitFor();
    await check();
  }
}

describe.each([
  ['markup', MARKUP],
  ['text that runs from right to left', RIGHT_TO_LEFT],
  ['ten thousand characters without a space', LONG],
])('%s in every text of a release', (_, text) => {
  it('stays text, and breaks nothing, on a phone and wider', async () => {
    const { page, close } = await site.page({ width: 390 });
    await withBook((book) => ({
      ...book,
      about: { ...book.about, title: text, source: { ...book.about.source, name: text } },
      metrics: book.metrics.map((one) => ({
        ...one,
        title: text,
        definition: text,
        unit: { singular: text, plural: text },
      })),
      measures: book.measures.map((one) => ({ ...one, label: text, definition: text })),
      platforms: book.platforms.map((one) => ({ ...one, label: text, short: text })),
      caveats: book.caveats.map((one) => ({ ...one, text })),
      notes: [text],
      breaks: book.breaks.map((one) => ({ ...one, notes: [text] })),
    }));
    await everyView(page, async () => {
      expect(await page.locator('h1').textContent()).toContain(text.slice(0, 40));
      expect(await page.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
      expect(await page.locator('main img, main script').count()).toBe(0);
      const drawn = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await drawn()).toBe(390);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.locator('aside.explore-controls').waitFor();
      expect(await drawn()).toBe(1280);
      expect(await page.locator('main img, main script').count()).toBe(0);
      await page.setViewportSize({ width: 390, height: 900 });
    });
    await close();
  });
});

describe('odd numbers', () => {
  it.each([
    ['nothing but zeros', 0],
    ['nothing but ones', 1],
    ['a trillion each', 1e12],
    ['a loss each', -5],
    ['the smallest fraction', Number.MIN_VALUE],
  ])('%s are drawn and told', async (_, value) => {
    const { page, close } = await site.page({ width: 1280 });
    await withRows((row) => (row.value === undefined ? row : { ...row, value }));
    await everyView(page, async () => {
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(await wrongPaths(page)).toEqual([]);
    });
    await close();
  });

  it('zeros, ones and a trillion stand in one chart, in either scale', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await withRows((row) => ({
      ...row,
      value: [0, 1, 1e12][(Number(row.year) + row.platform.charCodeAt(1)) % 3] ?? 0,
    }));
    for (const scale of ['', '?scale=linear', '?chart=scope&scale=log']) {
      await page.goto(`${site.address}/d/cybertipline/explore${scale}`);
      await page.locator('.chart-plot svg').first().waitFor();
      expect(await wrongPaths(page)).toEqual([]);
      expect(await page.locator('.view-table').innerText()).toContain('1,000,000,000,000');
    }
    await close();
  });

  it('where every figure is held back, a hatched plane says so in place of a chart, and the table of each', async () => {
    const { page, close } = await site.page({ width: 1280 });
    await withRows(({ value: _, lower: _lower, upper: _upper, ...row }) => ({
      ...row,
      obsStatus: 'Q',
      confStatus: 'C',
    }));
    await everyView(page, async () => {
      expect(await page.locator('h1').innerText()).toContain('every figure is held back to protect companies');
      expect(await page.locator('.series path').count()).toBe(0);
      expect(await page.locator('.untold.held').innerText()).toContain('Held back does not mean zero.');
      expect(await page.locator('.view-table td.held').count()).toBeGreaterThan(0);
    });
    await expectSound(page);
    await page.goto(`${site.address}/d/cybertipline/explore`);
    await page.locator('.untold.held').waitFor();
    await page.locator('.chart-plot').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.chart-reading').innerText()).toContain('held back to protect companies');
    await close();
  });
});

/** Shapes whose geometry no browser can draw. */
function wrongPaths(page: Page) {
  return page
    .locator('.chart-plot svg :is(path, rect, circle, line, text)')
    .evaluateAll((shapes) =>
      shapes
        .map((shape) => [...shape.attributes].map((one) => one.value).join(' '))
        .filter((text) => /NaN|Infinity/.test(text)),
    );
}
