import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotices } from '@candor/data/release/folder';
import { beforeEach, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';
import { homeOf } from '../options.ts';
import { isDemoPublished } from './prepare.ts';
import { demoState, rememberDemoState } from './state.ts';

const scratch = temporaryFolder();
const TINY = ['--companies', '2', '--services', '3', '--tier', 'core'];
let home = '';
let next = 0;
beforeEach(() => {
  next += 1;
  home = join(scratch, `home ${next}`);
});

const demo = (...args: readonly string[]) => candor('demo', ...TINY, '--home', home, ...args);
const folder = () => join(home, 'demo');

test('the files are known to be whole only when all are written, and are no reports themselves', async () => {
  expect((await demo()).code).toBe(0);
  expect(demoState(folder())).toEqual({
    written: { seed: 20241231, companies: 2, services: 3, tier: 'core' },
    published: 0,
  });
  const { code, out } = await candor('ingest', folder(), '--home', home);
  expect(code).toBe(0);
  expect(out).not.toContain('refused');
});

test('an ingest until a year leaves later years and what is not a year for later', async () => {
  await demo();
  const files = async (...args: readonly string[]) =>
    Number(/(\d+) report file/.exec((await candor('ingest', folder(), '--dry-run', '--home', home, ...args)).out)?.[1]);
  const [few, most, all] = [await files('--until', '2020'), await files('--until', '2024'), await files()];
  expect(few).toBeGreaterThan(0);
  expect(most).toBeGreaterThan(few);
  // The corrections are in a folder that is named by no year.
  expect(all).toBeGreaterThan(most);
});

test.each(['24', '2024-01', 'x'])('an ingest until “%s” is refused', async (until) => {
  const { code, err } = await candor('ingest', '--until', until, '--home', home);
  expect(code).toBe(2);
  expect(err).toBe(`--until must be four digits, such as 2023, not “${until}”.`);
});

test('a preparation that fails leaves no word that it goes on, and no lock', async () => {
  await demo();
  writeFileSync(join(folder(), 'roster.csv'), 'not a roster');
  const { code } = await demo('--publish');
  expect(code).toBe(2);
  expect(existsSync(join(folder(), '.lock'))).toBe(false);
  expect(readNotices(join(home, 'notices'))).toEqual([
    expect.objectContaining({
      dataset: 'demo',
      reason: 'The demonstration is not ready: its preparation stopped before it was complete.',
    }),
  ]);
  expect(readNotices(join(home, 'notices'))[0]).not.toHaveProperty('progress');
});

test('a demonstration is made whole, published once, and not mixed with another', async () => {
  // Stopped while its files were written.
  await demo();
  const roster = join(folder(), 'roster.csv');
  const before = readFileSync(roster, 'utf8');
  writeFileSync(roster, 'half');
  rememberDemoState(folder(), { written: null, published: 0 });
  const { code, out } = await demo('--publish');
  expect(code).toBe(0);
  expect(readFileSync(roster, 'utf8')).toBe(before);
  expect(out).toContain('demo: release 2024-01 written.');
  expect(readNotices(join(home, 'notices'))).toEqual([]);

  const again = await demo('--publish');
  expect([again.code, again.out]).toEqual([0, 'demo: every release of it is published already.']);

  rememberDemoState(folder(), { ...demoState(folder()), published: 1 });
  const other = await candor('demo', '--publish', '--home', home);
  expect(other.code).toBe(2);
  expect(other.err).toBe(`${folder()} holds another demonstration that is published; use another --home.`);

  rememberDemoState(folder(), { ...demoState(folder()), published: 3 });
  expect(isDemoPublished(homeOf(home, {}))).toBe(true);
  rmSync(join(home, 'releases'), { recursive: true });
  expect(isDemoPublished(homeOf(home, {}))).toBe(false);
}, 240_000);
