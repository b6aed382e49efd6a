import { expect, test } from 'vitest';
import { loadFramework } from '../../framework/folder.ts';
import { platformCodeList } from '../../framework/index.ts';
import { type ListedYear, listedAggregates } from './listed.ts';

const PLATFORMS = platformCodeList(loadFramework('1.0.0'));
const METRIC = { code: 'OUT-REPORTS-NCMEC' };

const listed = (company: string, platformType: string, value: number) => ({ company, platformType, value });
const YEAR: ListedYear = {
  year: 2024,
  total: 1000,
  listed: [
    listed('acorn', 'SOC', 500),
    listed('birch', 'SOC', 100),
    listed('acorn', 'MSG', 200),
    listed('cedar', 'GAM', 100),
  ],
};

function at(platform: string, year: Partial<ListedYear> = {}, platforms = PLATFORMS) {
  const { aggregates } = listedAggregates(METRIC, platforms, [{ ...YEAR, ...year }]);
  const [found, ...more] = aggregates.filter(({ key }) => key.platform === platform);
  expect(more).toEqual([]);
  return found;
}

test.each([
  // 100 of 1,000 are not listed, so every type may be larger by these.
  ['SOC', [600, 700], 2],
  ['MSG', [200, 300], 1],
  ['public-sharing', [600, 700], 2],
  ['contact', [300, 400], 2],
  ['ALL', [900, 1000], 3],
])('%s lies between its listed companies and these with all that is not listed', (platform, bounds, n) => {
  expect(at(platform)).toMatchObject({ value: { absent: 'not_collected', bounds }, n, isPartial: true });
});

test('where the bounds are further apart than by half the sum is not known, and its listed companies are not told as it', () => {
  expect(at('GAM')?.value).toEqual({ absent: 'not_collected' });
  expect(at('MSG', { total: 1001 })?.value).toEqual({ absent: 'not_collected' });
  expect(at('OTHER-REPORTERS')).toMatchObject({ value: { absent: 'not_collected' }, n: 0 });
});

test('everybody’s sum is the total itself, of more companies than are listed', () => {
  expect(at('ALL-REPORTERS')).toMatchObject({ value: 1000, n: 3, isPartial: true });
  const withoutOthers = PLATFORMS.filter((one) => one.level !== 'other' && one.level !== 'total').map((one) =>
    one.code === 'ALL' ? { ...one, parent: null } : one,
  );
  expect(at('ALL', {}, withoutOthers)).toMatchObject({ value: 1000, n: 3, isPartial: true });
});

test('where everybody is listed every sum is exact', () => {
  expect(at('GAM', { total: 900 })).toMatchObject({ value: 100, n: 1 });
  expect(at('GAM', { total: 900 })?.isPartial).toBeUndefined();
});

test('a year that does not compare with those before is a break at every place', () => {
  const { aggregates, breaks } = listedAggregates(METRIC, PLATFORMS, [
    { ...YEAR, broken: { kind: 'law', notes: ['A law changed.'] } },
    { ...YEAR, year: 2025 },
  ]);
  expect(breaks).toEqual(
    PLATFORMS.map(({ code }) => ({
      ...{ metric: METRIC.code, platform: code, year: 2024 },
      ...{ kind: 'law', notes: ['A law changed.'] },
    })),
  );
  expect(aggregates.map((one) => one.afterBreak)).toEqual([
    ...PLATFORMS.map(() => true),
    ...PLATFORMS.map(() => false),
  ]);
});

test('the bounds of parts add up to those of the whole, as far as the remainder can be in one of them only', () => {
  const bounds = (platform: string) => {
    const value = at(platform)?.value;
    return typeof value === 'object' ? (value.bounds ?? [0, 0]) : [0, 0];
  };
  const [soc, whole] = [bounds('SOC'), bounds('public-sharing')];
  expect(whole).toEqual(soc);
  const parts = ['public-sharing', 'contact'].map(bounds);
  const [least, most] = bounds('ALL');
  expect(parts.reduce((sum, [from = 0]) => sum + from, 0)).toBe(least);
  expect(parts.reduce((sum, [, to = 0]) => sum + to, 0)).toBe((most ?? 0) + 100);
});
