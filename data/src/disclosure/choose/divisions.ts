/** How many looks at a relation are remembered: as it is found at first, and after each round that divided it. */
const REMEMBERED = 4;
/** Above every number of a block that a cell makes. */
const DERIVED = 2 ** 30;

/** A look at a relation: the blocks that it found, and which new ones it made. */
interface Look {
  readonly unknown: string;
  readonly found: Int32Array;
  /** Positions that came into new blocks, and those blocks, counted from 0. */
  readonly changed: Int32Array;
  readonly into: Int32Array;
  readonly blocks: number;
}

/**
 * How a part-whole relation divided the blocks of its numbers when it was looked at last. Most cells change the blocks of
 * few relations; any other divides as it did before.
 */
export class Divisions {
  readonly #positions: Int32Array;
  #looks: Look[] = [];

  /** `positions`: those of all numbers of the relation among the known variables. */
  constructor(positions: Int32Array) {
    this.#positions = positions;
  }

  /**
   * Divides the blocks of `labels` as before, if the relation found the same then, or by `divide`; answers with the next free
   * number. Numbers from `base` on were given by other relations in this round: equal ones count from there.
   */
  divided(labels: Int32Array, unknown: string, base: number, next: number, divide: () => number): number {
    const known = this.#looks.find((look) => look.unknown === unknown && this.#isSame(look.found, labels, base));
    if (known !== undefined) {
      for (let place = 0; place < known.changed.length; place += 1)
        labels[known.changed[place] ?? 0] = next + (known.into[place] ?? 0);
      return next + known.blocks;
    }
    const found = this.#positions.map((at) => numbered(labels[at] ?? 0, base));
    const free = divide();
    const changed = free === next ? new Int32Array() : this.#positions.filter((at) => (labels[at] ?? 0) >= next);
    const into = changed.map((at) => (labels[at] ?? 0) - next);
    this.#looks = [{ unknown, found, changed, into, blocks: free - next }, ...this.#looks.slice(0, REMEMBERED - 1)];
    return free;
  }

  #isSame(found: Int32Array, labels: Int32Array, base: number): boolean {
    const positions = this.#positions;
    for (let place = 0; place < positions.length; place += 1)
      if (found[place] !== numbered(labels[positions[place] ?? 0] ?? 0, base)) return false;
    return true;
  }
}

const numbered = (label: number, base: number) => (label < base ? label : label - base + DERIVED);
