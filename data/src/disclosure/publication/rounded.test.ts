import { describe, expect, test } from 'vitest';
import { amounts, POLICY, variablesWith } from '../../../testing/told.ts';
import { neededMargin, roundedChange, safeDirection } from './rounded.ts';

/** The variables of a, b, c … as one block. */
const blockOf = (...values: readonly number[]) => [
  ...variablesWith('M 2020 amounts', { all: amounts(values) }).variables.values(),
];

describe('how far a sum of the panel must keep from what is said of it', () => {
  test('nothing where the block that is told is the panel', () => {
    expect(neededMargin({ terms: amounts([50, 40, 30]), blocks: [blockOf(50, 40, 30)] }, POLICY)).toBe(0);
  });

  test('nothing where nobody of a block stayed', () => {
    expect(neededMargin({ terms: [], blocks: [blockOf(50, 40, 30)] }, POLICY)).toBe(0);
  });

  test('p % of the largest that joined, where those who stayed protect each other', () => {
    // a, b and c stayed and hide each other; the 80 of d have to be able to be 8 more or less.
    expect(neededMargin({ terms: amounts([50, 40, 30]), blocks: [blockOf(50, 40, 30, 80)] }, POLICY)).toBe(8);
  });

  test('p % of the largest that stayed where its block does not hide it', () => {
    // b knows its own 40 and is left with nothing but the 100 of a.
    expect(neededMargin({ terms: amounts([100, 40]), blocks: [blockOf(100, 40, 20)] }, POLICY)).toBe(10);
  });

  test('is that of the block that needs most', () => {
    // Of the first block a stayed and d joined, of the second a alone: d’s 200 ask for 20.
    const blocks = [blockOf(50, 0, 0, 200), blockOf(50)];
    expect(neededMargin({ terms: amounts([50]), blocks }, POLICY)).toBe(20);
  });
});

describe('a change', () => {
  test('is told in steps of five percentage points', () => {
    expect(roundedChange(1230, 1000, [0, 0])).toBe(0.25);
    expect(roundedChange(1220, 1000, [0, 0])).toBe(0.2);
    expect(roundedChange(770, 1000, [0, 0])).toBe(-0.25);
  });

  test('is held back where a sum comes closer to a bound of its step than it must', () => {
    // 20 % is told of 1175 to 1225; 1200 is 25 away from both.
    expect(roundedChange(1200, 1000, [24, 0])).toBe(0.2);
    expect(roundedChange(1200, 1000, [26, 0])).toBeNull();
    expect(roundedChange(1215, 1000, [11, 0])).toBeNull();
  });

  test('is held back where the year before could move it over a bound', () => {
    // When last year’s 1000 is 20 more, 1.225 of it is 24.5 more.
    expect(roundedChange(1200, 1000, [0, 20])).toBe(0.2);
    expect(roundedChange(1200, 1000, [0, 21])).toBeNull();
  });
});

describe('a direction', () => {
  test('is told where both sums are far enough from five per cent', () => {
    expect(safeDirection(1, 1200, 1000, [100, 100])).toBe(1);
    expect(safeDirection(0, 1000, 1000, [40, 40])).toBe(0);
    expect(safeDirection(-1, 800, 1000, [100, 100])).toBe(-1);
  });

  test('is held back where a company could have turned it', () => {
    expect(safeDirection(1, 1060, 1000, [11, 0])).toBeNull();
    expect(safeDirection(0, 1040, 1000, [11, 0])).toBeNull();
    expect(safeDirection(-1, 940, 1000, [0, 11])).toBeNull();
  });

  test('from a small base is held back where one of three more could be taken away', () => {
    // From 40 to 43 is up by three; one less would be about the same, though it is still five per cent more.
    expect(safeDirection(1, 43, 40, [1, 0])).toBe(1);
    expect(safeDirection(1, 43, 40, [1.5, 0])).toBeNull();
    expect(safeDirection(1, 43, 40, [0, 1.5])).toBeNull();
    expect(safeDirection(0, 42, 40, [1, 0])).toBeNull();
    expect(safeDirection(-1, 20, 40, [5, 5])).toBe(-1);
  });
});
