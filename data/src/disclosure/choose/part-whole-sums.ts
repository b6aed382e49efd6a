import { addTo } from '../../collections/maps.ts';
import { type KnownTerm, takenOffTerm } from '../known/contributor-values.ts';
import type { KnownVariables } from './known-variables.ts';
import { commonLabels, NONE, UNKNOWN } from './labels.ts';
import { Memory } from './memory.ts';
import type { PartWholeIndex } from './part-whole-index.ts';
import { pickedBlocks } from './part-whole-pairs.ts';
import { type PartWholeView, sizesOf } from './part-whole-view.ts';
import { regionsOf } from './within.ts';

/** The terms of a known sum that breaks a primary rule (test U4). */
export type UnsafeSum = readonly KnownTerm[];

/** The whole, as what is left of a sum. */
const WHOLE = -1;

/** What a known sum has of a unit: the parts as bits, with what all parts leave or not. */
interface Left {
  readonly parts: number;
  readonly withRest: boolean;
  /** Whether it is taken off the sum; the rules look at sizes alone. */
  readonly isLess?: boolean;
}

/** The same of the units of an atom. */
interface LeftAt extends Left {
  readonly atom: number;
}

/**
 * The sums that follow from a part-whole relation and are no cell. Each must keep to the primary rules like a cell.
 * Most sums come back from one look to the next, so what was judged is remembered.
 */
export class PartWholeSums {
  readonly partWhole: PartWholeIndex;
  readonly #knownVariables: KnownVariables;
  readonly #memory: Memory;
  /** Whether the primary rules hold for a sum of these numbers when they hold for its parts. */
  readonly #addsUp: boolean;

  constructor(partWhole: PartWholeIndex, knownVariables: KnownVariables) {
    this.partWhole = partWhole;
    this.#knownVariables = knownVariables;
    this.#memory = new Memory(partWhole.units.length);
    this.#addsUp = partWhole.isUnlimited;
  }

  /** Sums that follow and break a primary rule, found one by one. */
  *unsafeSums(view: PartWholeView): Generator<UnsafeSum> {
    yield* this.#unsafeSets(view);
    yield* this.#unsafeRests(view);
    yield* this.#unsafePairs(view);
    yield* this.#unsafeWithin(view);
  }

