import { expect, test } from 'vitest';
import { attackReleases } from '../attack-releases.ts';
import type { Reported } from '../contributions.ts';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure, PublishedRange } from '../published.ts';

/*
 * What ranges give away that have too little room: of a sum that one company dominates, and of a part whose whole is published.
 * This is what an attacker gets if they are published, whoever chooses them.
 */
const LEVELS = levelsOf(
  new Map([
    ['SOC', 'ALL'],
    ['VID', 'ALL'],
    ['ALL', null],
  ]),
);
const PROTECTION = { k: 3, percent: 10 };

const reported = (values: Readonly<Record<string, number>>, part: Partial<Reported> = {}): Reported[] =>
  Object.entries(values).map(([parent, value]) => ({
    ...{ parent, metric: 'M', breakdown: '_T', year: 2023, type: 'SOC', size: 'S1', value, isPublic: false },
    ...part,
  }));

const PLACE = { release: '1', metric: 'M', measure: 'sum', platform: 'ALL', size: '_T', panel: 'all', year: 2023 };
const published = (value: number): PublishedFigure => ({ ...PLACE, breakdown: '_T', value });
const range = (lower: number, upper: number, part: Partial<PublishedRange> = {}): PublishedRange => ({
  ...{ ...PLACE, breakdown: '_T', lower, upper },
  ...part,
});

async function leaksOf(
  own: readonly Reported[],
  exact: readonly PublishedFigure[],
  ranges: readonly PublishedRange[],
): Promise<string[]> {
  const { leaks, wrong } = await attackReleases([{ published: exact, ranges, reported: own }], LEVELS, PROTECTION);
  expect(wrong).toEqual([]);
  return [...new Set(leaks.map((one) => `${one.attacker ?? 'everybody'}: ${one.secret.owner} ${one.side}`))];
}

// Of 1,150 in SOC a has 1,000; all make 1,450.
const TYPES = [...reported({ a: 1000, b: 60, c: 50, d: 40 }), ...reported({ e: 120, f: 100, g: 80 }, { type: 'VID' })];

test('a range with p % of the largest company on both sides gives nobody away', async () => {
  expect(await leaksOf(TYPES, [published(1450)], [range(1000, 2000, { platform: 'SOC' })])).toEqual([]);
});

test('a range without that room does', async () => {
  // Though c and d had nothing: b, who knows its own 60, knows that a has 1,092 at most.
  expect(await leaksOf(TYPES, [published(1450)], [range(1140, 1152, { platform: 'SOC' })])).toContain('b: a up');
});

test('a range of a part has to leave the whole its room, though who makes it up has none of the part', async () => {
  // a has pictures only, the others videos only, which come to 190; all together make 1,200.
  const split = [
    ...reported({ a: 1010, b: 60, c: 50, d: 40, e: 40 }),
    ...reported({ a: 1010 }, { breakdown: 'content_type:image' }),
    ...reported({ b: 60, c: 50, d: 40, e: 40 }, { breakdown: 'content_type:video' }),
  ];
  const video = { breakdown: 'content_type:video' };
  expect(await leaksOf(split, [published(1200)], [range(100, 200, video)])).toContain('everybody: a down');
  expect(await leaksOf(split, [published(1200)], [range(50, 500, video)])).toEqual([]);
});

test('a ratio between two bounds is two sums, each between multiples of the other', async () => {
  const both = [
    ...reported({ a: 300, b: 280, c: 260 }, { breakdown: 'numerator' }),
    ...reported({ a: 500, b: 480, c: 460 }, { breakdown: 'denominator' }),
  ];
  const ratio = { measure: 'pooled_ratio' };
  expect(await leaksOf(both, [], [range(0.4, 0.8, ratio)])).toEqual([]);
});
