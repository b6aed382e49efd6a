import { expect, test } from 'vitest';
import { amounts, POLICY } from '../../../../testing/disclosure.ts';
import type { Observation } from '../../../release/index.ts';
import type { Aggregate } from '../../../statistics/types.ts';
import { roundedSums } from './rounded-sums.ts';

const place = { metric: 'M', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'matched' as const, year: 2021 };

/** The largest company that the room of either sum allows: 600 after 300, of which this is said. */
function largest(measure: 'change' | 'direction', said: object) {
  const cell = (family: string, values: readonly number[]) => ({
    family,
    id: 'sum',
    rank: 0,
    terms: () => amounts(values),
  });
  const aggregate = {
    key: { ...place, measure },
    basis: { kind: 'cells', cells: [cell('now', [200, 200, 200]), cell('before', [100, 100, 100])] },
  } as unknown as Aggregate;
  const one = { ...place, measure, n: '10-19', kind: 'value', ...said } as unknown as Observation;
  const sums = roundedSums([aggregate], [one], POLICY);
  return [...sums].flatMap(([family, of]) => of.map((sum) => [family, sum.largest]));
}

test('a change in a step leaves each sum the room to the bounds of the step, of which a company may have ten times as much', () => {
  // 100 % in steps of 50 are 525 to 675; after 75 less now, or 75 / 2.25 more before, it is another step.
  expect(largest('change', { value: 1, step: 0.5 })).toEqual([
    ['now', 750],
    ['before', 750 / 2.25],
  ]);
});

test('up leaves the room to five per cent', () => {
  // 600 is 285 above 315, and no longer above where 285 / 1.05 are more before.
  expect(largest('direction', { value: 1 })).toEqual([
    ['now', 2850],
    ['before', 2850 / 1.05],
  ]);
});

test('nothing is kept of a change that is published exactly, nor where nothing is', () => {
  expect(largest('change', { value: 1 })).toEqual([]);
  expect(largest('change', { kind: 'missing', reason: 'suppressed' })).toEqual([]);
});
