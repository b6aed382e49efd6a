import { expect, test } from 'vitest';
import { attackReleases, type Release } from './attack-releases.ts';
import type { Reported } from './contributions.ts';
import { levelsOf } from './figures.ts';
import type { PublishedFigure } from './published.ts';
import { windowsOf } from './quantile.ts';

const LEVELS = levelsOf(
  new Map([
    ['SOC', 'PUB'],
    ['VID', 'PUB'],
    ['PUB', 'ALL'],
    ['ALL', null],
  ]),
);
const POLICY = { k: 3, percent: 10 };

/** One count each, of parents a, b, c … */
function reported(values: readonly number[], part: Partial<Reported> = {}): Reported[] {
  return values.map((value, at) => ({
    parent: String.fromCharCode(97 + at),
    metric: 'M',
    breakdown: '_T',
    year: 2023,
    type: 'SOC',
    size: 'S1',
    value,
    isPublic: false,
    ...part,
  }));
}

function published(value: number, part: Partial<PublishedFigure> = {}): PublishedFigure {
  return {
    release: '1',
    metric: 'M',
    measure: 'sum',
    platform: 'SOC',
    size: '_T',
    breakdown: '_T',
    panel: 'all',
    year: 2023,
    value,
    ...part,
  };
}

async function leaksOf(...releases: Release[]): Promise<string[]> {
  const { leaks, wrong, unproven } = await attackReleases(releases, LEVELS, POLICY);
  expect({ wrong, unproven }).toEqual({ wrong: [], unproven: 0 });
  return leaks.map((leak) => `${leak.attacker ?? 'everybody'}: ${leak.secret.owner} ${leak.side}`);
}

test('a sum of enough companies of like size leaks nothing', async () => {
  expect(await leaksOf({ published: [published(100)], reported: reported([30, 30, 20, 20]) })).toEqual([]);
});

test('a sum that one company dominates reveals it to the second largest', async () => {
  expect(await leaksOf({ published: [published(108)], reported: reported([90, 10, 4, 4]) })).toEqual(['b: a up']);
});

test('a type and its group give away what lies between them', async () => {
  const both = [
    ...reported([30, 30, 20, 20]),
    ...reported([50], { type: 'VID' }).map((one) => ({ ...one, parent: 'z' })),
  ];
  const leaks = await leaksOf({ published: [published(100), published(150, { platform: 'PUB' })], reported: both });
  expect(leaks).toEqual(['everybody: z up', 'everybody: z down']);
});

test('the matched panel beside all of them gives away the one who joined', async () => {
  const years = [...reported([30, 30, 20, 20, 40]), ...reported([30, 30, 20, 20], { year: 2022 })];
  const all = published(140);
  const panel = published(100, { panel: 'matched' });
  expect(await leaksOf({ published: [all], reported: years })).toEqual([]);
  expect(await leaksOf({ published: [all, panel], reported: years })).toEqual(['everybody: e up', 'everybody: e down']);
});

test('two releases give away by how much the only one who restated did', async () => {
  const before = { published: [published(100)], reported: reported([30, 30, 20, 20]) };
  const after = { published: [published(105, { release: '2' })], reported: reported([30, 30, 20, 25]) };
  expect(await leaksOf(before)).toEqual([]);
  expect(await leaksOf(after)).toEqual([]);
  // d's figure itself stays in doubt; that it is 5 more than it was does not.
  expect(await leaksOf(before, after)).toEqual(['everybody: d up', 'everybody: d down']);
});

test('a restatement among enough others that restated leaks nothing', async () => {
  const before = { published: [published(100)], reported: reported([30, 30, 20, 20]) };
  const after = { published: [published(112, { release: '2' })], reported: reported([33, 33, 23, 23]) };
  expect(await leaksOf(before, after)).toEqual([]);
});

test('a change that is published is an equation of the sums that are not', async () => {
  const years = [...reported([30, 30, 20, 20]), ...reported([60, 60, 40, 40], { year: 2022 })];
  const change = published(-0.5, { measure: 'change', panel: 'matched' });
  expect(await leaksOf({ published: [change], reported: years })).toEqual([]);
  const { statements } = await attackReleases([{ published: [change], reported: years }], LEVELS, POLICY);
  expect(statements).toBe(1);
});

test('a median of three companies is their sum', async () => {
  const median = published(30, { measure: 'median' });
  expect(await leaksOf({ published: [median], reported: reported([10, 29, 30, 31, 90]) })).toEqual([]);
  const flat = await leaksOf({
    published: [published(100 / 3, { measure: 'median' })],
    reported: reported([0, 0, 100, 100, 0]),
  });
  expect(flat.length).toBeGreaterThan(0);
});

test('the windows of a quantile are of neighbours around its place', () => {
  const members = [1, 2, 3, 4, 50].map((value, at) => ({ parent: `${at}`, value, isPublic: false }));
  const sizes = (p: number, published: number) => windowsOf(members, p, published).map((one) => one.length);
  expect(windowsOf(members, 0.5, 3).map((one) => one.map(({ value }) => value))).toEqual([[2, 3, 4]]);
  expect(sizes(0.5, 12)).toEqual([5]);
  expect(sizes(0.5, 19)).toEqual([3]);
  expect(sizes(0.5, 2.5)).toEqual([4]);
  expect(sizes(0.5, 7)).toEqual([]);
  const equal = [1, 3, 3, 3, 3, 3, 9].map((value, at) => ({ parent: `p${at}`, value, isPublic: false }));
  expect(windowsOf(equal, 0.5, 3)[0]).toHaveLength(5);
});

