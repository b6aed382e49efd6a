import type { RoundedVariableSum } from '../known/variables.ts';
import type { KnownVariables } from './known-variables.ts';

interface Sum {
  readonly inside: readonly number[];
  readonly isInside: ReadonlySet<number>;
  largest: number;
}

/**
 * The room of what earlier releases published rounded, which each sum must keep. A figure that is published now may
 * bring companies outside such a sum into one block with some inside. Then the sum moves where one of them makes up for
 * another.
 */
export class RoundedRoom {
  readonly #knownVariables: KnownVariables;
  readonly #sums: readonly Sum[];

  /**
   * `labels`: the blocks of what earlier releases published. A sum that has too little room already cannot be taken
   * back.
   */
  constructor(roundedSums: readonly RoundedVariableSum[], knownVariables: KnownVariables, labels: Int32Array) {
    this.#knownVariables = knownVariables;
    this.#sums = roundedSums.map(({ names, largest }) => {
      const inside = names
        .flatMap((name) => knownVariables.index.get(name) ?? [])
        .filter((at) => !knownVariables.variable(at).isPublic);
      return { inside, isInside: new Set(inside), largest };
    });
    const members = membersOf(labels);
    for (const sum of this.#sums) sum.largest = Math.max(sum.largest, this.#largestOf(sum, labels, members));
  }

  /** Whether every sum has its room with these blocks. */
  hasRoomFor(labels: Int32Array): boolean {
    if (this.#sums.length === 0) return true;
    const members = membersOf(labels);
    return this.#sums.every((sum) => this.#largestOf(sum, labels, members) <= sum.largest * (1 + 1e-9));
  }

  /** What the company that could move a sum most has in all blocks that it cuts, and in it in no block. */
  #largestOf({ inside, isInside }: Sum, labels: Int32Array, members: ReadonlyMap<number, readonly number[]>): number {
    const sizes = new Map<string, number>();
    const add = (at: number) => {
      const { contributor, value, isPublic } = this.#knownVariables.variable(at);
      if (!isPublic) sizes.set(contributor, (sizes.get(contributor) ?? 0) + value);
    };
    const blocks = new Set<number>();
    for (const at of inside) {
      const label = labels[at] ?? -1;
      if (label < 0) add(at);
      else blocks.add(label);
    }
    for (const label of blocks) {
      const own = (members.get(label) ?? []).filter((at) => !this.#knownVariables.variable(at).isPublic);
      if (own.some((at) => !isInside.has(at))) for (const at of own) add(at);
    }
    return Math.max(0, ...sizes.values());
  }
}

function membersOf(labels: Int32Array): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (const [at, label] of labels.entries()) {
    if (label < 0) continue;
    const some = members.get(label);
    if (some === undefined) members.set(label, [at]);
    else some.push(at);
  }
  return members;
}
