import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { spotAt } from '../../../testing/cells.ts';
import { among } from '../cells/cells.ts';
import type { Contribution } from '../types.ts';
import { medianChange } from './growth.ts';

type Year = number | Partial<Contribution>;

/** Company → the year before and this year: a count, or something else of it. */
function growthOf(values: Readonly<Record<string, readonly [Year, Year]>>) {
  const spotOf = (at: 0 | 1) =>
    spotAt(
      Object.entries(values).map(([company, both]) => {
        const one = both[at];
        return contribution({ company, year: 2019 + at, ...(typeof one === 'number' ? { value: count(one) } : one) });
      }),
    );
  const [before, now] = [spotOf(0), spotOf(1)];
  return medianChange({
    now,
    before,
    membersNow: among(now.cell.members, before.cell.members),
    membersBefore: among(before.cell.members, now.cell.members),
    afterBreak: true,
  });
}

test('is the median of the changes, whatever the companies count and however large they are', () => {
  expect(growthOf({ pins: [100, 150], pieces: [2_000_000, 1_000_000], items: [60, 120] })).toMatchObject({
    value: 0.5,
    n: 3,
    panel: 'matched',
    isUnbroken: true,
  });
});

test('leaves out who counted in another way, for a part of a year, or too little before', () => {
  const others = {
    changed: [100, { value: count(900), isChanged: true }],
    part: [100, { value: count(900), months: 6 }],
    partBefore: [{ value: count(100), months: 6 }, 900],
    small: [49, 900],
  } as const;
  expect(growthOf({ alike: [100, 110], ...others })).toMatchObject({ n: 1 });
  expect(growthOf({ alike: [100, 110], ...others }).value).toBeCloseTo(0.1);
});

test('says why there is none', () => {
  expect(growthOf({ small: [49, 900] }).value).toEqual({ absent: 'small_base' });
  expect(growthOf({ changed: [100, { value: count(900), isChanged: true }] }).value).toEqual({ absent: 'break' });
  expect(growthOf({}).value).toEqual({ absent: 'no_contributors' });
});

test('carries the marks of both years, and those of nobody who is left out', () => {
  const growth = growthOf({
    a: [
      { value: count(100), marks: ['rounded'] },
      { value: count(110), marks: ['loose'] },
    ],
    small: [{ value: count(1), marks: ['suspect'] }, 2],
  });
  expect(growth.marks).toEqual(['loose', 'rounded']);
});
