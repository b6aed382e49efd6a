import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

let shared: Promise<Browser> | undefined;

/** The browser of a worker, which all its tests share: starting one takes a second. It ends with the worker. */
export function workersBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/**
 * A headless Chromium from the npm package: no system package, nothing downloaded but from the registry. The package's
 * own flags are for a cloud function (one process, web security off); tests need neither.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      // Pages of one site share a process as long as one of them is open: to start one takes a quarter of what a page takes.
      '--process-per-site',
      // No page lives long enough to earn what it takes to optimize its code.
      '--js-flags=--no-opt --no-maglev',
      // The proxy of the tests has a certificate that nobody signed. A context that overlooks it begins each request anew for
      // that, and gives some up when many begin at once; a browser that overlooks it does not.
      '--ignore-certificate-errors',
      // Names that no other machine has (RFC 2606), for tests of a site that has one.
      '--host-resolver-rules=MAP *.example 127.0.0.1',
    ],
    headless: true,
  });
}
