import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRelease } from '@candor/data/release/folder';
import { openDatabase } from '@candor/data/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const scratch = temporaryFolder();
const home = join(scratch, 'home');
const demo = join(home, 'demo');
const corrections = join(demo, 'reports', '2024-corrections');
const publish = (...args: readonly string[]) => candor('publish', 'demo', '--home', home, ...args);
const release = (id: string) => openRelease(join(home, 'releases', 'demo', id));

/** Two releases of a small made-up population; between them some companies corrected what they had reported. */
beforeAll(async () => {
  await candor('demo', '--home', home, '--companies', '90', '--services', '110');
  const file = join(demo, 'dataset.yaml');
  const declared = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, stringify({ ...declared, metrics: ['OUT-REPORTS-NCMEC', 'PRO-HASH-IMG'] }));
  renameSync(corrections, join(scratch, 'later'));
  await candor('ingest', demo, '--home', home);
  await publish('--year', '2025');
  renameSync(join(scratch, 'later'), corrections);
  await candor('ingest', demo, '--home', home);
  await publish('--year', '2025');
}, 240_000);

describe('a release of a confidential dataset', () => {
  test('tells some figures, holds others back, and says in a certificate what was proved', () => {
    const { observations, certificate } = release('2025.1');
    const told = observations.filter((one) => one.kind === 'value');
    expect(told.filter((one) => one.measure === 'sum').length).toBeGreaterThan(20);
    expect(observations.filter((one) => one.kind === 'missing' && one.reason === 'suppressed').length).toBeGreaterThan(
      500,
    );
    expect(certificate?.tests.map((one) => [one.test, one.failures])).toEqual(
      ['U0', 'U1', 'U2', 'U3', 'U4', 'U5'].map((name) => [name, 0]),
    );
    expect(certificate?.observations.published).toBe(told.length);
  });

  test('tells how many companies are behind a figure only as a class of five and more', () => {
    const bands = new Set(release('2025.1').observations.map((one) => one.n));
    expect(
      [...bands].filter((n) => n !== null && !['5-9', '10-19', '20-49', '50-99', '100+'].includes(String(n))),
    ).toEqual([]);
    expect(release('2025.1').observations.some((one) => ['responding', 'asked'].includes(one.measure))).toBe(false);
  });

  test('holds no name, no id and nothing of the policy in any of its files', () => {
    const db = openDatabase(join(home, 'store', 'candor.db'));
    const words = db
      .prepare('SELECT id FROM companies UNION SELECT name FROM companies UNION SELECT id FROM services')
      .pluck()
      .all() as string[];
    db.close();
    expect(words.length).toBeGreaterThan(200);
    const folder = join(home, 'releases', 'demo', '2025.1');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name)).toString('latin1');
      expect(
        [...words, 'minContributors', 'pPercent', 'demonstration-only'].filter((word) => text.includes(word)),
      ).toEqual([]);
    }
  });

  test('says the same when it is published again, and then no new one is made', async () => {
    expect((await publish('--year', '2031')).out).toBe('demo: nothing new; release 2025.2 stands.');
  }, 240_000);

  test('the next release is proved beside it, tells no difference of a few companies, and lists its revisions', () => {
    const { revisions, certificate, manifest } = release('2025.2');
    expect(manifest.previous).toBe('2025.1');
    expect(certificate?.earlierReleases).toEqual(['2025.1']);
    expect(certificate?.tests.find((one) => one.test === 'U5')?.checks).toBeGreaterThan(100);
    expect(new Set(revisions.map((one) => one.year))).toContain(2022);
    const sums = revisions.filter((one) => one.measure === 'sum' && one.panel === 'all' && one.size === '_T');
    expect(sums.some((one) => one.kind === 'withdrawn')).toBe(true);
    // Where a type holds a handful of companies, one of which corrected, the new sum would tell that correction.
    expect(sums.filter((one) => one.kind === 'restated' && /^[A-Z]{3}$/.test(one.platform))).toEqual([]);
  });

  test('is not followed by one from a store that it was not made from', async () => {
    rmSync(join(home, 'store'), { recursive: true });
    await candor('ingest', demo, '--home', home);
    const { code, err } = await publish();
    expect([code, err]).toEqual([
      2,
      'Release 2025.1 of demo was not made from this store, so nothing can be proved beside it; publish from the store that it was made from.',
    ]);
  });
});
