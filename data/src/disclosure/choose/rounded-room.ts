import type { Link } from '../known/links.ts';
import type { KnownBlocks } from '../known/rounding/blocks.ts';
import { Movers } from '../known/rounding/movers.ts';
import type { Reckoning } from '../known/rounding/reckoning.ts';
import { Slacks } from '../known/rounding/slacks.ts';
import type { RoundedVariableSum, Variable } from '../known/variables.ts';
import type { KnownVariables } from './known-variables.ts';

interface Sum {
  readonly inside: readonly Variable[];
  largest: number;
  /** Of a quantile; null of a sum. */
  companies: number | null;
  readonly by: Reckoning;
}

/**
 * The room of what earlier releases published rounded or as ranges, which each sum must keep. A figure that is published now
 * may bring companies outside such a sum into one block with some inside. Then the sum moves where one of them makes up for
 * another.
 */
export class RoundedRoom {
  readonly #knownVariables: KnownVariables;
  readonly #links: readonly Link[];
  readonly #slacks: Slacks;
  readonly #sums: readonly Sum[];

  /**
   * `labels`: the blocks of what earlier releases published. A sum that has too little room already cannot be taken
   * back.
   */
  constructor(
    roundedSums: readonly RoundedVariableSum[],
    knownVariables: KnownVariables,
    links: readonly Link[],
    labels: Int32Array,
  ) {
    this.#knownVariables = knownVariables;
    this.#links = links;
    this.#slacks = new Slacks(
      roundedSums.length === 0 ? [] : knownVariables.names.map((_, at) => knownVariables.variable(at)),
    );
    this.#sums = roundedSums.map(({ names, largest, companies = null, by }) => ({
      inside: names
        .flatMap((name) => knownVariables.index.get(name) ?? [])
        .map((at) => knownVariables.variable(at))
        .filter((one) => !one.isPublic),
      largest,
      companies,
      by,
    }));
    if (this.#sums.length === 0) return;
    const known = this.#knownBy(labels);
    for (const sum of this.#sums) {
      if (sum.companies === null) sum.largest = Math.max(sum.largest, largestIn(sum, known));
      else sum.companies = Math.max(sum.companies, companiesIn(sum, known));
    }
  }

  /** Whether every sum has its room with these blocks. */
  hasRoomFor(labels: Int32Array): boolean {
    if (this.#sums.length === 0) return true;
    const known = this.#knownBy(labels);
    return this.#sums.every((sum) =>
      sum.companies === null
        ? largestIn(sum, known) <= sum.largest * (1 + 1e-9)
        : companiesIn(sum, known) <= sum.companies,
    );
  }

  #knownBy(labels: Int32Array): KnownBlocks {
    const places = [...labels.keys()];
    const variable = (at: number) => this.#knownVariables.variable(at);
    const held = places.filter((at) => (labels[at] ?? -1) >= 0);
    return {
      blocks: [...Map.groupBy(held, (at) => labels[at]).values()].map((block) => block.map(variable)),
      alone: places.filter((at) => (labels[at] ?? -1) < 0).map(variable),
      links: this.#links,
      slacks: this.#slacks,
    };
  }
}

const largestIn = ({ inside, by }: Sum, known: KnownBlocks) => Movers.of(known, by).largestOf(inside);
const companiesIn = ({ inside, by }: Sum, known: KnownBlocks) => Movers.of(known, by).companiesOf(inside);
