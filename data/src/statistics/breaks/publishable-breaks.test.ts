import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../../testing/cells.ts';
import type { SeriesBreak } from '../types.ts';
import { publishableBreaks, type Reporting } from './publishable-breaks.ts';

const at = (platform: string, part: Partial<SeriesBreak> = {}): SeriesBreak => ({
  metric: 'OUT-REPORTS',
  platform,
  year: 2020,
  kind: 'law',
  notes: [],
  ...part,
});
/** So many companies of each type, no company in two. */
const companies = (counts: Readonly<Record<string, number>>, year = 2020): Reporting[] =>
  Object.entries(counts).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, index) => ({
      company: `${type}${index}`,
      platformType: type === 'OTHER-REPORTERS' ? null : type,
      year,
    })),
  );
const publishable = (breaks: readonly SeriesBreak[], reporting: readonly Reporting[], fewest = 5) =>
  publishableBreaks(breaks, reporting, PLATFORMS, fewest).map((one) => one.platform);

const SOC = ['public', 'SOC', 'ALL', 'ALL-REPORTERS'].map((one) => at(one));

test('a break is published where as many companies reported as must be behind a figure', () => {
  expect(publishable(SOC, companies({ SOC: 5 }))).toEqual(['public', 'SOC', 'ALL', 'ALL-REPORTERS']);
  expect(publishable(SOC, companies({ SOC: 4 }))).toEqual([]);
});

test('a company counts once, however many services it has, and only in the year of the break', () => {
  const [first] = companies({ SOC: 1 });
  const many = first === undefined ? [] : Array.from({ length: 9 }, () => first);
  expect(publishable(SOC, many)).toEqual([]);
  expect(publishable(SOC, companies({ SOC: 9 }, 2021))).toEqual([]);
});

describe('a break of a type of which few reported', () => {
  test('is published of the group where others are as few', () => {
    expect(publishable(SOC, companies({ SOC: 2, VID: 3 }))).toEqual(['public', 'ALL', 'ALL-REPORTERS']);
  });

  test('is not published of a group whose other types are seen not to break, and of all only beside others as few', () => {
    // That videos did not break is seen, so the group would say that it is one of two social networks.
    expect(publishable(SOC, companies({ SOC: 2, VID: 9 }))).toEqual([]);
    expect(publishable(SOC, companies({ SOC: 2, VID: 9, MSG: 3 }))).toEqual(['ALL', 'ALL-REPORTERS']);
    expect(publishable(SOC, companies({ SOC: 2, VID: 9, MSG: 9 }))).toEqual([]);
  });

  test('is published beside another that broke for the same reason', () => {
    const both = [...SOC, at('VID')];
    expect(publishable(both, companies({ SOC: 2, VID: 9 }))).toEqual(['public', 'ALL', 'ALL-REPORTERS', 'VID']);
    const other = [...SOC, at('VID', { kind: 'definition' })];
    expect(publishable(other, companies({ SOC: 2, VID: 9 }))).toEqual(['VID']);
  });
});

test('a break of other reporters is published like any other', () => {
  const others = ['OTHER-REPORTERS', 'ALL-REPORTERS'].map((one) => at(one));
  expect(publishable(others, companies({ 'OTHER-REPORTERS': 5 }))).toEqual(['OTHER-REPORTERS', 'ALL-REPORTERS']);
  expect(publishable(others, companies({ 'OTHER-REPORTERS': 4, SOC: 9 }))).toEqual([]);
});
