/** A parent's value among those that a quantile is of. */
export interface Ordered {
  readonly parent: string;
  readonly value: number;
}

/**
 * The neighbouring order statistics, three or more, that the published quantile is the mean of; none where no such window
 * around the quantile's place gives the number. The smallest is taken, as it tells most; but where a wider one around it
 * has the same mean, as among equal values, nobody knows which of them it was, and the widest is taken.
 */
export function windowOf(members: readonly Ordered[], p: number, published: number): readonly Ordered[] {
  const sorted = members.toSorted((a, b) => a.value - b.value);
  const place = (sorted.length - 1) * p;
  const isIt = (from: number, size: number) => {
    const window = sorted.slice(from, from + size);
    const mean = window.reduce((sum, one) => sum + one.value, 0) / size;
    return Math.abs(mean - published) <= 1e-9 * Math.max(1, Math.abs(published));
  };
  let found: readonly [from: number, size: number] | null = null;
  for (let size = 3; size <= sorted.length; size += 1) {
    for (let from = 0; from + size <= sorted.length; from += 1) {
      if (from > Math.ceil(place) || from + size - 1 < Math.floor(place)) continue;
      const isAround = found === null || (from <= found[0] && from + size >= found[0] + found[1]);
      if (isAround && isIt(from, size)) {
        found = [from, size];
        break;
      }
    }
  }
  return found === null ? [] : sorted.slice(found[0], found[0] + found[1]);
}
