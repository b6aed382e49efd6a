import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetsAnswer } from '@candor/api/types';
import { openReleases, readNotices } from '@candor/data/release/folder';
import { afterAll, expect, test } from 'vitest';
import { addressOf, listenTo, spawnStart, temporaryFolder } from '../../test/support/candor.ts';
import { isDemoPublished } from './demo/prepare.ts';
import { homeOf } from './options.ts';

const home = join(temporaryFolder(), 'home');
// Generous, for a machine that does much else; a quiet one needs a tenth.
const LONG = { timeout: 300_000, interval: 200 };

/** Every process that was started here, so that a test that fails leaves none. */
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGTERM');
});

/** A start that answers: where, what it said since, and what it serves. */
async function start() {
  const child = spawnStart(home);
  started.push(child);
  const said = listenTo(child);
  const address = await addressOf(child);
  /** Throws when the preparation ended before its end, rather than wait for what does not come. */
  const datasets = async () => {
    if (/prepared to its end/.test(said.err())) throw new Error(said.err());
    return (await (await fetch(`${address}/v1/datasets`)).json()) as DatasetsAnswer;
  };
  return {
    said,
    datasets,
    releases: async (id: string) => (await datasets()).datasets.find((one) => one.id === id)?.releases ?? [],
    /** Ends it and answers with its exit code. */
    async end(signal: NodeJS.Signals): Promise<number | null> {
      const closed = once(child, 'exit');
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}

/** Polls until it holds; an error that is no failed expectation ends it at once. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + LONG.timeout;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`it did not come about in ${LONG.timeout / 1000} s: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, LONG.interval));
  }
}

/** The number of the process that prepares the demonstration. */
function preparing(): number | null {
  const lock = join(home, 'demo', '.lock');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : null;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const notices = () => readNotices(join(home, 'notices'));

test('npm start serves the real data first, prepares the demonstration behind it, and goes on where it was stopped', async () => {
  // Killed in the middle of the preparation, without a moment to tidy up.
  const killed = await start();
  expect(await killed.releases('cybertipline')).toHaveLength(1);
  await until(async () => (await killed.datasets()).withheld.length > 0);
  expect((await killed.datasets()).withheld).toEqual([
    expect.objectContaining({
      id: 'demo',
      reason: expect.stringMatching(/^The demonstration is being prepared: step [123] of 3, .+, \d+ %\.$/),
      progress: expect.any(Number),
    }),
  ]);
  const pid = preparing() ?? 0;
  expect(isRunning(pid)).toBe(true);
  await killed.end('SIGKILL');
  await until(() => !isRunning(pid));

  // Told to stop: the child ends with the server, and nobody is told that the work goes on.
  const interrupted = await start();
  await until(() => preparing() !== null && preparing() !== pid);
  const child = preparing() ?? 0;
  expect(await interrupted.end('SIGTERM')).toBe(0);
  expect(isRunning(child)).toBe(false);
  expect(preparing()).toBeNull();
  expect(notices().filter((one) => one.progress !== undefined)).toEqual([]);

  const finished = await start();
  await until(async () => {
    await finished.datasets();
    return isDemoPublished(homeOf(home, {})) && preparing() === null;
  });
  // Of so few companies the corrections may change nothing that is told, and then they make no third release.
  const releases = openReleases(join(home, 'releases')).find((one) => one.dataset === 'demo')?.releases ?? [];
  expect(releases.map((one) => one.manifest.release).slice(0, 2)).toEqual(['2024-01', '2025-01']);
  expect(
    releases.slice(0, 2).map((one) => one.observations.reduce((last, row) => Math.max(last, Number(row.year)), 0)),
  ).toEqual([2023, 2024]);
  await until(async () => (await finished.releases('demo')).length === releases.length);
  expect((await finished.datasets()).withheld).toEqual([]);
  expect(await finished.end('SIGTERM')).toBe(0);
  expect(finished.said.err()).toBe('');
  expect(notices()).toEqual([]);

  // All is there: nothing is prepared any more.
  const again = await start();
  expect(again.said.out()).not.toContain('prepared');
  expect(preparing()).toBeNull();
  expect(await again.end('SIGTERM')).toBe(0);
}, 900_000);
