/** A unit that has no number of a kind: it is known to be nothing. */
export const NONE = -1;
/** A unit whose number is in no known sum. */
export const UNKNOWN = -2;

/**
 * The smallest groups of units over which both of two kinds of number are known: the connected components of their blocks
 * (union-find with path halving: Tarjan & van Leeuwen, JACM 31, 1984), UNKNOWN where a component holds an unknown unit.
 */
export function commonLabels(a: Int32Array, b: Int32Array): Int32Array {
  const parent = Int32Array.from(a, (_, at) => at);
  const root = (unit: number): number => {
    let at = unit;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const labels of [a, b]) {
    const first = new Map<number, number>();
    for (let at = 0; at < labels.length; at += 1) {
      const label = labels[at] ?? NONE;
      if (label < 0) continue;
      const seen = first.get(label);
      if (seen === undefined) first.set(label, at);
      else parent[root(at)] = root(seen);
    }
  }
  const isOpen = new Uint8Array(a.length);
  for (let at = 0; at < a.length; at += 1) if (a[at] === UNKNOWN || b[at] === UNKNOWN) isOpen[root(at)] = 1;
  return Int32Array.from(a, (label, at) => {
    if (isOpen[root(at)] === 1) return UNKNOWN;
    return label === NONE && b[at] === NONE ? NONE : root(at);
  });
}

/** Blocks of a number divided by groups over which the same number is known too; what has no number has no block. */
export function crossed(own: Int32Array, groups: Int32Array): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(own, (label, at) => {
    const group = groups[at] ?? NONE;
    if (label === NONE) return NONE;
    if (label === UNKNOWN && group === UNKNOWN) return UNKNOWN;
    const key = group === NONE ? `alone ${at}` : `${label} ${group}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}
