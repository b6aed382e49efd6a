/** A parent's value among those that a quantile is of. */
export interface Ordered {
  readonly parent: string;
  readonly value: number;
}

/**
 * The neighbouring order statistics, three or more, that the published quantile is the mean of; none where no such window
 * around the quantile's place gives the number. The smallest is taken, as it tells most; but of equal values nobody knows
 * how many it was, and all of them are taken.
 */
export function windowOf(members: readonly Ordered[], p: number, published: number): readonly Ordered[] {
  const sorted = members.toSorted((a, b) => a.value - b.value);
  const place = (sorted.length - 1) * p;
  for (let size = 3; size <= sorted.length; size += 1) {
    for (let from = 0; from + size <= sorted.length; from += 1) {
      if (from > Math.ceil(place) || from + size - 1 < Math.floor(place)) continue;
      const window = sorted.slice(from, from + size);
      const mean = window.reduce((sum, one) => sum + one.value, 0) / size;
      if (Math.abs(mean - published) > 1e-9 * Math.max(1, Math.abs(published))) continue;
      const [first, last] = [window[0]?.value, window.at(-1)?.value];
      return first === last ? sorted.filter((one) => one.value === first) : window;
    }
  }
  return [];
}
