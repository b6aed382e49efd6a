/** A unit that has no number of a kind: it is known to be nothing. */
export const NONE = -1;
/** A unit whose number is in no known sum. */
export const UNKNOWN = -2;

/**
 * The smallest groups of units over which both of two kinds of number are known: the connected components of their blocks
 * (union-find with path halving: Tarjan & van Leeuwen, JACM 31, 1984), UNKNOWN where a component holds an unknown unit.
 */
export function commonLabels(a: Int32Array, b: Int32Array): Int32Array {
  // Plain loops over plain arrays: this runs for every set of components of every tie.
  const size = a.length;
  const parent = new Int32Array(size);
  for (let at = 0; at < size; at += 1) parent[at] = at;
  const root = (unit: number): number => {
    let at = unit;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const labels of [a, b]) {
    let most = -1;
    for (let at = 0; at < size; at += 1) most = Math.max(most, labels[at] ?? NONE);
    const first = new Int32Array(most + 1).fill(-1);
    for (let at = 0; at < size; at += 1) {
      const label = labels[at] ?? NONE;
      if (label < 0) continue;
      const seen = first[label] ?? -1;
      if (seen < 0) first[label] = at;
      else parent[root(at)] = root(seen);
    }
  }
  const isOpen = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) if (a[at] === UNKNOWN || b[at] === UNKNOWN) isOpen[root(at)] = 1;
  const common = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const top = root(at);
    common[at] = isOpen[top] === 1 ? UNKNOWN : a[at] === NONE && b[at] === NONE ? NONE : top;
  }
  return common;
}

/** Blocks of a number divided by groups over which the same number is known too; what has no number has no block. */
export function crossed(own: Int32Array, groups: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  const width = own.length + 3;
  const blocks = new Int32Array(own.length);
  for (let at = 0; at < own.length; at += 1) {
    const label = own[at] ?? NONE;
    const group = groups[at] ?? NONE;
    if (label === NONE) blocks[at] = NONE;
    else if (label === UNKNOWN && group === UNKNOWN) blocks[at] = UNKNOWN;
    else {
      // A unit that has nothing else is known by itself.
      const key = group === NONE ? -1 - at : (label + 2) * width + group + 2;
      let known = numbers.get(key);
      if (known === undefined) {
        known = numbers.size;
        numbers.set(key, known);
      }
      blocks[at] = known;
    }
  }
  return blocks;
}
