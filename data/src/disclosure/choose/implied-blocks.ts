import { kept, numberOf } from '../../collections/maps.ts';
import type { PartWhole } from '../known/part-wholes.ts';
import { Divisions } from './divisions.ts';
import type { KnownVariables } from './known-variables.ts';
import { NONE } from './labels.ts';
import { Memory } from './memory.ts';
import { PartWholeIndex } from './part-whole-index.ts';
import { PartWholeSums, type UnsafeSum } from './part-whole-sums.ts';
import { PartWholeView } from './part-whole-view.ts';
import type { Partition } from './partition.ts';

/**
 * What follows from wholes and parts. Parts, rest and the whole with the opposite sign add up to nothing for each unit.
 * So the sum of any set of them is known over the groups of units over which each of the set is known, and also over
 * those over which each of all others is known. These groups are the connected components of their blocks. Both divide
 * what is known of the set, and each block must keep to the primary rules like a cell. A part that becomes known in
 * this way is known in other part-whole relations too.
 */
export class ImpliedBlocks {
  readonly #knownVariables: KnownVariables;
  readonly #sums: PartWholeSums[];
  readonly #relations: readonly { readonly partWhole: PartWholeIndex; readonly divisions: Divisions }[];
  readonly #components: ReadonlyMap<string, Int32Array>;
  readonly #memory: Memory;
  /** What was known of each part-whole relation when nothing unsafe followed from it. */
  readonly #safe = new Map<PartWholeSums, Set<string>>();

  constructor(partWholes: readonly PartWhole[], knownVariables: KnownVariables) {
    this.#knownVariables = knownVariables;
    this.#sums = partWholes.map(
      (partWhole) => new PartWholeSums(new PartWholeIndex(partWhole, knownVariables), knownVariables),
    );
    this.#relations = this.#sums.map(({ partWhole }) => ({ partWhole, divisions: new Divisions(partWhole.positions) }));
    const positions = Map.groupBy(knownVariables.names.keys(), (at) => knownVariables.variable(at).component);
    this.#components = new Map([...positions].map(([component, at]) => [component, Int32Array.from(at)]));
    this.#memory = new Memory(knownVariables.names.length);
  }

  /** The blocks of each variable as they follow from those of the cells. */
  labelsOf(partition: Partition): Int32Array {
    const labels = partition.labels.slice();
    let next = partition.next;
    for (let changed = true; changed; ) {
      changed = false;
      for (const { partWhole, divisions } of this.#relations) {
        const unknown = partWhole.parts.filter((component) => !this.#isKnown(component, labels));
        const from = next;
        const more = divisions.divided(labels, unknown.join(), partition.next, from, () =>
          this.#dividedBy(partWhole, unknown, labels, from),
        );
        changed ||= more > next;
        next = more;
      }
    }
    return labels;
  }

  /** Divides blocks by what follows from one relation; answers with the next free number. */
  #dividedBy(partWhole: PartWholeIndex, unknown: readonly string[], labels: Int32Array, from: number): number {
    // Of a single part of which nothing is known all others may say something.
    const others = unknown.length === 1 ? [] : unknown;
    const view = new PartWholeView(partWhole, labels, (component) => !others.includes(component));
    let next = from;
    for (const [at, { of }] of view.items.entries()) {
      if (of === 'others' || view.all === 2 ** at) continue;
      next = divided(partWhole.positionsOf(of), view.atoms, view.blocks(2 ** at), labels, next);
    }
    return next;
  }

  /**
   * The sums that follow and break a primary rule, found one by one. What is known to be safe is not looked at again.
   * `labels` are the blocks as they follow from the partition.
   */
  *unsafeSums(labels: Int32Array, partition: Partition): Generator<UnsafeSum> {
    yield* this.#unsafeBlocks(labels, partition.next);
    // What was unsafe last is unsafe most often.
    for (const sums of [...this.#sums]) {
      const known = kept(this.#safe, sums, () => new Set<string>());
      const signature = this.#signatureOf(sums.partWhole, labels);
      if (known.has(signature)) continue;
      let isSafe = true;
      for (const unsafeSum of sums.unsafeSums(this.#viewOf(sums.partWhole, labels))) {
        isSafe = false;
        this.#sums.splice(this.#sums.indexOf(sums), 1);
        this.#sums.unshift(sums);
        yield unsafeSum;
      }
      if (isSafe) known.add(signature);
    }
  }

  /** The blocks, from a number on, that no cell makes and that break a primary rule. */
  *#unsafeBlocks(labels: Int32Array, from: number): Generator<UnsafeSum> {
    const blocks = Map.groupBy(
      [...labels.keys()].filter((at) => (labels[at] ?? NONE) >= from),
      (at) => labels[at],
    );
    for (const block of blocks.values()) {
      // Of limits that quantiles set the memory knows nothing.
      const isPlain = block.every((at) => this.#knownVariables.variable(at).least === 0);
      const judge = () => this.#knownVariables.isSafe(block);
      if (isPlain ? this.#memory.recall(this.#memory.keyOf([[block, 0]]), judge) : judge()) continue;
      yield block.map((at) => this.#knownVariables.termOf(at));
    }
  }

  #viewOf(partWhole: PartWholeIndex, labels: Int32Array): PartWholeView {
    return new PartWholeView(partWhole, labels, (component) => this.#isKnown(component, labels));
  }

  /** Whether anything is known of a component. */
  #isKnown(component: string, labels: Int32Array): boolean {
    return this.#components.get(component)?.some((at) => (labels[at] ?? NONE) >= 0) ?? false;
  }

  /** What is known of a part-whole relation, equal for equal blocks whatever their numbers. */
  #signatureOf(partWhole: PartWholeIndex, labels: Int32Array): string {
    const columns = (['whole', ...partWhole.parts.keys()] as const).map((of) => {
      const numbers = new Map<number, number>();
      const own = partWhole.labelsOf(of, labels);
      const component = of === 'whole' ? partWhole.whole : (partWhole.parts[of] ?? '');
      const numbered = own.map((label) => (label < 0 ? label : numberOf(numbers, label)));
      return `${this.#isKnown(component, labels)} ${numbered.join()}`;
    });
    return `${partWhole.isOrdered || this.#knownVariables.ordered.has(partWhole.whole) ? this.#knownVariables.order : 0};${columns.join(';')}`;
  }
}

/** Divides the blocks of some variables by those of the atoms that they are of; answers with the next free number. */
function divided(
  positions: Int32Array,
  atoms: readonly (readonly number[])[],
  blocks: Int32Array,
  labels: Int32Array,
  next: number,
): number {
  const numbers = new Map<number, number>();
  const before = new Set<number>();
  const found: [number, number][] = [];
  for (const [atom, units] of atoms.entries()) {
    const block = blocks[atom] ?? NONE;
    if (block < 0) continue;
    for (const unit of units) {
      const at = positions[unit] ?? NONE;
      if (at < 0) continue;
      const old = labels[at] ?? NONE;
      before.add(old);
      found.push([at, numberOf(numbers, (old + 2) * 2 ** 20 + block)]);
    }
  }
  const isNew = numbers.size > before.size || [...before].some((label) => label < 0);
  if (!isNew) return next;
  for (const [at, number] of found) labels[at] = next + number;
  return next + numbers.size;
}
