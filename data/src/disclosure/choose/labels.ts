/** A unit that has no number of a kind: it is known to be nothing. */
export const NONE = -1;
/** A unit whose number is in no known sum. */
export const UNKNOWN = -2;

/**
 * The smallest groups of units over which both of two kinds of number are known: the connected components of their
 * blocks (union-find with path halving: Tarjan & van Leeuwen, JACM 31, 1984), UNKNOWN where a component holds an
 * unknown unit.
 */
export function commonLabels(a: Int32Array, b: Int32Array): Int32Array {
  // Plain loops over arrays that are used again: this runs for every set of components of every part-whole relation.
  const size = a.length;
  if (parent.length < size) {
    parent = new Int32Array(2 * size);
    first = new Int32Array(2 * size);
    hasUnknown = new Uint8Array(2 * size);
  }
  for (let at = 0; at < size; at += 1) parent[at] = at;
  hasUnknown.fill(0, 0, size);
  for (const labels of [a, b]) {
    let most = -1;
    for (let at = 0; at < size; at += 1) if ((labels[at] ?? NONE) > most) most = labels[at] ?? NONE;
    if (most >= first.length) first = new Int32Array(2 * most + 1);
    first.fill(-1, 0, most + 1);
    for (let at = 0; at < size; at += 1) {
      const label = labels[at] ?? NONE;
      if (label < 0) continue;
      const seen = first[label] ?? -1;
      if (seen < 0) first[label] = at;
      else parent[root(at)] = root(seen);
    }
  }
  for (let at = 0; at < size; at += 1) if (a[at] === UNKNOWN || b[at] === UNKNOWN) hasUnknown[root(at)] = 1;
  const common = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const top = root(at);
    common[at] = hasUnknown[top] === 1 ? UNKNOWN : a[at] === NONE && b[at] === NONE ? NONE : top;
  }
  return common;
}

let parent = new Int32Array(0);
let first = new Int32Array(0);
let hasUnknown = new Uint8Array(0);

function root(unit: number): number {
  let at = unit;
  for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
    parent[at] = parent[up] ?? up;
    at = up;
  }
  return at;
}

/** Blocks of a number divided by groups over which the same number is known too; what has no number has no block. */
export function crossedLabels(own: Int32Array, groups: Int32Array): Int32Array {
  // Numbered through an array instead of a map: labels and groups are small, and this runs for every set of every
  // part-whole relation.
  const size = own.length;
  const width = size + 2;
  if (numberOfPair.length < width * width) numberOfPair = new Int32Array(width * width);
  else numberOfPair.fill(0, 0, width * width);
  const blocks = new Int32Array(size);
  let next = 0;
  for (let at = 0; at < size; at += 1) {
    const label = own[at] ?? NONE;
    const group = groups[at] ?? NONE;
    if (label === NONE) blocks[at] = NONE;
    else if (label === UNKNOWN && group === UNKNOWN) blocks[at] = UNKNOWN;
    // A unit that has nothing else is known by itself.
    else if (group === NONE) blocks[at] = next++;
    else {
      const key = (label + 2) * width + group + 2;
      const known = numberOfPair[key] ?? 0;
      if (known > 0) blocks[at] = known - 1;
      else {
        blocks[at] = next++;
        numberOfPair[key] = next;
      }
    }
  }
  return blocks;
}

let numberOfPair = new Int32Array(0);
