import { type Observation, revisionsBetween } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { expect, test } from 'vitest';
import { restatedFrom } from './restated.ts';

const place = {
  ...{ metric: 'OUT-CONTENT', measure: 'sum', platform: 'SOC', size: '_T', breakdown: '_T', panel: 'all' as const },
  year: 2022,
};
const told = (value: number): Observation => ({
  ...{ ...place, n: '10-19', kind: 'value', value, afterBreak: false, dominated: false },
});
const heldBack: Observation = { ...place, n: null, kind: 'missing', reason: 'suppressed' };

/** What stands beside a row of a release that says `now`, where the one before said `before`. */
const beside = (before: Observation, now: Observation) =>
  restatedFrom({ revisions: revisionsBetween([before], [now]) } as unknown as Release, now);

test('beside another number stands the one before', () => {
  expect(beside(told(10), told(9))).toBe(10);
});

test('beside a number that is held back now stands nothing: it was withdrawn, not restated', () => {
  expect(beside(told(10), heldBack)).toBeUndefined();
});

test('nothing stands beside a number that is new, or the same', () => {
  expect([beside(heldBack, told(9)), beside(told(10), told(10))]).toEqual([undefined, undefined]);
});
