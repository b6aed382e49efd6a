import { describe, expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { cellsOfDraft, figures, spotAt, weighed } from '../../../testing/cells.ts';
import { among } from '../cells/cells.ts';
import { directionOf, isDominated, panelAmounts, panelMedians } from './panel.ts';

/** Company → [year before, this year]; null did not report. */
function panelOf(values: Readonly<Record<string, readonly [number | null, number | null]>>, afterBreak = false) {
  const spotOf = (at: 0 | 1) =>
    spotAt(
      Object.entries(values).flatMap(([company, both]) => {
        const value = both[at];
        return value === null ? [] : [contribution({ company, year: 2019 + at, value: count(value) })];
      }),
    );
  const [before, now] = [spotOf(0), spotOf(1)];
  return {
    now,
    before,
    membersNow: among(now.cell.members, before.cell.members),
    membersBefore: among(before.cell.members, now.cell.members),
    afterBreak,
  };
}

const FOUR = panelOf({ a: [100, 150], b: [60, 50], gone: [1000, null], come: [null, 300] });

describe('the matched panel', () => {
  test('has the sums of the same companies in both years, their change, and their share of the total', () => {
    expect(figures(panelAmounts(FOUR))).toEqual({
      sum: 200,
      sum_previous: 160,
      change: 0.25,
      direction: 1,
      panel_share: 0.4,
    });
  });

  test('is the function of cells that add up to its sums', () => {
    const cells = Object.fromEntries(panelAmounts(FOUR).map((one) => [one.measure, cellsOfDraft(one).map(weighed)]));
    expect(cells).toEqual({
      sum: [200],
      sum_previous: [160],
      change: [200, 160],
      direction: [200, 160],
      panel_share: [200, 500],
    });
  });

  test('has the medians of both years', () => {
    expect(figures(panelMedians(FOUR))).toEqual({ median: 100, median_previous: 80 });
  });

  test('has neither change nor direction across a break, and no dominance', () => {
    const drafts = panelAmounts(panelOf({ a: [100, 900], b: [60, 60] }, true));
    expect(figures(drafts)).toMatchObject({ sum: 960, sum_previous: 160, change: 'break', direction: 'break' });
    expect(drafts.some((one) => one.dominated)).toBe(false);
  });

  test.each([
    [[49, 60], { change: 'small_base', direction: 1 }],
    [[50, 60], { change: 60 / 50 - 1, direction: 1 }],
    [[0, 3], { change: 'not_applicable', direction: 1 }],
    [[70, 0], { change: -1, direction: -1 }],
  ] as const)('from %j gives %j', (both, expected) => {
    expect(figures(panelAmounts(panelOf({ a: both })))).toMatchObject(expected);
  });

  test('of nobody has no number', () => {
    expect(new Set(Object.values(figures(panelAmounts(panelOf({ gone: [5, null] })))))).toEqual(
      new Set(['no_contributors']),
    );
  });

  test('of zeros has no share of the total', () => {
    expect(figures(panelAmounts(panelOf({ a: [3, 0] })))).toMatchObject({ panel_share: 'not_applicable' });
  });
});

describe('the direction is', () => {
  test.each([
    ['up', 1, 106, 100],
    ['about the same', 0, 105, 100],
    ['about the same', 0, 95, 100],
    ['down', -1, 94, 100],
    ['about the same, from a small base within 2', 0, 12, 10],
    ['up, from a small base by 3', 1, 13, 10],
    ['down, from a small base by 3', -1, 7, 10],
    ['about the same, at the edge of a small base', 0, 51, 49],
    ['about the same, from a base of 50 by five per cent', 0, 52.5, 50],
  ])('%s', (_, expected, now, before) => {
    expect(directionOf(now, before)).toBe(expected);
  });

  test('about the same at exactly 5 %, however large', () => {
    for (let base = 60; base < 100_000; base += 20) expect(directionOf(base + base / 20, base)).toBe(0);
  });
});

describe('a change is dominated', () => {
  const dominated = (values: Parameters<typeof panelOf>[0]) => {
    const { membersNow, membersBefore } = panelOf(values);
    return isDominated(membersNow, membersBefore);
  };

  test.each([
    ['where one of several accounts for more than half of it', true, { a: [100, 160], b: [100, 110], c: [100, 120] }],
    ['not where it is exactly half', false, { a: [100, 150], b: [100, 125], c: [100, 125] }],
    ['not where there is no change', false, { a: [100, 150], b: [100, 50] }],
    ['not where there is only one company, of which there is nothing to tell', false, { a: [100, 900] }],
    ['where one falls more than the others rise', true, { a: [900, 100], b: [100, 150], c: [100, 150] }],
  ] as const)('%s', (_, expected, values) => {
    expect(dominated(values)).toBe(expected);
  });
});
