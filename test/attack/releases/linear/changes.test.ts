import { expect, test } from 'vitest';
import { attackReleases } from '../attack-releases.ts';
import type { Reported } from '../contributions.ts';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';

/*
 * Three totals and two rounded changes that share one company and the total of the middle year (finding F2). Each change is
 * of a panel whose sums are suppressed, so others of the same panel could make up for the company; but not of both panels at
 * once without another total. This is what an attacker gets if all five are published, whoever chooses them.
 */
const LEVELS = levelsOf(new Map([['SOC', null]]));
const PROTECTION = { k: 3, percent: 15 };

const REPORTED: readonly Reported[] = [
  of('target', { 2020: 990, 2021: 1000, 2022: 1010 }),
  ...[70, 62, 55, 50].map((value, at) => of(`a${at}`, { 2020: value, 2021: value })),
  ...[69, 63, 54, 51].map((value, at) => of(`b${at}`, { 2021: value, 2022: value })),
].flat();

function of(parent: string, years: Readonly<Record<number, number>>): Reported[] {
  return Object.entries(years).map(([year, value]) => ({
    ...{ parent, metric: 'M', breakdown: '_T', year: Number(year), type: 'SOC', size: 'S1', value, isPublic: false },
  }));
}

const published = (
  measure: string,
  year: number,
  value: number,
  part: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  ...{ release: '1', metric: 'M', measure, platform: 'SOC', size: '_T', breakdown: '_T', panel: 'all', year, value },
  ...part,
});
const totals = [2020, 2021, 2022].map((year) =>
  published(
    'sum',
    year,
    REPORTED.filter((one) => one.year === year).reduce((sum, one) => sum + one.value, 0),
  ),
);
const changes = (step: number) => [2021, 2022].map((year) => published('change', year, 0, { panel: 'matched', step }));

/** How far the outsider must think the target of 2021 could be below and above, in percent. */
async function reachOf(rows: readonly PublishedFigure[]): Promise<Record<string, number>> {
  const { leaks, wrong } = await attackReleases([{ published: rows, reported: REPORTED }], LEVELS, PROTECTION);
  expect(wrong).toEqual([]);
  const own = leaks.filter(
    (one) => one.attacker === null && one.secret.owner === 'target' && one.secret.name.includes(' 2021 '),
  );
  return Object.fromEntries(own.map((one) => [one.side, Math.round(one.reached) / 10]));
}

test('three totals and two changes in steps of five points bound one company to 6 % on both sides', async () => {
  expect(totals.map((one) => one.value)).toEqual([1227, 1474, 1247]);
  expect(await reachOf([...totals, ...changes(0.05)])).toEqual({ up: 6.3, down: 6.1 });
});

test('steps so wide that the margin of both panels fits in do not', async () => {
  expect(await reachOf([...totals, ...changes(0.5)])).toEqual({});
  expect(await reachOf([...totals, ...changes(0.05).slice(1)])).toEqual({});
  expect(await reachOf(totals)).toEqual({});
});

test('directions are bounds, too: about the same is within five percent', async () => {
  const same = [2021, 2022].map((year) => published('direction', year, 0, { panel: 'matched' }));
  const { up, down } = await reachOf([...totals, ...same]);
  expect(Math.max(up ?? 99, down ?? 99)).toBeLessThan(15);
});
