import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { freezeSurvey, RESTATED, SURVEY } from '../../support/survey.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { opened } from '../watched.ts';
import { TRANSLATORS, type Translator, translate } from './translator.ts';

// Under a translator every page goes on as without: what a reader does leads to the same words, and to no error.
const site = siteInBrowser(freezeSurvey);

/** Every text that a page holds, seen or not: one that was left behind must not be overlooked. Runs in the page. */
function textsOf(): string {
  if (document.querySelector('[aria-busy=true], .loading, .chart-plot .quiet') !== null) return `busy ${Math.random()}`;
  const walker = document.createTreeWalker(document.querySelector('#root') ?? document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.filter((one) => one.trim() !== '').join('\n');
}

/** Two readers who do the same, one of whom has the page translated. */
async function twins(translator: Translator, path: string) {
  const plain = await site.page({ width: 1280 });
  const translated = await site.page({ width: 1280 });
  await translated.page.addInitScript(translate, translator);
  const both = [plain.page, translated.page];
  /** Waits until both have come to rest, at the same words. */
  const same = async (what: string) => {
    let texts: readonly string[] = [];
    const isAtRest = async () => {
      const before = texts[0];
      texts = await Promise.all(both.map((page) => page.evaluate(textsOf)));
      return texts[0] === before && texts[1] === before;
    };
    await vi.waitUntil(isAtRest, { timeout: 6000, interval: 60 }).catch(() => undefined);
    expect(texts[1], what).toBe(texts[0]);
  };
  const step = async (what: string, act: (page: Page) => Promise<unknown>) => {
    await Promise.all(both.map(act));
    await same(what);
  };
  await Promise.all(
    both.map(async (page) => {
      await page.goto(site.address + path);
      await opened(page);
    }),
  );
  await same(path);
  const close = () => Promise.all([plain.close(), translated.close()]);
  return { step, close, page: translated.page };
}

const kindOf = (choice: string) => choice.split(': ')[0] ?? '';

/** Chooses another value in each list and each group of radio buttons of the controls, as long as there is one not chosen from yet. */
async function changeEverything({ step, page }: Awaited<ReturnType<typeof twins>>) {
  const controls = page.locator('.control select, .choice input[type=radio]');
  const seen = new Set<string>();
  for (;;) {
    const choices = await controls.evaluateAll((all) =>
      all.flatMap((one) => {
        if (one instanceof HTMLInputElement) {
          const group = one.closest('fieldset')?.querySelector('legend')?.textContent;
          return one.checked ? [] : [`radio ${group}: ${one.closest('label')?.textContent}`];
        }
        return [...(one as HTMLSelectElement).options].flatMap((option) =>
          option.selected ? [] : [`select ${(one as HTMLSelectElement).labels[0]?.textContent}: ${option.value}`],
        );
      }),
    );
    // Another measure last, since it takes most of the others away.
    const left = choices.filter((choice) => !seen.has(kindOf(choice)));
    const next = left.find((choice) => !choice.startsWith('select Measure')) ?? left[0];
    if (next === undefined) return seen;
    seen.add(kindOf(next));
    await step(next, async (each) => {
      if (next.startsWith('radio '))
        return each.getByRole('radio', { name: next.split(': ')[1] ?? '', exact: true }).click({ force: true });
      const [label = '', value = ''] = next.slice('select '.length).split(': ');
      return each.getByLabel(label, { exact: true }).selectOption(value);
    });
  }
}

describe.each(TRANSLATORS)('a translator that %s', (translator) => {
  it('bears every choice on the explore page', async () => {
    const pair = await twins(translator, `/d/${SURVEY}/explore?breakdown=content_type`);
    const seen = await changeEverything(pair);
    expect([...seen].sort()).toEqual([
      'radio Companies',
      'radio Scale',
      'select Chart',
      'select Measure',
      'select Split by',
      'select Year',
    ]);
    await pair.close();
  });
});

describe('a translator that replaces', () => {
  const D = `/d/${SURVEY}`;
  const follow = (name: string | RegExp) => (page: Page) =>
    page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name }).click();

  it('bears the way through all pages, and what can be chosen on them', async () => {
    const { step, close } = await twins('replaces', D);
    await step('explore', follow('Explore'));
    await step('an index', (page) => page.getByRole('radio', { name: 'Index, same companies' }).click({ force: true }));
    await step('from another year', (page) => page.getByLabel('From', { exact: true }).selectOption('2023'));
    await step('search for a metric', async (page) => {
      await page.getByRole('button', { name: 'Choose another metric' }).click();
      await page.getByRole('searchbox').fill('time');
    });
    await step('search for nothing', (page) => page.getByRole('searchbox').fill('zzz'));
    await step('another metric', async (page) => {
      await page.getByRole('searchbox').fill('actioned');
      await page.locator('dialog a').first().click();
    });
    await step('sectors', follow('Sectors'));
    await step('a sector', (page) => page.locator('main a[href*="/sectors/"]').first().click());
    await step('questions', follow('Questions'));
    await step('framework', follow('Framework'));
    await step('framework, searched', (page) => page.getByRole('searchbox').fill('report'));
    await step('a metric', (page) => page.locator('.metric-list a').first().click());
    await step('methods', follow('Methods'));
    await step('data', follow('Data'));
    await step('back', (page) => page.goBack());
    await step('nowhere', (page) =>
      page.evaluate(() =>
        document
          .querySelector('.wordmark')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
      ),
    );
    await close();
  });

  it('bears the other dataset, restated figures, and being offline', async () => {
    const { step, close } = await twins('replaces', `/d/${RESTATED}/explore`);
    await step('another dataset', (page) =>
      page.getByRole('navigation', { name: 'Dataset' }).getByRole('link').first().click(),
    );
    await step('offline', (page) => page.context().setOffline(true));
    await step('online', (page) => page.context().setOffline(false));
    await close();
  });

  it('bears the page for companies: another kind of service, and a file with mistakes', async () => {
    const { step, close } = await twins('replaces', '/report');
    for (const value of ['GAM', 'SOC']) {
      await step(value, (page) => page.locator('select').first().selectOption(value));
    }
    const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    const choose = (name: string, text: string) => (page: Page) =>
      page.getByLabel('Choose a filled-in questionnaire').setInputFiles(file(name, text));
    await step('a file that is none', choose('a.csv', 'nothing'));
    const head = '#framework,1.0.0\n#service,a\n#year,2024\n#platform_type,GAM\n#size_band,S1\n';
    await step(
      'a file',
      choose('b.csv', `${head}metric,breakdown,status,answer,second,comment\nPOL-PROHIBIT,,,perhaps,,\n`),
    );
    await close();
  });
});
