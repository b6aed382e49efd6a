// What Lighthouse says of the dashboard on a phone: `node test/bench/lighthouse.ts [RUNS] [ADDRESS]`. Without an address
// it serves the shipped data itself. Lighthouse is fetched by npx, because 170 MB are too much for every install.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packaged from '@sparticuz/chromium';
import { buildSite } from '../../scripts/src/build-site.ts';
import { type Served, serveShippedData } from '../browser/server.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = { overview: '/', explore: '/d/cybertipline/explore', sector: '/d/cybertipline/sectors/SOC' };
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Paint and movement, for whoever asks why a score is what it is. */
const AUDITS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
  >;
}

const run = promisify(execFile);

async function lighthouse(url: string, file: string, chrome: string): Promise<Report> {
  // The mobile preset is the default: a slow phone on slow 4G, both simulated.
  const args = [
    '--yes',
    LIGHTHOUSE,
    url,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
    '--chrome-flags=--headless --no-sandbox --disable-gpu',
  ];
  await run('npx', args, { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 1e8 });
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** The run with the median performance; on a machine with other work a single run says little. */
function median(reports: readonly Report[]): Report {
  const scoreOf = (one: Report) => one.categories.performance?.score ?? 0;
  const middle = reports.toSorted((a, b) => scoreOf(a) - scoreOf(b))[Math.floor(reports.length / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}

const [runs = '3', given] = process.argv.slice(2);
buildSite();
const served: Served | null = given === undefined ? await serveShippedData() : null;
const address = given ?? served?.address ?? '';
const folder = mkdtempSync(join(tmpdir(), 'candor-lighthouse-'));
try {
  const chrome = await packaged.executablePath();
  console.log(`page      ${CATEGORIES.join('  ')}  (median of ${runs} runs, best performance in brackets)`);
  for (const [name, path] of Object.entries(PAGES)) {
    const reports: Report[] = [];
    for (let index = 0; index < Number(runs); index++) {
      reports.push(await lighthouse(address + path, join(folder, `${name}-${index}.json`), chrome));
    }
    const chosen = median(reports);
    const best = Math.max(...reports.map((one) => one.categories.performance?.score ?? 0));
    const scores = CATEGORIES.map((one) => Math.round((chosen.categories[one]?.score ?? 0) * 100));
    console.log(`${name.padEnd(9)} ${scores.join('  ')}  (${Math.round(best * 100)})`);
    console.log(`          ${AUDITS.map((one) => `${one} ${chosen.audits[one]?.displayValue}`).join(', ')}`);
    const failed = Object.entries(chosen.audits).filter(([, one]) => one.score !== null && one.score < 0.9);
    for (const [id, one] of failed) console.log(`          · ${id}: ${one.title} ${one.displayValue ?? ''}`);
  }
} finally {
  await served?.stop();
  rmSync(folder, { recursive: true, force: true });
}
