import { expect, test } from 'vitest';
import type { Reported } from '../contributions.ts';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure, PublishedRange } from '../published.ts';
import { attackJoint } from './attack-joint.ts';
import { bandOf } from './everything.ts';
import { worldsOf } from './known.ts';

const LEVELS = levelsOf(new Map([['SOC', null]]));
const PROTECTION = { k: 3, percent: 15 };

const published = (measure: string, value: number, part: Partial<PublishedFigure> = {}): PublishedFigure => ({
  ...{
    release: '1',
    metric: 'M',
    measure,
    platform: 'SOC',
    size: '_T',
    breakdown: '_T',
    panel: 'all',
    year: 2023,
    value,
  },
  ...part,
});

async function attacked(
  values: readonly number[],
  rows: readonly PublishedFigure[],
  codes: readonly (readonly number[])[] = [],
  ranges: readonly PublishedRange[] = [],
) {
  const one = (parent: string, breakdown: string, value: number): Reported => ({
    ...{ parent, metric: 'M', breakdown, year: 2023, type: 'SOC', size: 'S1', value, isPublic: false },
  });
  const reported = values.flatMap((value, at) => [
    one(`c${at}`, '_T', value),
    ...(codes[at] ?? []).map((code, index) => one(`c${at}`, `kind:${index}`, code)),
  ]);
  const { worlds, secrets } = worldsOf([{ published: rows, ranges, reported }], LEVELS, PROTECTION, new Map(), []);
  const effort = { percent: 15, most: 100, seed: 1, seconds: 10 };
  const { findings, ...counts } = await attackJoint(worlds, secrets, effort);
  return { ...counts, found: findings.map((each) => each.detail) };
}

test('a sum leaves open what a class of counts at its edge does not', async () => {
  const values = [11, 10, 10, 10];
  expect((await attacked(values, [published('sum', 41)])).found).toEqual([]);
  // That all four have ten or more leaves one for them to share.
  const all = published('share', 1, { breakdown: 'band:10-99', step: 0 });
  const { found } = await attacked(values, [published('sum', 41), all]);
  expect(found).toContain('the outsider knows c0: 11 cannot be 13');
  expect(found).toContain('the outsider knows c1: 10 cannot be 12');
});

test('worlds that add up leave every count open where the share is published in a step', async () => {
  const values = [40, 36, 30, 30, 25, 20, 5, 3];
  const rows = [
    published('sum', 189),
    published('share', 0.75, { breakdown: 'band:10-99', step: 0.5 }),
    published('share_any', 0.75, { step: 0.5 }),
  ];
  expect(await attacked(values, rows)).toEqual({
    ...{ asked: 16, byWitness: 16, byOne: 0, byProgramme: 0, unproven: 0, found: [] },
  });
});

test('codes that add up to the count go along', async () => {
  const codes = [
    [30, 10],
    [20, 16],
    [20, 10],
    [25, 5],
    [15, 10],
  ];
  const values = codes.map(([one = 0, other = 0]) => one + other);
  const rows = [
    published('sum', 161),
    published('sum', 110, { breakdown: 'kind:0' }),
    published('sum', 51, { breakdown: 'kind:1' }),
  ];
  const { found, byWitness, byProgramme, asked } = await attacked(values, rows, codes);
  expect(found).toEqual([]);
  expect(byWitness + byProgramme).toBe(asked);
});

test('reads the classes that counts are published in', () => {
  expect(bandOf('0')).toEqual({ least: 0, most: 0 });
  expect(bandOf('1-9')).toEqual({ least: 1, most: 9 });
  expect(bandOf('100000+')).toEqual({ least: 100_000, most: Number.POSITIVE_INFINITY });
  expect(bandOf('many')).toBeUndefined();
});
