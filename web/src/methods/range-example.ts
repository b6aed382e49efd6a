/** What five made-up companies reported. */
export const COMPANIES = [100, 80, 60, 50, 46] as const;

export const TOTAL = COMPANIES.reduce((sum, one) => sum + one, 0);
/** The range that holds the total, with a tenth of the largest company to spare at either end. */
export const PUBLISHED = { from: 200, to: 500 } as const;
/** The ends of ranges about it, and of the scale that they are drawn on. */
export const ENDS = [100, 200, 500, 1000] as const;

const SPARE = COMPANIES[0] / 10;
export const POSSIBLE = { from: TOTAL - SPARE, to: TOTAL + SPARE } as const;

/** Where a number lies on the scale, in percent of its length: each end is as far from the next as its factor asks. */
export function positionOf(value: number): number {
  const [first, last] = [ENDS[0], ENDS.at(-1) ?? 1];
  return (100 * Math.log(value / first)) / Math.log(last / first);
}
