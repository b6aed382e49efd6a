import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** A page that must cause no trouble: no error or warning in the console, no request to anybody else. */
export interface Watched {
  readonly page: Page;
  readonly trouble: string[];
  close(): Promise<void>;
}

const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/**
 * The context of a browser with these options, made once: a page in it is new, but need not fetch and compile the scripts
 * of the dashboard again, which is most of what a test waits for. It ends with its browser.
 */
function contextOf(browser: Browser, address: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const known = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  contexts.set(browser, known);
  const key = JSON.stringify([new URL(address).hostname, options]);
  const context = known.get(key) ?? begunContext(browser, address, options);
  known.set(key, context);
  return context;
}

/** With a page that nobody looks at, so that the process of the site goes on when a test has closed its own. */
async function begunContext(browser: Browser, address: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  await (await context.newPage()).goto(`${address}/favicon.svg`);
  return context;
}

export async function watchedPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const page = await (await contextOf(browser, address, options)).newPage();
  goToWhatAnswers(page);
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
      trouble.push(`request to ${request.url()}`);
  });
  return {
    page,
    trouble,
    close: async () => {
      expect(trouble, 'console and foreign requests').toEqual([]);
      // The context goes on; a page that took it offline must not leave it so.
      await page.context().setOffline(false);
      await page.close();
    },
  };
}

/** Has `goto` wait until the scripts of a page answer, which has all its words before; nobody presses a button so soon. */
function goToWhatAnswers(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...address) => {
    const response = await goto(...address);
    await taken(page);
    return response;
  };
}

/** Waits until scripts have put a page in the place of what the server wrote of it. */
export async function taken(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#root[data-written]') === null);
}

/** Waits until a page shows what it is about: before that it has the heading that the server wrote. */
export async function opened(page: Page): Promise<void> {
  await page.locator('.site-nav').waitFor();
  // Several parts of a page may wait at once.
  await page.waitForFunction(() => document.querySelector('main .loading') === null);
  await page.locator('h1').waitFor();
}

/** Checks what every page must be, however wide: passed by axe, and not wider than the window. */
export async function expectSound(page: Page): Promise<void> {
  // A frame would have to be looked at by itself, and no page has one.
  expect(page.frames()).toHaveLength(1);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    // The mark of synthetic data is decoration, pale by design (WCAG 1.4.3, incidental); words beside it say the same.
    const context = { exclude: ['.synthetic-mark'] };
    // What passes need not be listed, which takes a third of the time.
    const found = await window.axe.run(context, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))]);
  });
  expect(violations).toEqual([]);
  const width = page.viewportSize()?.width;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

/** Both widths and both themes, without every pair of them. */
export const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;
