import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { freezeSurvey, SURVEY } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';

// What the controls of Explore offer leads to something: a figure, or the reason why there is none.

const site = siteInBrowser(freezeSurvey);

/** Where walks begin: a total, a time, a choice of one and of many, and a percentage. */
const STARTS = [
  `/d/${SURVEY}/explore`,
  `/d/${SURVEY}/explore?metric=OUT-TIME`,
  `/d/${SURVEY}/explore?metric=PRO-HASH-IMG`,
  `/d/${SURVEY}/explore?metric=COL-CHALLENGES`,
  `/d/${SURVEY}/explore?metric=OUT-PROACTIVE`,
  '/d/cybertipline/explore',
];
const STEPS = 10;

const WHY =
  /held back|no company reported|holds no such figure|not collected|no figure is published|applies to no company/i;

/** The same walk each time (Park & Miller 1988). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Everything that one of the controls offers and that is not chosen, each as a step. */
async function stepsFrom(page: Page): Promise<{ readonly name: string; readonly take: () => Promise<unknown> }[]> {
  const controls = page.locator('main').first();
  const selects = await controls.locator('select').all();
  const offered = await Promise.all(
    selects.map(async (select: Locator) => {
      const [chosen, values] = [await select.inputValue(), await select.locator('option').evaluateAll(valuesOf)];
      return values
        .filter((value) => value !== chosen)
        .map((value) => ({ name: `select ${value}`, take: () => select.selectOption(value) }));
    }),
  );
  const radios = await controls.locator('fieldset.choice label:has(input:not(:checked))').all();
  return [
    ...offered.flat(),
    ...(await Promise.all(
      radios.map(async (label: Locator) => ({ name: `choose ${await label.innerText()}`, take: () => label.click() })),
    )),
  ];
}

const valuesOf = (options: Element[]) => options.map((one) => (one as HTMLOptionElement).value);

it.each(STARTS.map((path, at) => [path, at + 1] as const))(
  'every choice on the way from %s shows a figure or says why there is none',
  async (path, seed) => {
    const draw = drawing(seed);
    const { page, close } = await site.page({ width: 1280 });
    await page.goto(site.address + path);
    const way: string[] = [path];
    const seen = new Set<string>();
    for (let step = 0; step < STEPS; step += 1) {
      await page.locator('.explore-main[aria-busy="false"] .explore-table table').waitFor();
      const title = await page.locator('h1').first().innerText();
      const cells = await page.locator('.explore-table tbody td').allInnerTexts();
      const isTold = cells.some((cell) => /\d/.test(cell));
      expect([way, title, isTold || WHY.test(title)]).toEqual([way, title, true]);
      seen.add(new URL(page.url()).search);
      const steps = await stepsFrom(page);
      const next = steps[draw(Math.max(1, steps.length))];
      if (next === undefined) break;
      way.push(next.name);
      await next.take();
      await page.waitForLoadState('networkidle');
    }
    expect(seen.size).toBeGreaterThan(3);
    await close();
  },
);
