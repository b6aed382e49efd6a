import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { platformCodeList } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { surveyStatistics } from '@candor/data/statistics';
import { answersReader, openDatabase, reportedServices } from '@candor/data/store';
import { DATASET, fillStore } from './statistics/fill.ts';
import { groupBySums } from './statistics/sql.ts';

/** What one child process measured. */
interface Measured {
  /** Of processor time, which other work on the machine disturbs less than the clock. */
  readonly seconds: number;
  readonly elapsed: number;
  /** Peak resident memory. */
  readonly megabytes: number;
  /** Answers filled in, aggregates, or rows of the sums. */
  readonly count: number;
}

const SIZES = [500, 5000];
const RUNS = 2;

/**
 * The statistics of every metric of the framework over ten years of synthetic reports, read from a SQLite store and taken
 * as a stream, against SQLite computing the plain sums of the same store by GROUP BY. Each in a process of its own, so
 * that each peak of memory is its own; in turn, so that both meet the same noise.
 */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-statistics-'));
  try {
    const found = SIZES.map((services) => {
      const store = join(folder, `${services}.db`);
      const filled = inChild('fill', store, services);
      const runs = Array.from({ length: RUNS }, () => ({
        ours: inChild('ours', store, services),
        sql: inChild('sql', store, services),
      }));
      const ours = best(runs.map((run) => run.ours));
      const sql = best(runs.map((run) => run.sql));
      const line = (what: string, { seconds, elapsed, megabytes, count }: Measured, of: string) =>
        console.log(
          `${what.padEnd(34)}${seconds.toFixed(2).padStart(7)} s (${elapsed.toFixed(1)} s by the clock)${megabytes.toFixed(0).padStart(7)} MB${count.toLocaleString('en').padStart(12)} ${of}`,
        );
      console.log(
        `\n${services.toLocaleString('en')} services × 10 years, ${filled.count.toLocaleString('en')} answers; best of ${RUNS}`,
      );
      line('SQLite, sums by GROUP BY', sql, 'rows');
      line('surveyStatistics', ours, 'aggregates');
      console.log(`ratio to SQLite                   ${(ours.seconds / sql.seconds).toFixed(2).padStart(7)}`);
      return { answers: filled.count, ours };
    });
    const [small, large] = found;
    if (small === undefined || large === undefined) return;
    const growth = (of: (one: (typeof found)[number]) => number) =>
      (Math.log(of(large) / of(small)) / Math.log(large.answers / small.answers)).toFixed(2);
    const time = growth((one) => one.ours.seconds);
    const memory = growth((one) => one.ours.megabytes);
    console.log(`\ngrowth with the number of answers: time to the power of ${time}, memory of ${memory}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function best(runs: readonly Measured[]): Measured {
  const [first, ...rest] = runs.toSorted((a, b) => a.seconds - b.seconds);
  if (first === undefined) throw new Error('nothing was measured');
  return { ...first, megabytes: Math.max(first.megabytes, ...rest.map((one) => one.megabytes)) };
}

function inChild(task: 'fill' | 'ours' | 'sql', store: string, services: number): Measured {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), task, store, String(services)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${task} failed`);
  return JSON.parse(child.stdout) as Measured;
}

function measured(task: string, store: string, services: number): Measured {
  const start = performance.now();
  const before = process.cpuUsage();
  const count = task === 'fill' ? fillStore(store, services) : task === 'sql' ? groupBySums(store) : statistics(store);
  const { user, system } = process.cpuUsage(before);
  const elapsed = (performance.now() - start) / 1000;
  return { count, seconds: (user + system) / 1e6, elapsed, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function statistics(store: string): number {
  const framework = loadFramework('1.0.0');
  const db = openDatabase(store);
  let aggregates = 0;
  for (const one of surveyStatistics({
    framework,
    platforms: platformCodeList(framework),
    metrics: framework.metrics,
    services: reportedServices(db, DATASET.id),
    read: answersReader(db, DATASET.id),
    isQuestionnaire: true,
    versionChanges: [],
  })) {
    aggregates += one.aggregates.length;
  }
  db.close();
  return aggregates;
}

const [task, store, services] = process.argv.slice(2);
if (task === undefined || store === undefined) main();
else console.log(JSON.stringify(measured(task, store, Number(services))));
