import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSafeCells, inTurn } from '@candor/data/disclosure';
import { openRelease } from '@candor/data/release/folder';
import { openDatabase, rememberedReleases } from '@candor/data/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';
import { CLUB, type Club, POLICY_WORDS, publishedClub } from '../../../test/support/club.ts';
import { publish } from './publish.ts';

const scratch = temporaryFolder();
let club: Club;
beforeAll(async () => {
  club = await publishedClub(scratch);
}, 240_000);

const again = (...args: readonly string[]) => candor('publish', CLUB, '--home', club.home, ...args);
const releases = () => join(club.home, 'releases', CLUB);
const release = (id: string) => openRelease(join(releases(), id));

describe('a release of a confidential dataset', () => {
  test('tells some figures, holds others back, and says in a certificate what was proved', () => {
    const { observations, certificate } = release('2025-01');
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

  test('tells how many companies are behind a figure only as a class, or two that are side by side', () => {
    const bands = new Set(release('2025-01').observations.map((one) => one.n));
    const classes = ['4-9', '10-19', '20-49', '50-99', '100+', '4-19', '10-49', '20-99', '50+'];
    expect([...bands].filter((n) => n !== null && !classes.includes(String(n)))).toEqual([]);
    expect(release('2025-01').observations.some((one) => ['responding', 'asked'].includes(one.measure))).toBe(false);
  });

  test('the next release is proved beside it, tells no difference of a few companies, and lists its revisions', () => {
    const { revisions, certificate, manifest } = release('2025-02');
    expect(manifest.previous).toBe('2025-01');
    expect(certificate?.earlierReleases).toEqual(['2025-01']);
    expect(certificate?.tests.find((one) => one.test === 'U5')?.checks).toBeGreaterThan(100);
    expect(new Set(revisions.map((one) => one.year))).toContain(2023);
    const sums = revisions.filter((one) => one.measure === 'sum' && one.panel === 'all' && one.size === '_T');
    expect(sums.some((one) => one.kind === 'restated')).toBe(true);
    expect(sums.some((one) => one.kind === 'withdrawn')).toBe(true);
    // Where a type holds a handful of companies, two of which corrected, the new sum would tell their corrections.
    expect(sums.filter((one) => one.kind === 'restated' && ['MSG', 'GAM'].includes(one.platform))).toEqual([]);
  });

  test('says the same when it is published again, and then no new one is made', async () => {
    expect((await again('--year', '2031')).out).toBe(`${CLUB}: nothing new; release 2025-02 stands.`);
  }, 60_000);

  test('is not written when the audit fails: the refusal names cell and test, and no value, company or parameter', async () => {
    const lines: string[] = [];
    const effects = {
      out: (line: string) => lines.push(line),
      err: (line: string) => lines.push(line),
      now: () => new Date('2024-06-01T12:00:00Z'),
      env: {},
      stopped: new Promise<void>(() => {}),
    };
    // Tells every sum of one metric and year, whatever was chosen.
    const choose: typeof chooseSafeCells = (family, given, judge) => {
      const chosen = chooseSafeCells(family, given, judge);
      const all = given.cells.filter((cell) => cell.role === 'table').map((cell) => cell.id);
      return family === 'OUT-REPORTS-NCMEC 2024 amounts' ? { ...chosen, safe: new Set(all) } : chosen;
    };
    const before = readdirSync(releases());
    const code = await publish.run([CLUB, '--home', club.home, '--year', '2031'], effects, inTurn(choose));
    const said = lines.join('\n');
    expect(code).toBe(2);
    expect(readdirSync(releases())).toEqual(before);
    expect(said).toMatch(
      /^The audit of “club” failed, so nothing was written: U[02] at OUT-REPORTS-NCMEC 2024 amounts: OUT-REPORTS-NCMEC (sum|q1|median|q3) .+\.$/,
    );
    expect(club.secrets.words.filter((word) => said.includes(word))).toEqual([]);
    expect(said.match(/\d{5,}/g)).toBeNull();
    expect(POLICY_WORDS.filter((word) => said.includes(word))).toEqual([]);
    // What was refused is not remembered as told.
    const db = openDatabase(join(club.home, 'store', 'candor.db'));
    expect(rememberedReleases(db, CLUB).map((one) => one.release)).toEqual(['2025-01', '2025-02']);
    db.close();
  }, 60_000);

  test('is not followed by one from a store that it was not made from', async () => {
    rmSync(join(club.home, 'store'), { recursive: true });
    await candor('ingest', club.folder, '--home', club.home);
    const { code, err } = await again();
    expect([code, err]).toEqual([
      2,
      `Release 2025-01 of ${CLUB} was not made from this store, so nothing can be proved beside it; publish from the store that it was made from.`,
    ]);
    expect(existsSync(join(releases(), '2024-01'))).toBe(false);
  }, 60_000);
});
