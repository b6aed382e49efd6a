// What a chart in somebody else's page costs its reader: `node test/bench/embed.ts [RUNS]`. Bytes, requests and time to the
// first chart on a phone (slow 4G, a processor four times as slow), of a frame, of the page Explore, and of a page that draws
// the same lines with React and Recharts alone; and how many pictures a second are drawn.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildSite } from '../../scripts/src/build-site.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { serveShippedData } from '../browser/server.ts';
import { PROJECT } from '../support/shipped.ts';

/** As Lighthouse has slow 4G: 1.6 Mbit/s, 150 ms there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const [runs = '5'] = process.argv.slice(2);

/** How long until the chart is there, what was fetched until then, and in all. */
interface Cost {
  readonly milliseconds: number;
  readonly first: Fetched;
  readonly all: Fetched;
}

interface Fetched {
  readonly bytes: number;
  readonly requests: number;
}

/** Opens a page as somebody does who was never there; `chart` is what is waited for. */
async function costOf(browser: Browser, address: string, chart: string): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript((selector) => {
    const look = () => {
      const there = [...document.querySelectorAll(selector)].some((one) => one.getBoundingClientRect().width > 0);
      if (there) Object.assign(window, { chartAt: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, chart);
  await page.goto(address, { waitUntil: 'commit' });
  const at = await page.waitForFunction(() => (window as unknown as { chartAt?: number }).chartAt, null, {
    timeout: 60_000,
  });
  const milliseconds = (await at.jsonValue()) as number;
  const first = { bytes, requests };
  await page.waitForLoadState('networkidle');
  await context.close();
  return { milliseconds, first, all: { bytes, requests } };
}

function median(costs: readonly Cost[]): Cost {
  const middle = costs.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(costs.length / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}

/** A page that draws lines over years by the chart library and nothing else, built as the dashboard is; returns its folder. */
function plainPage(): string {
  // Inside of the package whose libraries it uses.
  const root = join(PROJECT, 'web', 'node_modules', '.bench');
  mkdirSync(root, { recursive: true });
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(root, 'main.js'),
    `import { createElement as h } from 'react';
     import { createRoot } from 'react-dom/client';
     import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
     const data = [2019, 2020, 2021, 2022, 2023].map((year, at) => ({ year, a: at * at, b: 9 - at, c: 3 + at, d: 5, e: at }));
     const lines = ['a', 'b', 'c', 'd', 'e'].map((key) => h(Line, { key, dataKey: key, isAnimationActive: false }));
     createRoot(document.getElementById('root')).render(
       h(LineChart, { width: 360, height: 400, data }, h(CartesianGrid), h(XAxis, { dataKey: 'year' }), h(YAxis), h(Tooltip), lines));`,
  );
  const vite = join(PROJECT, 'web', 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', root, '--logLevel', 'error'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return join(root, 'dist');
}

/** Serves a folder, packed. */
function serveFolder(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
    const path = join(folder, name);
    if (!existsSync(path)) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' })
      .end(brotliCompressSync(readFileSync(path)));
  });
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      done({ address: `http://127.0.0.1:${port}`, close: () => void server.close() });
    }),
  );
}

/** How many a second, of views that nobody asked for before, four at a time. */
async function picturesPerSecond(address: string, ending: string): Promise<number> {
  const platforms = ['SOC', 'VID', 'LIV', 'COM', 'ADL', 'MSG', 'DAT', 'GAM'];
  const views = platforms.flatMap((one) =>
    [2020, 2021, 2022].map((year) => `trend;platform=${one};year=2019..${year}`),
  );
  const start = performance.now();
  const left = views.values();
  const draw = async () => {
    for (const view of left) {
      const response = await fetch(`${address}/charts/cybertipline/2026-01/${view}${ending}`);
      if (!response.ok) throw new Error(`${view}: ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all([draw(), draw(), draw(), draw()]);
  return (views.length * 1000) / (performance.now() - start);
}

buildSite();
const served = await serveShippedData();
const plain = await serveFolder(plainPage());
const browser = await launchBrowser();
try {
  const pages = [
    ['a frame', `${served.address}/embed/cybertipline/2026-01/trend`, '.bands svg'],
    ['Explore', `${served.address}/d/cybertipline/explore`, '.chart-plot svg.recharts-surface path'],
    ['Recharts alone', plain.address, 'svg.recharts-surface path'],
  ] as const;
  console.log('                  first chart   fetched until then and in all, in so many requests');
  for (const [name, address, chart] of pages) {
    // Drawn and kept before it is measured, as it is for all but the first reader.
    await fetch(address);
    const costs: Cost[] = [];
    for (let run = 0; run < Number(runs); run++) costs.push(await costOf(browser, address, chart));
    const { milliseconds, first, all } = median(costs);
    const said = ({ bytes, requests }: Fetched) => `${(bytes / 1000).toFixed(0).padStart(8)} kB in ${requests}`;
    console.log(`${name.padEnd(16)}${(milliseconds / 1000).toFixed(2).padStart(8)} s${said(first)}${said(all)}`);
  }
  for (const ending of ['.svg', '.png', '@2x.png', '.card.png']) {
    console.log(
      `${ending.padEnd(16)}${(await picturesPerSecond(served.address, ending)).toFixed(1).padStart(17)} pictures a second`,
    );
  }
} finally {
  await browser.close();
  plain.close();
  await served.stop();
}
process.exit(0);
