import { type KnownTerm, takenOffTerm } from '../known/contributor-values.ts';
import type { EqualNumbers } from '../known/equal-numbers.ts';
import type { KnownVariables } from './known-variables.ts';
import type { UnsafeSum } from './part-whole-sums.ts';

/** Blocks by number, each a list of variables. */
type Blocks = ReadonlyMap<number, readonly number[]>;

/**
 * What is left between blocks of two components whose numbers are equal by definition. The content of 1 to 5 less the denominators
 * of 1 to 4 and 6 is the content of 5 less the denominator of 6. Each block is compared with each that shares numbers with it, and
 * with all of them together.
 */
export class EqualDifferences {
  readonly #knownVariables: KnownVariables;
  readonly #classes: readonly (string | undefined)[];
  /** The positions of the two components of each pair. */
  readonly #pairs: readonly (readonly [Int32Array, Int32Array])[];
  /** What was judged safe, as long as nothing new is known of order. */
  readonly #safe = new Set<string>();

  constructor({ classes, pairs }: EqualNumbers, knownVariables: KnownVariables) {
    this.#knownVariables = knownVariables;
    this.#classes = knownVariables.names.map((name) => classes.get(name));
    const positions = Map.groupBy(knownVariables.names.keys(), (at) => knownVariables.variable(at).component);
    const of = (component: string) => Int32Array.from(positions.get(component) ?? []);
    this.#pairs = pairs.map(([one, other]) => [of(one), of(other)]);
  }

  /** The differences that break a primary rule; `labels` are the blocks of the variables. */
  *unsafeSums(labels: Int32Array): Generator<UnsafeSum> {
    for (const [one, other] of this.#pairs) {
      const [ours, theirs] = [blocksOf(one, labels), blocksOf(other, labels)];
      yield* this.#unsafeBetween(ours, this.#blockByClass(theirs), theirs, true);
      yield* this.#unsafeBetween(theirs, this.#blockByClass(ours), ours, false);
    }
  }

  *#unsafeBetween(
    blocks: Blocks,
    blockByClass: ReadonlyMap<string, number>,
    others: Blocks,
    withEach: boolean,
  ): Generator<UnsafeSum> {
    for (const block of blocks.values()) {
      const met = new Set(block.flatMap((at) => blockByClass.get(this.#classes[at] ?? '') ?? []));
      const all = [...met].flatMap((number) => others.get(number) ?? []);
      const each = withEach && met.size > 1 ? [...met].map((number) => others.get(number) ?? []) : [];
      for (const against of met.size === 0 ? [] : [all, ...each]) {
        const terms = [...this.#without(block, against), ...this.#without(against, block).map(takenOffTerm)];
        if (terms.every((one) => one.isPublic) || this.#isSafe(terms)) continue;
        yield terms;
      }
    }
  }

  /** The numbers of some that are not equal to one of others. */
  #without(some: readonly number[], others: readonly number[]): KnownTerm[] {
    const equal = new Set(others.flatMap((at) => this.#classes[at] ?? []));
    return some.filter((at) => !equal.has(this.#classes[at] ?? '')).map((at) => this.#knownVariables.termOf(at));
  }

  #isSafe(terms: readonly KnownTerm[]): boolean {
    const key = `${this.#knownVariables.order} ${terms.map((one) => one.name).join('; ')}`;
    if (this.#safe.has(key)) return true;
    const isSafe = this.#knownVariables.isSafeSum(terms);
    if (isSafe) this.#safe.add(key);
    return isSafe;
  }

  #blockByClass(blocks: Blocks): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const [number, block] of blocks)
      for (const at of block) {
        const name = this.#classes[at];
        if (name !== undefined) found.set(name, number);
      }
    return found;
  }
}

/** The known blocks of a component. */
function blocksOf(positions: Int32Array, labels: Int32Array): Blocks {
  const blocks = new Map<number, number[]>();
  for (const at of positions) {
    const label = labels[at] ?? -1;
    if (label < 0) continue;
    const block = blocks.get(label);
    if (block === undefined) blocks.set(label, [at]);
    else block.push(at);
  }
  return blocks;
}