  /** What is left of each set of items that is known, over each block that it is known of. */
  *#unsafeSets(view: PartWholeView): Generator<UnsafeSum> {
    yield* this.#unsafe(view, view.blocks(1), () => ({ parts: WHOLE, withRest: false }));
    const { items, all } = view;
    const alike = this.#addsUp ? alikeOf(view) : [];
    for (let set = 2; set < all - 1; set += 2) {
      // Where parts are known over the same blocks, all of them are taken off. What is left where fewer are taken off
      // is a sum of that and of these parts.
      if (alike.some((some) => ((all - set) & some) !== 0 && (set & some) !== 0)) continue;
      const of = items.flatMap((item, at) => ((set & (2 ** at)) === 0 ? [] : [item.of]));
      const withRest = of.includes('others');
      let parts = withRest ? view.others : 0;
      for (const part of of) if (typeof part === 'number') parts |= 1 << part;
      const blocks = this.#addsUp && of.length > 1 ? this.#blocksOfRest(view, set) : view.blocks(set);
      yield* this.#unsafe(view, blocks, () => ({ parts, withRest }));
    }
  }

  /**
   * The blocks of a set without those that say nothing new of sizes, whose rules hold for a sum when they hold for its
   * parts. These are the blocks that only add known blocks, and those from which another known part could be taken off
   * as well.
   */
  #blocksOfRest(view: PartWholeView, set: number): Int32Array {
    const rest = view.all - set;
    const wider = view.knownParts.flatMap((at) => ((set & (2 ** at)) === 0 ? [] : [rest + 2 ** at]));
    const blocks = view.blocks(set);
    const sizes = sizesOf(blocks);
    return blocks.map((block, atom) => {
      if (block < 0) return block;
      const left = view.groupSize(rest, atom);
      const isSum = view.groupSize(set, atom) === sizes[block];
      return isSum || (left > 0 && wider.some((one) => view.groupSize(one, atom) === left)) ? NONE : block;
    });
  }

  /**
   * What a whole leaves where some parts are known of more units than others. Of a unit whose own whole is not known
   * the parts that are taken off remain. For wholes over 1 and 2 and parts over 1 to 3 the difference is what is not
   * known of 1 and 2, less the parts of 3.
   */
  *#unsafeRests(view: PartWholeView): Generator<UnsafeSum> {
    const { items, knownParts, nothing, partWhole } = view;
    const every = 2 ** partWhole.parts.length - 1;
    const wholes = items[0]?.labels ?? new Int32Array();
    const groups: Int32Array[] = [lenientOf(wholes)];
    const isEverywhere = knownParts.map((at) => !wholes.includes(UNKNOWN) && !items[at]?.labels.includes(UNKNOWN));
    const alike = this.#addsUp ? alikeOf(view) : [];
    for (let set = 1; set < 2 ** knownParts.length; set += 1) {
      const last = 31 - Math.clz32(set);
      const lenient = lenientOf(items[knownParts[last] ?? 0]?.labels ?? wholes);
      const linked = commonLabels(groups[set - 2 ** last] ?? wholes, lenient);
      groups.push(linked);
      const chosen = knownParts.filter((_, bit) => (set & (2 ** bit)) !== 0);
      // Where each part is known of everybody the sum is one of the sets.
      if (knownParts.every((_, bit) => (set & (2 ** bit)) === 0 || isEverywhere[bit])) continue;
      const bits = chosen.reduce((sum, at) => sum + 2 ** at, 0);
      // Parts that are known over the same blocks are taken off together, but not where they remain of an unknown
      // whole.
      const isPartial = alike.some((some) => (bits & some) !== 0 && (bits & some) !== some);
      const withUnknownWhole = new Set(isPartial ? linked.filter((_, atom) => wholes[atom] === UNKNOWN) : linked);
      if (isPartial && withUnknownWhole.size === 0) continue;
      const touched = new Set(
        linked.filter((_, atom) => chosen.some((at) => (items[at]?.labels[atom] ?? UNKNOWN) >= 0)),
      );
      // Without a known whole there is only a sum of known blocks.
      const bound = new Set(linked.filter((_, atom) => (wholes[atom] ?? UNKNOWN) >= 0));
      const blocks = linked.map((label) =>
        touched.has(label) && bound.has(label) && withUnknownWhole.has(label) ? label : NONE,
      );
      yield* this.#unsafe(view, blocks, (atom) => {
        let taken = 0;
        for (const at of chosen) {
          const item = items[at];
          if (typeof item?.of === 'number' && item.labels[atom] !== UNKNOWN) taken |= 1 << item.of;
        }
        return wholes[atom] === UNKNOWN
          ? { parts: taken, withRest: false, isLess: true }
          : { parts: every & ~(taken | nothing), withRest: true };
      });
    }
  }

  /** What is left between some blocks of the whole and some of parts, whatever else is known of their units. */
  *#unsafePairs(view: PartWholeView): Generator<UnsafeSum> {
    const { items, nothing, partWhole } = view;
    const every = 2 ** partWhole.parts.length - 1;
    const wholes = items[0]?.labels ?? new Int32Array();
    for (const picked of pickedBlocks(view)) {
      const isWhole = (atom: number) => picked.wholes.has(wholes[atom] ?? NONE);
      const takenOf = (atom: number) => {
        let taken = 0;
        for (const [at, labels] of picked.parts) {
          const item = items[at];
          const label = item?.labels[atom] ?? NONE;
          if (typeof item?.of === 'number' && (labels.has(label) || label === NONE)) taken |= 1 << item.of;
        }
        return taken;
      };
      const isTouched = (atom: number) =>
        [...picked.parts].some(([at, labels]) => labels.has(items[at]?.labels[atom] ?? NONE));
      const blocks = Int32Array.from(wholes, (_, atom) => (isWhole(atom) || isTouched(atom) ? 0 : NONE));
      yield* this.#unsafe(view, blocks, (atom) =>
        isWhole(atom)
          ? { parts: every & ~(takenOf(atom) | nothing), withRest: true }
          : { parts: takenOf(atom), withRest: false, isLess: true },
      );
    }
  }

  /** What is left where sums of parts are known within a whole, or within the sum of another part. */
  *#unsafeWithin(view: PartWholeView): Generator<UnsafeSum> {
    const { items, knownParts, nothing, partWhole } = view;
    const every = 2 ** partWhole.parts.length - 1;
    const labels = knownParts.map((at) => items[at]?.labels ?? new Int32Array());
    const bitOf = (place: number) => {
      const of = items[knownParts[place] ?? -1]?.of;
      return typeof of === 'number' ? 1 << of : 0;
    };
    for (const region of regionsOf(items[0]?.labels ?? new Int32Array(), labels)) {
      const taken = new Map(region.units.map((atom) => [atom, nothing]));
      for (const [place, of] of region.inside)
        for (const atom of of) taken.set(atom, (taken.get(atom) ?? 0) | bitOf(place));
      for (const [place, own] of labels.entries())
        for (const atom of region.units) if (own[atom] === NONE) taken.set(atom, (taken.get(atom) ?? 0) | bitOf(place));
      const inside = new Int32Array(view.atoms.length).fill(NONE);
      for (const atom of region.units) inside[atom] = 0;
      yield* this.#unsafe(view, inside, (atom) => ({ parts: every & ~(taken.get(atom) ?? 0), withRest: true }));
    }
  }

  /** The blocks over which a sum breaks a primary rule; `leftAt` gives what it has of the units of an atom. */
  *#unsafe(view: PartWholeView, blocks: Int32Array, leftAt: (atom: number) => Left): Generator<UnsafeSum> {
    const found: LeftAt[][] = [];
    for (let atom = 0; atom < blocks.length; atom += 1) {
      const block = blocks[atom] ?? NONE;
      if (block < 0) continue;
      const left = { atom, ...leftAt(atom) };
      const same = found[block];
      if (same === undefined) found[block] = [left];
      else same.push(left);
    }
    for (const left of found) {
      if (left === undefined || this.#isSafe(view, left)) continue;
      yield left.flatMap((one) => this.#termsOf(view, one));
    }
  }

  #isSafe(view: PartWholeView, left: readonly LeftAt[]): boolean {
    const judge = () => {
      const terms = left.flatMap((one) => this.#termsOf(view, one));
      return terms.length === 0 || this.#knownVariables.isSafeSum(terms);
    };
    // What is known of a whole beforehand changes with each quantile.
    if (left[0]?.parts === WHOLE) return judge();
    const order = this.partWhole.isOrdered ? this.#knownVariables.order : 0;
    const key = this.#memory.keyOf(
      left.map(({ atom, parts, withRest, isLess }) => {
        const mark = 2 * parts + Number(withRest);
        return [view.atoms[atom] ?? [], isLess ? ~mark : mark];
      }),
      order,
    );
    return this.#memory.recall(key, judge);
  }

  #termsOf({ atoms }: PartWholeView, { atom, parts, withRest, isLess = false }: LeftAt): KnownTerm[] {
    return (atoms[atom] ?? []).flatMap((unit) => {
      if (parts === WHOLE) return this.partWhole.termsOfWhole(unit);
      const terms = this.partWhole.termsOf(unit, parts, withRest);
      return isLess ? terms.map(takenOffTerm) : terms;
    });
  }
}

/** Labels that link the units of a block, and say nothing of those in none. */
const lenientOf = (labels: Int32Array): Int32Array => labels.map((label) => Math.max(NONE, label));

/** Known parts that have the same blocks, each as the bits of their places among the items. */
function alikeOf({ items, knownParts }: PartWholeView): number[] {
  const classes = new Map<string, number>();
  for (const at of knownParts) {
    addTo(classes, items[at]?.labels.join() ?? '', 2 ** at);
  }
  return [...classes.values()];
}
