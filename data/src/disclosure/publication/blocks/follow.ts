import type { Partition } from './partition.ts';
import type { Known, Leak } from './tie-items.ts';
import type { TieSums } from './tie-sums.ts';

/**
 * What follows from wholes and parts. Parts, rest and the whole with the opposite sign add up to nothing for each unit; so
 * the sum of any set of them is known over the groups of units over which each of the set is known, and also over those
 * over which each of all others is: the connected components of their blocks. Both divide what is known of the set, and
 * each block must pass the primary rules like a cell. A part that becomes known this way is known in other ties too.
 */
export function leaksOf(sums: readonly TieSums[], partitions: ReadonlyMap<string, Partition>): Leak[] {
  const known = new Map([...partitions].map(([component, partition]) => [component, knownOf(component, partition)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of sums) {
      one.read(known);
      changed = one.tell(known) || changed;
    }
  }
  return sums.flatMap((one) => one.leaks());
}

function knownOf(component: string, partition: Partition): Known {
  const blockOf = new Map<string, number>();
  let next = 0;
  for (const block of partition.blocks) {
    for (const name of block) blockOf.set(name, next);
    next += 1;
  }
  return { blockOf, from: new Set([component]) };
}
