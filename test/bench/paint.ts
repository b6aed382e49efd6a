// How soon a page is read on a phone (slow 4G, a processor four times as slow): `node test/bench/paint.ts [RUNS] [ADDRESS]`, the
// median of each. First paint, its largest part, when the figures are there to be read, and when its scripts answer.
import type { Browser } from 'playwright-core';
import { buildSite } from '../../scripts/src/build-site.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { type Served, serveShippedData } from '../browser/server.ts';

/** As Lighthouse has slow 4G: 1.6 Mbit/s, 150 ms there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** A page of a dataset, and what of it must be seen for its figures to be read. */
const PAGES = { overview: '', explore: '/explore', sector: '/sectors/SOC', methods: '/methods' } as const;
const READ = {
  overview: 'figure',
  explore: '.chart-plot .series',
  sector: '.brief table',
  methods: 'main table',
} as const;

interface Times {
  readonly paint: number;
  readonly largest: number;
  readonly read: number;
  readonly answers: number;
  readonly shift: number;
}

async function timesOf(browser: Browser, address: string, seen: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript((selector) => {
    const times = { paint: 0, largest: 0, read: 0, answers: 0, shift: 0 };
    Object.assign(window, { times });
    const observe = (type: string, note: (entry: PerformanceEntry & { value: number }) => void) =>
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) note(one as never);
      }).observe({ type, buffered: true });
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') times.paint = startTime;
    });
    observe('largest-contentful-paint', ({ startTime }) => {
      times.largest = startTime;
    });
    observe('layout-shift', ({ value }) => {
      times.shift += value;
    });
    const look = () => {
      const root = document.querySelector<HTMLElement>('#root');
      const isSeen = [...document.querySelectorAll(`#root ${selector}`)].some((one) => one.checkVisibility());
      if (isSeen && times.paint > 0 && times.read === 0) times.read = performance.now();
      const isWaiting = document.querySelector('main .loading, main .opening:only-child') !== null;
      if (isSeen && !isWaiting && root?.dataset.written === undefined) times.answers = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, seen);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { times: Times }).times.answers > 0, null, {
    timeout: 60_000,
  });
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => (window as unknown as { times: Times }).times);
  await context.close();
  return times;
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const seconds = (values: readonly number[]) => `${(middle(values) / 1000).toFixed(2)} s`;

const [runs = '5', given] = process.argv.slice(2);
buildSite();
const served: Served | null = given === undefined ? await serveShippedData() : null;
const address = given ?? `${served?.address}/d/cybertipline`;
const browser = await launchBrowser();
try {
  for (const [name, path] of Object.entries(PAGES)) {
    // The first reader of all waits for the page to be written.
    await fetch(address + path);
    const all: Times[] = [];
    for (let run = 0; run < Number(runs); run++)
      all.push(await timesOf(browser, address + path, READ[name as keyof typeof READ]));
    const of = (part: keyof Times) => all.map((one) => one[part]);
    console.log(
      `${name.padEnd(9)} paint ${seconds(of('paint'))}, largest ${seconds(of('largest'))}, read ${seconds(of('read'))}, answers ${seconds(of('answers'))}, shift ${middle(of('shift')).toFixed(3)}`,
    );
  }
} finally {
  await browser.close();
  await served?.stop();
}
