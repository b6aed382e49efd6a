import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReleases } from '@candor/data/release/folder';
import { beforeAll, expect, test } from 'vitest';
import { candor, publishedHome, sourceCopy, spawnCandor, temporaryFolder } from '../support/candor.ts';

const scratch = temporaryFolder();
let before = '';
let whole: Record<string, string> = {};

const series = (home: string) => join(home, 'releases', 'cybertipline');
const publish = (home: string) => candor('publish', '--home', home, '--year', '2024');

function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]));
}

/** A home with release 2024-01 and, in its store, a changed figure that makes the next one. */
beforeAll(async () => {
  before = await publishedHome();
  const changed = sourceCopy(scratch, 'changed', {
    'cybertipline-by-provider.csv': (text) =>
      text.replace('2019,Amazon,8', '2019,Amazon,9').replace('2019,Bitly,3', '2019,Bitly,2'),
  });
  expect((await candor('ingest', changed, '--home', before)).code).toBe(0);
  const done = join(scratch, 'done');
  cpSync(before, done, { recursive: true });
  expect((await publish(done)).out).toBe('cybertipline: release 2024-02 written.');
  whole = bytesIn(join(series(done), '2024-02'));
});

/** How many files the unfinished release holds by now; -1 before it is begun. */
function filesBegun(home: string): number {
  const temporary = readdirSync(series(home)).find((name) => /^\.tmp-\d+$/.test(name));
  if (temporary === undefined) return -1;
  try {
    return readdirSync(join(series(home), temporary)).length;
  } catch {
    // Renamed between the two looks.
    return -1;
  }
}

/** Kills a publish when its unfinished release holds so many files. True when it was in the middle. */
async function killAt(home: string, files: number): Promise<boolean> {
  const child = spawnCandor('publish', '--home', home, '--year', '2024');
  const closed = once(child, 'close');
  await once(child, 'spawn');
  // Without a pause: the middle lasts milliseconds. Some seconds bound a publish that was missed.
  const end = performance.now() + 10_000;
  while (filesBegun(home) < files && !readdirSync(series(home)).includes('2024-02') && performance.now() < end);
  child.kill('SIGKILL');
  await closed;
  return filesBegun(home) >= 0;
}

test('kill -9 in the middle of a publish leaves the old release whole, and the next publish completes', async () => {
  let inTheMiddle = 0;
  // The middle lasts milliseconds: some kills miss it, and each goes for another of its moments.
  for (let attempt = 0; attempt < 20 && inTheMiddle < 3; attempt += 1) {
    const files = attempt % 5;
    const home = join(scratch, `attempt ${attempt}`);
    cpSync(before, home, { recursive: true });
    const old = bytesIn(join(series(home), '2024-01'));
    if (await killAt(home, files)) {
      inTheMiddle += 1;
      expect(
        readdirSync(series(home))
          .filter((name) => !name.startsWith('.tmp-'))
          .sort(),
      ).toEqual(['2024-01', 'latest', 'releases.json']);
    }

    // Wherever it was: what is there opens, is verified by its hashes, and the old release has the old bytes.
    const [opened] = openReleases(join(home, 'releases'));
    expect(opened?.releases.length).toBeGreaterThanOrEqual(1);
    expect(bytesIn(join(series(home), '2024-01'))).toEqual(old);

    expect((await publish(home)).code).toBe(0);
    expect(readdirSync(series(home)).sort()).toEqual(['2024-01', '2024-02', 'latest', 'releases.json']);
    expect(openReleases(join(home, 'releases'))[0]?.latest.manifest.release).toBe('2024-02');
    expect(bytesIn(join(series(home), '2024-02'))).toEqual(whole);
  }
  expect(inTheMiddle).toBeGreaterThan(0);
}, 90_000);