test('of equal values at an end of a window the public one explains the number to everybody', () => {
  const ends = (...values: readonly (readonly [number, boolean])[]) =>
    values.map(([value, isPublic], at) => ({ parent: `p${at}`, value, isPublic }));
  const parents = (members: ReturnType<typeof ends>, published: number) =>
    windowsOf(members, 0.5, published)[0]?.map(({ parent }) => parent);
  expect(parents(ends([1, false], [5, true], [6, true], [7, false], [7, true]), 6)).toEqual(['p1', 'p2', 'p4']);
  expect(parents(ends([5, true], [5, false], [6, true], [7, true], [9, false]), 6)).toEqual(['p0', 'p2', 'p3']);
  // Where more are needed than are public there is no doubt.
  expect(parents(ends([1, false], [5, true], [7, false], [7, true], [9, true]), 19 / 3)).toEqual(['p1', 'p3', 'p2']);
});

test('of equal values it is those of the first names, in whatever order they are read', () => {
  const members = [1, 5, 6, 7, 7].map((value, at) => ({ parent: `p${at}`, value, isPublic: false }));
  const parents = (of: typeof members) => windowsOf(of, 0.5, 6)[0]?.map(({ parent }) => parent);
  expect(parents(members)).toEqual(['p1', 'p2', 'p3']);
  expect(parents(members.toReversed())).toEqual(['p1', 'p2', 'p3']);
});

test('a quantile is of the narrowest window with its mean that keeps to the rules', async () => {
  // 9, 10, 11 have the mean 10 and are too few for four companies; so have 8 to 12, of which it was published.
  const attackOf = (values: readonly number[], value: number) =>
    attackReleases([{ published: [published(value, { measure: 'median' })], reported: reported(values) }], LEVELS, {
      ...POLICY,
      k: 4,
    });
  const symmetric = await attackOf([1, 8, 9, 10, 11, 12, 40], 10);
  expect(symmetric.sensitive).toEqual([]);
  expect(symmetric.leaks).toEqual([]);
  // No other window has the mean of these three.
  const narrow = await attackOf([1, 2, 9, 10, 11, 30, 40], 10);
  expect(narrow.sensitive).toEqual(['1 M median SOC _T _T all 2023']);
});

test('a share of sums is an equation, with all its decimals', async () => {
  const mix = [
    ...reported([30, 30, 20, 20], { breakdown: 'content_type:image' }),
    ...reported([7, 5, 5, 3], { breakdown: 'content_type:video' }),
  ];
  const other = reported([11, 12, 13, 14], { metric: 'N' });
  const [share, ratio] = [20 / 120, 100 / 50.0001];
  const one = published(share, { measure: 'pooled_ratio', breakdown: 'content_type:video' });
  const attack = (some: PublishedFigure, counts: readonly Reported[]) =>
    attackReleases([{ published: [some], reported: counts }], LEVELS, POLICY, new Map([['M', 'N']]));
  expect(await attack(one, mix)).toMatchObject({ statements: 1, wrong: [] });
  expect((await attack({ ...one, value: 0.1667 }, mix)).wrong).toHaveLength(1);
  const over = published(100 / 50, { measure: 'ratio_to' });
  expect(await attack(over, [...reported([30, 30, 20, 20]), ...other])).toMatchObject({ statements: 1, wrong: [] });
  expect((await attack({ ...over, value: ratio }, [...reported([30, 30, 20, 20]), ...other])).wrong).toHaveLength(1);
});

test('a number that the store does not bear out, and one that rests on too few, are named', async () => {
  const { wrong, sensitive } = await attackReleases(
    [{ published: [published(51)], reported: reported([30, 20]) }],
    LEVELS,
    POLICY,
  );
  expect(wrong).toEqual(['1 M sum SOC _T _T all 2023']);
  expect(sensitive).toEqual(['1 M sum SOC _T _T all 2023']);
});

test('who sold a service between two releases still knows what it reported', async () => {
  const of = (owner: string) =>
    reported([90, 60, 20, 20]).map((one, at) => ({
      ...one,
      parent: at === 1 ? owner : one.parent,
      service: `s${at}`,
    }));
  const all = published(190);
  // z owned what b owns now: with its own count off, 130 are left, of which a has 90.
  expect(await leaksOf({ published: [], reported: of('z') }, { published: [all], reported: of('b') })).toEqual([]);
  const close = (owner: string) => of(owner).map((one) => (one.service === 's0' ? { ...one, value: 420 } : one));
  const leaks = await leaksOf(
    { published: [], reported: close('z') },
    { published: [published(520)], reported: close('b') },
  );
  expect(leaks).toContain('z: a up');
});

test('two who pool what they know take both of theirs off', async () => {
  const attack = async (coalition: number) => {
    const { leaks } = await attackReleases(
      [{ published: [published(128)], reported: reported([60, 30, 30, 4, 4]) }],
      LEVELS,
      {
        ...POLICY,
        coalition,
      },
    );
    return leaks.map((leak) => `${leak.attacker}: ${leak.secret.owner} ${leak.side}`);
  };
  expect(await attack(1)).toEqual([]);
  expect(await attack(2)).toEqual([]);
  const { leaks } = await attackReleases(
    [
      {
        published: [published(126)],
        reported: reported([60, 30, 30, 3, 2, 1].slice(0, 5)).map((one, at) => ({
          ...one,
          value: [60, 30, 32, 2, 2][at] ?? 0,
        })),
      },
    ],
    LEVELS,
    { ...POLICY, coalition: 2 },
  );
  expect(leaks.map((leak) => `${leak.attacker}: ${leak.secret.owner} ${leak.side}`)).toEqual(['b and c: a up']);
});
