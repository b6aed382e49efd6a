import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFramework } from '@candor/data/framework/folder';
import { prove, releaseContent } from '@candor/data/publish';
import type { Period } from '@candor/data/release';
import { loadTexts } from '@candor/data/release/folder';
import { openDatabase } from '@candor/data/store';
import { PROJECT } from '../../scripts/src/options.ts';
import { readPolicy } from '../../scripts/src/publish/policy.ts';
import { onCores } from '../../scripts/src/publish/solve-threads.ts';
import { storedDataset, versionChanges } from '../../scripts/src/publish/stored.ts';
import { DATASET, fillStore } from './statistics/fill.ts';

/** About as many as the demonstration has. */
const SERVICES = 330;
/** Every so many-th metric of the framework, over so many years: half, whole, and double in both ways. */
const SIZES = [
  { every: 1, years: 2 },
  { every: 2, years: 4 },
  { every: 1, years: 4 },
  { every: 1, years: 8 },
] as const;

interface Measured {
  readonly metricYears: number;
  readonly observations: number;
  /** Of processor time, which other work on the machine disturbs less than the clock. */
  readonly seconds: number;
  readonly elapsed: number;
  readonly megabytes: number;
}

/**
 * How publishing a confidential dataset grows: statistics, the choice of what may be told, and its proof, of a first
 * release, over more and more years and metrics; the peer of each size is the middle one. Each in a process of its own, so
 * that each peak of memory is its own.
 */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-publish-'));
  try {
    const store = join(folder, 'store.db');
    fillStore(store, SERVICES);
    const found = SIZES.map(({ every, years }) => inChild(store, every, years));
    const whole = found[2];
    if (whole === undefined) return;
    for (const { metricYears, observations, seconds, elapsed, megabytes } of found) {
      const share = seconds / metricYears / (whole.seconds / whole.metricYears);
      console.log(
        `${metricYears} metric-years, ${observations.toLocaleString('en')} observations: ${seconds.toFixed(1)} s (${elapsed.toFixed(1)} s by the clock), ${megabytes.toFixed(0)} MB; a metric-year takes ${share.toFixed(2)} of what it takes at ${whole.metricYears}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inChild(store: string, every: number, years: number): Measured {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), store, String(every), String(years)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error('publishing failed');
  return JSON.parse(child.stdout) as Measured;
}

async function measured(path: string, every: number, years: number): Promise<Measured> {
  const db = openDatabase(path);
  const { read, ...stored } = storedDataset(db, DATASET);
  const last = Math.max(...stored.services.map((one) => Number(one.year)));
  const isIn = ({ year }: { readonly year: Period }) => Number(year) > last - years;
  // What puts others into proportion is in any case there.
  const metrics = DATASET.metrics.filter((code, at) => at % every === 0 || code.startsWith('CTX-'));
  const { policy, hash } = readPolicy(join(PROJECT, 'data', 'policies', 'demonstration.yaml'));
  const quiet = () => {};
  const protecting = { policy, policyHash: hash, earlier: [], progress: quiet, auditing: quiet, work: onCores };
  const start = performance.now();
  const before = process.cpuUsage();
  const content = await releaseContent(
    {
      ...stored,
      dataset: { ...DATASET, metrics },
      services: stored.services.filter(isIn),
      read: (metric) => read(metric).filter(isIn),
    },
    loadFramework('1.0.0'),
    versionChanges(),
    protecting,
    loadTexts(),
  );
  if (!content.ok) throw new Error(content.refusal);
  if (content.unproved === null) throw new Error('there is something to prove');
  const proof = await prove(DATASET.id, content.content.observations, content.unproved, protecting);
  if (!proof.ok) throw new Error(proof.refusal);
  const { user, system } = process.cpuUsage(before);
  db.close();
  return {
    metricYears: metrics.length * years,
    observations: content.content.observations.length,
    seconds: (user + system) / 1e6,
    elapsed: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

const [path, every, years] = process.argv.slice(2);
if (path === undefined) main();
else console.log(JSON.stringify(await measured(path, Number(every), Number(years))));
