import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Served, serveShippedData } from './server.ts';
import { type Watched, watchedPage } from './watched.ts';

/** What a page is looked at with: how wide the window is, and whatever else Playwright can set. */
interface Look extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
}

/** The served product and a browser, both of one test file. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** A new page that must cause no trouble, to be closed by its test. */
  page(look?: Look): Promise<Watched>;
}

/**
 * Begins a browser test: serves the shipped data and what `more` puts beside it, by the shipped build or another one, starts a browser, and ends both after the
 * tests of the file. Inside of a test only.
 */
export function siteInBrowser(more?: (releases: string) => void, build?: () => string): Site {
  let served: Served | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveShippedData(more, build), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  const begun = () => {
    if (served === undefined || browser === undefined) throw new Error('the site is there only while tests run');
    return { address: served.address, browser };
  };
  return {
    get address() {
      return begun().address;
    },
    get browser() {
      return begun().browser;
    },
    page: ({ width, height = 900, ...options } = {}) => {
      const viewport = width === undefined ? {} : { viewport: { width, height } };
      return watchedPage(begun().browser, begun().address, { ...viewport, ...options });
    },
  };
}
