import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openRelease } from '@candor/data/release/folder';
import { beforeAll, expect, test } from 'vitest';
import { candor, type Ran, temporaryFolder } from '../../../test/support/candor.ts';
import { smallDemo } from '../../../test/support/small-demo.ts';

const home = temporaryFolder();
const publish = (...args: readonly string[]) => candor('publish', 'demo', '--home', home, ...args);

/** What every file of the home is, by path. */
function everything(): Record<string, string> {
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => join(home, name));
  return Object.fromEntries(
    files
      .filter((path) => statSync(path).isFile() && !path.endsWith('-shm') && !path.endsWith('-wal'))
      .map((path) => [path, readFileSync(path).toString('latin1')]),
  );
}

let before: Record<string, string> = {};
let plan: Ran = { code: null, out: '', err: '' };
beforeAll(async () => {
  await smallDemo(home, ['OUT-ESCALATED', 'PRO-HASH-IMG'], [2022, 2023]);
  before = everything();
  plan = await publish('--plan');
}, 60_000);

test('publish --plan writes nothing, and its counts are those of the publish that follows', async () => {
  const { code, out, err } = plan;
  expect([code, err]).toEqual([0, '']);
  expect(everything()).toEqual(before);
  expect(existsSync(join(home, 'releases'))).toBe(false);

  await publish('--year', '2025');
  const { observations, certificate } = openRelease(join(home, 'releases', 'demo', '2025-01'));
  const count = (one: number | undefined) => one?.toLocaleString('en');
  const { published, ranges, heldBack } = certificate?.observations ?? {};
  expect(out).toContain(
    `demo: ${count(published)} figures would be published, ${count(ranges)} more as ranges, ${count(heldBack)} held back. Nothing was written.`,
  );
  const isShare = (one: (typeof observations)[number]) =>
    one.measure === 'status_share' && one.size === '_T' && /^[a-z-]+$/.test(one.platform);
  const shares = observations.filter(isShare);
  const told = shares.filter((one) => one.kind === 'value').length;
  expect(told).toBeGreaterThan(10);
  expect(out).toMatch(new RegExp(`^  group × year .*status_share ${told} of ${shares.length}`, 'm'));

  expect(out).toMatch(/^Held back most, with what is published of all:\n {2}(OUT-ESCALATED|PRO-HASH-IMG) \d+ of \d/m);
  expect(out).toMatch(
    /^If the tables crossed less \(tried on core metrics, 1 in number, in 2023 alone, without what is rounded or rests on the year before\):/m,
  );
  expect(out).toMatch(/^ {2}without size bands: \d+ figures more.*, \d+ fewer$/m);
}, 60_000);

test('publish --plan says no name and nothing of the policy', () => {
  const roster = readFileSync(join(home, 'demo', 'roster.csv'), 'utf8');
  const names = roster
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',').slice(0, 2))
    .filter((name) => name.length > 4);
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => plan.out.includes(name))).toEqual([]);
  expect(plan.out).not.toMatch(/minContributors|pPercent|secret/);
});
