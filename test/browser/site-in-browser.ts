import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { workersBrowser } from './chromium.ts';
import { type Served, serveShippedData } from './server.ts';
import type { Swaps } from './swaps.ts';
import { type Watched, watchedPage } from './watched.ts';

/** What a page is looked at with: how wide the window is, and whatever else Playwright can set. */
interface Look extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
}

/** The served product and a browser. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** A new page that must cause no trouble, to be closed by its test. */
  page(look?: Look): Promise<Watched>;
}

/** The servers of a worker, one for each thing that is served: files that ask for the same share it, and what the browser kept of it. */
const servers: { readonly of: readonly unknown[]; readonly served: Promise<Served> }[] = [];

function serverOf(...of: Parameters<typeof serveShippedData>): Promise<Served> {
  const known = servers.find((one) => of.every((part, at) => one.of[at] === part));
  if (known !== undefined) return known.served;
  const served = serveShippedData(...of);
  servers.push({ of, served });
  return served;
}

/**
 * Begins a browser test: serves the shipped data and what `more` puts beside it, by the shipped build or another one, with
 * other answers where a test swaps them, and starts a browser. Both end with the worker. Inside of a test only.
 */
export function siteInBrowser(more?: (releases: string) => void, build?: () => string, swaps?: Swaps): Site {
  afterEach(() => swaps?.clear());
  return siteServedBy(() => serverOf(more, build, swaps));
}

/** The same of a server that a test begins in its own way. */
export function siteServedBy(serve: () => Promise<Served>): Site {
  let served: Served | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), workersBrowser()]);
  }, 60_000);
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
