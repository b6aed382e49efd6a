import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answering } from '@candor/api';
import { parse } from 'acorn';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { PROJECT } from '../../support/candor.ts';
import { freezeSurvey, SURVEY } from '../../support/survey.ts';
import { journeysOn } from '../journeys.ts';
import { type Site, siteInBrowser } from '../site-in-browser.ts';
import { Swaps } from '../swaps.ts';
import { opened } from '../watched.ts';
import { takeAwayTheYounger } from './younger.ts';

// The oldest browsers that everything works in (docs/serving.md), as this one without all that is younger than they are; and
// browsers that are older still.

/** The scripts of workers, which a page cannot reach, begin without it too. */
class OldWorkers extends Swaps {
  override around(app: Answering): Answering {
    return {
      fetch: async (request, ...rest) => {
        if (!/\/assets\/worker-[^/]+\.js$/.test(request.url)) return app.fetch(request, ...rest);
        const response = await app.fetch(new Request(request.url), ...rest);
        const headers = new Headers(response.headers);
        for (const name of ['Content-Length', 'ETag']) headers.delete(name);
        return new Response(`(${takeAwayTheYounger})();\n${await response.text()}`, { headers });
      },
    };
  }
}

const site = siteInBrowser(freezeSurvey, undefined, new OldWorkers());

/** The same site, by a browser at the floor. */
const old: Site = {
  get address() {
    return site.address;
  },
  get browser() {
    return site.browser;
  },
  page: async (look) => {
    const watched = await site.page(look);
    await watched.page.addInitScript(takeAwayTheYounger);
    return watched;
  },
};

const D = `/d/${SURVEY}`;

describe('at the floor', () => {
  journeysOn(old, [{ dataset: SURVEY, width: 390, colorScheme: 'light' }]);

  it('every page opens, and says what it says to others', async () => {
    const oldest = await old.page({ width: 1280 });
    const newest = await site.page({ width: 1280 });
    const paths = [
      '',
      '/explore?chart=scope',
      '/explore?measure=median',
      '/sectors',
      '/sectors/MSG',
      '/questions',
      '/methods',
      '/data',
    ];
    for (const path of [...paths.map((one) => D + one), '/framework?by=platform', '/framework/OUT-CONTENT']) {
      const both = [oldest.page, newest.page];
      await Promise.all(
        both.map(async (page) => {
          await page.goto(site.address + path);
          await opened(page);
        }),
      );
      // Drawn, too, each in its own time.
      await vi.waitFor(
        async () => {
          const [one, other] = await Promise.all(both.map((page) => page.locator('main').innerText()));
          expect(one, path).not.toContain('Drawing the chart…');
          expect(one, path).toBe(other);
        },
        { timeout: 30_000 },
      );
    }
    expect(await oldest.page.evaluate(() => 'Iterator' in window || 'groupBy' in Map)).toBe(false);
    await oldest.close();
    await newest.close();
  });

  it('a report is checked and a questionnaire written', async () => {
    const { page, close } = await old.page({ width: 1280 });
    await page.goto(`${site.address}/report`);
    const head = ['framework,1.0.0', 'service,a', 'year,2024', 'platform_type,GAM', 'size_band,S1'];
    const rows = ['metric,breakdown,status,answer,second,comment', 'POL-PROHIBIT,,,perhaps,,', 'OUT-CONTENT,,zero,7,,'];
    await page.getByLabel('Choose a filled-in questionnaire').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`#${head.join('\r\n#')}\r\n${rows.join('\r\n')}\r\n`),
    });
    await expect.poll(() => page.locator('.check-summary').innerText()).toContain('a.csv has ');
    const [worker] = page.workers();
    expect(await worker?.evaluate(() => 'Segmenter' in Intl)).toBe(false);
    await close();
  });
});

describe('below the floor', () => {
  const embed = `/embed/${SURVEY}/latest/trend;metric=OUT-CONTENT`;

  /** What stays where nothing runs, or not to its end. */
  const read = async (context: BrowserContext, path: string) => {
    const page = await context.newPage();
    await page.goto(site.address + path);
    await page.waitForLoadState('networkidle');
    return page;
  };

  const OLD: readonly (readonly [string, (context: BrowserContext) => Promise<unknown>])[] = [
    [
      'that does not know the language of the scripts',
      (context) =>
        context.route('**/assets/{enhance,main,report}-*.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'this is no language it knows;' }),
        ),
    ],
    [
      'that lacks what Preact calls',
      (context) => context.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'createElementNS')),
    ],
    [
      'that lacks what a chart calls',
      (context) =>
        context.addInitScript(() => {
          for (const name of ['at', 'flatMap', 'findLast']) Reflect.deleteProperty(Array.prototype, name);
          Reflect.deleteProperty(Object, 'fromEntries');
        }),
    ],
    ['that has no scripts from elsewhere', (context) => context.route('**/assets/*.js', (route) => route.abort())],
  ];

  it.each(OLD)(
    'in a browser %s, an embed shows its chart, what that finds, and where there is more',
    async (_, age) => {
      const context = await site.browser.newContext();
      await age(context);
      const page = await read(context, embed);
      const { title, subtitle } = (await (
        await fetch(`${site.address}/v1/datasets/${SURVEY}/releases/latest/views/trend;metric=OUT-CONTENT`)
      ).json()) as { title: string; subtitle: string };
      expect(await page.locator('h1').innerText()).toBe(title);
      expect(await page.locator('.chart-subtitle').innerText()).toBe(subtitle);
      expect(await page.locator('.bands > svg:visible').count()).toBe(1);
      const link = page.getByRole('link', { name: 'Explore at Candor' });
      expect(await link.getAttribute('href')).toBe(`${D}/explore`);
      expect(await link.isVisible()).toBe(true);
      await context.close();
    },
  );

  it.each(OLD.slice(0, 2))('in a browser %s, the page for companies says what it is', async (_, age) => {
    const context = await site.browser.newContext();
    await age(context);
    const page = await read(context, '/report');
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.locator('.lead').innerText()).toContain('a questionnaire to fill in');
    await context.close();
  });

  it('without scripts, an embed shows the same, and one of what is not there says so', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await read(context, embed);
    expect(await page.locator('h1').innerText()).toContain('CSEA items actioned');
    await page.goto(`${site.address}/embed/${SURVEY}/latest/pie`);
    expect(await page.locator('h1').innerText()).toBe('This chart does not exist');
    await context.close();
  });
});

it('no script of the build is written in a language younger than the floor', () => {
  const folder = join(PROJECT, 'web', 'dist', 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  for (const name of scripts) {
    // Each of them knows all of ECMAScript 2022, of regular expressions too, and Chrome 109 nothing of 2024.
    expect(
      () => parse(readFileSync(join(folder, name), 'utf8'), { ecmaVersion: 2022, sourceType: 'module' }),
      name,
    ).not.toThrow();
  }
});
