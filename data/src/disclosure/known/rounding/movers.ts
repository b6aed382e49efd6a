import { addTo, kept } from '../../../collections/maps.ts';
import type { Variable } from '../variables.ts';
import { type Block, blocksOf, companiesThatMove, type KnownBlocks, sizeOf } from './blocks.ts';
import { forcesOf } from './forces.ts';
import type { Reckoning } from './reckoning.ts';

/** One company’s figure in one place. A corrected figure is another one than before. */
type Figure = Pick<Variable, 'unit' | 'component' | 'contributor' | 'value' | 'most' | 'isPublic'>;

/**
 * How far figures move when a company's figure is p % more or less and others of its block make up for it, so that
 * everything that is published as it is stays the same. Where the others have nothing left beside the parts of a whole,
 * these have to move with it, in their own blocks, and so on.
 */
export class Movers {
  readonly #by: Reckoning;
  readonly #blockOf = new Map<string, Block>();
  readonly #forces: ReadonlyMap<Block, number>;

  /** Made once for the same blocks. */
  static of(known: KnownBlocks, by: Reckoning): Movers {
    const of = kept(made, known, () => new Map());
    return kept(of, `${by.p} ${by.coalition}`, () => new Movers(known, by));
  }

  private constructor(known: KnownBlocks, by: Reckoning) {
    this.#by = by;
    const blocks = blocksOf(known);
    for (const block of blocks) for (const one of block.members) this.#blockOf.set(keyOf(one), block);
    this.#forces = known.links.length === 0 ? new Map() : forcesOf(blocks, known, by);
  }

  /**
   * The most that one company has of what moves a sum: p % of it is how far the sum moves at most. These are the blocks of
   * which it holds some but not all, whatever forces these, and who is in no block.
   */
  largestOf(figures: readonly Figure[]): number {
    const cut = this.#cutBy(figures);
    const sizes = new Map<string, number>();
    for (const { members } of cut) for (const one of members) addTo(sizes, one.contributor, sizeOf(one));
    let largest = 0;
    for (const size of sizes.values()) largest = Math.max(largest, size);
    return cut.reduce((most, block) => Math.max(most, this.#forces.get(block) ?? 0), largest);
  }

  /**
   * The companies that may move a sum when they report something else and others make up for it; where wholes force one of these
   * blocks, everybody may.
   */
  companiesMoving(figures: readonly Figure[]): ReadonlySet<string> {
    const cut = this.#cutBy(figures);
    const isForced = cut.some((block) => this.#forces.has(block));
    const moving = isForced ? [...new Set(this.#blockOf.values()), ...cut] : cut;
    return new Set(moving.flatMap((block) => block.members.map((one) => one.contributor)));
  }

  /** How many companies move at most with a quantile, which moves also where those that it is of make up for each other. */
  companiesOf(figures: readonly Figure[]): number {
    return [...this.#blocksWith(figures).keys()].reduce(
      (most, block) => Math.max(most, companiesThatMove(block, this.#by, this.#forces.get(block) ?? 0)),
      1,
    );
  }

  /** The blocks that a sum of some figures holds some of but not all, and who is in no block. */
  #cutBy(figures: readonly Figure[]): Block[] {
    return [...this.#blocksWith(figures)].flatMap(([block, many]) =>
      block.isAlone || many < block.members.length ? [block] : [],
    );
  }

  /** The blocks of some figures with how many of them each holds. */
  #blocksWith(figures: readonly Figure[]): ReadonlyMap<Block, number> {
    const blocks = new Map<Block, number>();
    for (const one of figures) {
      if (one.isPublic) continue;
      addTo(blocks, this.#blockOf.get(keyOf(one)) ?? aloneOf(one));
    }
    return blocks;
  }
}

const aloneOf = (one: Figure): Block => ({ component: one.component, members: [{ ...one, least: 0 }], isAlone: true });

/** Equal for equal figures; put together once for each, because each is looked for in thousands of worlds. */
function keyOf(figure: Pick<Variable, 'unit' | 'component' | 'value'>): string {
  const { unit, component, value } = figure;
  return kept(keys, figure, () => `${unit}\u0000${component}\u0000${value}`);
}

const keys = new WeakMap<object, string>();

const made = new WeakMap<KnownBlocks, Map<string, Movers>>();
