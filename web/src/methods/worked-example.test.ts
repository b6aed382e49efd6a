import { describe, expect, it } from 'vitest';
import {
  columnTotals,
  feasible,
  isHeld,
  movedTo,
  rowTotals,
  SENSITIVE,
  TRUTH,
  WITH_COMPLEMENTS,
} from './worked-example.ts';

/** Every value that the sensitive figure can have in a table of whole numbers that agrees with what is published. */
function possible(): number[] {
  const [rows, columns] = [rowTotals(TRUTH), columnTotals(TRUTH)];
  const third = TRUTH[2] ?? [0, 0];
  return Array.from({ length: 1001 }, (_, value) => value).filter((small) => {
    const large = (rows[0] ?? 0) - small;
    const smallBelow = columns[0] - third[0] - small;
    const largeBelow = columns[1] - third[1] - large;
    return [large, smallBelow, largeBelow].every((one) => one >= 0) && smallBelow + largeBelow === rows[1];
  });
}

describe('the worked example', () => {
  it('holds back exactly two cells in each row and column that it touches', () => {
    expect(isHeld(WITH_COMPLEMENTS, ...SENSITIVE)).toBe(true);
    for (const index of [0, 1]) {
      expect(WITH_COMPLEMENTS.filter(([row]) => row === index)).toHaveLength(2);
      expect(WITH_COMPLEMENTS.filter(([, column]) => column === index)).toHaveLength(2);
    }
  });

  it('names the interval that trying every table finds', () => {
    const values = possible();
    expect(feasible()).toEqual({ low: Math.min(...values), high: Math.max(...values) });
    expect(values).toContain(TRUTH[0]?.[0]);
  });

  it.each([5, 80])('has a table with %i in its place that agrees with every published number', (value) => {
    const other = movedTo(value);
    expect(other[0]?.[0]).toBe(value);
    expect(rowTotals(other)).toEqual(rowTotals(TRUTH));
    expect(columnTotals(other)).toEqual(columnTotals(TRUTH));
    expect(other[2]).toEqual(TRUTH[2]);
    expect(other.flat().every((one) => one >= 0)).toBe(true);
  });
});
