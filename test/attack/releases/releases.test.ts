import { expect, test } from 'vitest';
import { attackReleases, type Release } from './attack-releases.ts';
import type { Reported } from './contributions.ts';
import { levelsOf } from './figures.ts';
import type { Told } from './published.ts';
import { windowOf } from './quantile.ts';

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

function told(value: number, part: Partial<Told> = {}): Told {
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
  expect(await leaksOf({ told: [told(100)], reported: reported([30, 30, 20, 20]) })).toEqual([]);
});

test('a sum that one company dominates tells the second largest about it', async () => {
  expect(await leaksOf({ told: [told(108)], reported: reported([90, 10, 4, 4]) })).toEqual(['b: a up']);
});

test('a type and its group give away what lies between them', async () => {
  const both = [
    ...reported([30, 30, 20, 20]),
    ...reported([50], { type: 'VID' }).map((one) => ({ ...one, parent: 'z' })),
  ];
  const leaks = await leaksOf({ told: [told(100), told(150, { platform: 'PUB' })], reported: both });
  expect(leaks).toEqual(['everybody: z up', 'everybody: z down']);
});

test('the matched panel beside all of them gives away the one who joined', async () => {
  const years = [...reported([30, 30, 20, 20, 40]), ...reported([30, 30, 20, 20], { year: 2022 })];
  const all = told(140);
  const panel = told(100, { panel: 'matched' });
  expect(await leaksOf({ told: [all], reported: years })).toEqual([]);
  expect(await leaksOf({ told: [all, panel], reported: years })).toEqual(['everybody: e up', 'everybody: e down']);
});

test('two releases give away by how much the only one who restated did', async () => {
  const before = { told: [told(100)], reported: reported([30, 30, 20, 20]) };
  const after = { told: [told(105, { release: '2' })], reported: reported([30, 30, 20, 25]) };
  expect(await leaksOf(before)).toEqual([]);
  expect(await leaksOf(after)).toEqual([]);
  // d's figure itself stays in doubt; that it is 5 more than it was does not.
  expect(await leaksOf(before, after)).toEqual(['everybody: d up', 'everybody: d down']);
});

test('a restatement among enough others that restated leaks nothing', async () => {
  const before = { told: [told(100)], reported: reported([30, 30, 20, 20]) };
  const after = { told: [told(112, { release: '2' })], reported: reported([33, 33, 23, 23]) };
  expect(await leaksOf(before, after)).toEqual([]);
});

test('a change that is published is an equation of the sums that are not', async () => {
  const years = [...reported([30, 30, 20, 20]), ...reported([60, 60, 40, 40], { year: 2022 })];
  const change = told(-0.5, { measure: 'change', panel: 'matched' });
  expect(await leaksOf({ told: [change], reported: years })).toEqual([]);
  const { statements } = await attackReleases([{ told: [change], reported: years }], LEVELS, POLICY);
  expect(statements).toBe(1);
});

test('a median of three companies is their sum', async () => {
  const median = told(30, { measure: 'median' });
  expect(await leaksOf({ told: [median], reported: reported([10, 29, 30, 31, 90]) })).toEqual([]);
  const flat = await leaksOf({ told: [told(100 / 3, { measure: 'median' })], reported: reported([0, 0, 100, 100, 0]) });
  expect(flat.length).toBeGreaterThan(0);
});

test('the window of a quantile is of neighbours around its place', () => {
  const members = [1, 2, 3, 4, 50].map((value, at) => ({ parent: `${at}`, value }));
  expect(windowOf(members, 0.5, 3).map((one) => one.value)).toEqual([2, 3, 4]);
  expect(windowOf(members, 0.5, 12)).toHaveLength(5);
  expect(windowOf(members, 0.5, 19)).toHaveLength(3);
  expect(windowOf(members, 0.5, 2.5)).toHaveLength(4);
  expect(windowOf(members, 0.5, 7)).toEqual([]);
  const equal = [1, 3, 3, 3, 3, 3, 9].map((value, at) => ({ parent: `p${at}`, value }));
  expect(windowOf(equal, 0.5, 3)).toHaveLength(5);
});

test('a number that the store does not bear out, and one that rests on too few, are named', async () => {
  const { wrong, sensitive } = await attackReleases(
    [{ told: [told(51)], reported: reported([30, 20]) }],
    LEVELS,
    POLICY,
  );
  expect(wrong).toEqual(['1 M sum SOC _T _T all 2023']);
  expect(sensitive).toEqual(['1 M sum SOC _T _T all 2023']);
});
