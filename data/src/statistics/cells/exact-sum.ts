/**
 * The sum of whole numbers, exact to the last digit. Throws a RangeError where a double could no longer distinguish one
 * whole number from the next (beyond 2⁵³ − 1), so that a published sum is never silently rounded.
 */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(sum)) throw new RangeError('a sum of whole numbers left the range of exact integers');
  }
  return sum;
}
