import { expect, test } from 'vitest';
import { attackReleases } from '../attack-releases.ts';
import type { Reported } from '../contributions.ts';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { Valued } from './values.ts';

const LEVELS = levelsOf(
  new Map([
    ['SOC', 'ALL'],
    ['ALL', null],
  ]),
);
const PROTECTION = { k: 3, percent: 10 };
const letter = (at: number) => String.fromCharCode(97 + at);

const published = (measure: string, value: number, part: Partial<PublishedFigure> = {}): PublishedFigure => ({
  ...{ release: '1', metric: 'M', measure, platform: 'ALL', size: '_T', breakdown: '_T', panel: 'all', year: 2023 },
  ...{ value, step: null, ...part },
});
const counts = (values: readonly number[], part: Partial<Reported> = {}): Reported[] =>
  values.map((value, at) => ({
    ...{ parent: letter(at), metric: 'M', breakdown: '_T', year: 2023, type: 'SOC', size: 'S1', value },
    ...{ isPublic: false, ...part },
  }));
const shares = (pairs: readonly (readonly [number, number])[]): Valued[] =>
  pairs.map(([first, second], at) => ({
    ...{ parent: letter(at), service: letter(at), metric: 'M', year: 2023, type: 'SOC', size: 'S1' },
    ...{ kind: 'percentage', first, second, isPublic: false },
  }));

async function leaksOf(
  rows: readonly PublishedFigure[],
  reported: readonly Reported[],
  valued: readonly Valued[] = [],
) {
  const { wrong, leaks, byOrder } = await attackReleases([{ published: rows, reported, valued }], LEVELS, PROTECTION);
  expect(wrong).toEqual([]);
  return [...leaks, ...byOrder.leaks].map((one) => `${one.attacker ?? 'everybody'}: ${one.secret.owner} ${one.side}`);
}

const PAIRS = [
  [10, 100],
  [30, 100],
  [40, 100],
  [52, 100],
  [90, 100],
] as const;

test('a ratio of sums is a statement on numerators and denominators', async () => {
  const rows = [published('pooled_ratio', 222 / 500)];
  expect(await leaksOf(rows, [], shares(PAIRS))).toEqual([]);
  expect(await leaksOf([published('pooled_ratio', 0.444)], [], shares(PAIRS))).toEqual([]);
  const { wrong } = await attackReleases(
    [{ published: [published('pooled_ratio', 0.45)], reported: [], valued: shares(PAIRS) }],
    LEVELS,
    PROTECTION,
  );
  expect(wrong).toHaveLength(1);
});

test('a median of ratios is the mean of three, each a variable of its own that ends at 1', async () => {
  expect(await leaksOf([published('median', 122 / 300)], [], shares(PAIRS))).toEqual([]);
  // Two of the three are almost nothing: the third is known.
  const few = shares([
    [1, 1000],
    [2, 1000],
    [900, 1000],
  ]);
  expect(await leaksOf([published('median', 0.301)], [], few)).toContain('everybody: c up');
});

test('with public users a rate is a count with a known factor', async () => {
  const users = counts([1e6, 1e6, 1e6, 1e6, 1e6], { metric: 'CTX-MAU', isPublic: true });
  const own = counts([1, 10, 12, 14, 40]);
  const rows = [published('median_per_million', 12), published('sum', 77)];
  // The window and the sum leave 41, of which 40 are e's.
  expect(await leaksOf(rows, [...own, ...users])).toContain('everybody: e up');
  expect(await leaksOf([published('median_per_million', 12)], [...own, ...users])).toEqual([]);
});

test('who knows the order knows more of the largest: nobody above the median is below it', async () => {
  const rows = [published('sum', 374), published('median', 5)];
  const values = [0, 1, 4, 5, 6, 25, 333 - 22, 22];
  const leaks = await leaksOf(rows, counts(values));
  expect(leaks).toContain('f: g up');
  expect(await leaksOf([published('sum', 374)], counts(values))).toEqual([]);
});
