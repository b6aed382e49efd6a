import type { System } from '../../system/types.ts';
import { partsOf } from '../parts.ts';
import type { Variable } from '../variables.ts';
import { hasLeft, sharesOf } from './hidden.ts';
import { commonLabels, crossed, NONE, UNKNOWN } from './labels.ts';
import { type Item, isSame, isUnlimited, type Known, type Leak, sizesOf } from './tie-items.ts';
import type { Tie } from './ties.ts';
import { regionsOf } from './within.ts';

/** What is known of the numbers of one tie; keeps what it has judged, for little changes from one look to the next. */
export class TieSums {
  readonly #tie: Tie;
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly #judge: System['judge'];
  readonly #judged = new Map<
    string,
    { readonly blocks: Int32Array; readonly unsafe: readonly (readonly number[])[] }
  >();
  /** Whether the primary rules hold for a sum of these numbers when they hold for its parts. */
  readonly #addsUp: boolean;
  #items: Item[] = [];
  #others: readonly number[] = [];
  /** Parts that are known to be nothing everywhere. */
  readonly #nothing = new Set<string>();
  /** By set of items, a number whose bits they are: the groups of units over which each of them is known. */
  #groups: Int32Array[] = [];
  /** By set of items, how many units each group has, as far as it was asked. */
  #sizes: Int32Array[] = [];
  /** What was found at the last look; null where there is something new. */
  #leaks: Leak[] | null = null;

  constructor(tie: Tie, variables: ReadonlyMap<string, Variable>, judge: System['judge']) {
    this.#tie = tie;
    this.#addsUp = tie.units.every((unit) => isUnlimited(unit, variables));
    this.#variables = variables;
    this.#judge = judge;
  }

  /** Takes up what is known. Most of it is what it was at the last look, and then nothing has to be followed anew. */
  read(known: ReadonlyMap<string, Known>): void {
    const before = this.#items;
    this.#items = this.#itemsOf(known);
    if (before.length === this.#items.length && before.every((one, at) => isSame(one, this.#items[at]))) return;
    this.#leaks = null;
    const nothing = new Int32Array(this.#tie.units.length).fill(NONE);
    this.#groups = [nothing];
    this.#sizes = [];
    for (let set = 1; set < 2 ** this.#items.length; set += 1) {
      const last = Math.floor(Math.log2(set));
      const labels = this.#items[last]?.labels ?? nothing;
      this.#groups.push(commonLabels(this.#groups[set - 2 ** last] ?? nothing, labels));
    }
  }

  #itemsOf(known: ReadonlyMap<string, Known>): Item[] {
    const { parts, whole, units } = this.#tie;
    const items: Item[] = [];
    this.#nothing.clear();
    const add = (component: string, nameAt: Item['nameAt']) => {
      const { blockOf, from } = known.get(component) ?? { blockOf: new Map<string, number>(), from: new Set<string>() };
      // A block that reaches beyond the tie is taken as known within it, which errs on the safe side.
      const labels = Int32Array.from(units, (_, at) => {
        const name = nameAt(at);
        return name === null ? NONE : (blockOf.get(name) ?? UNKNOWN);
      });
      // Of what nobody has there is nothing to follow.
      if (component === whole || labels.some((label) => label !== NONE))
        items.push({ component, nameAt, from: new Set(from), labels });
      else this.#nothing.add(component);
    };
    add(whole, (at) => units[at]?.whole ?? null);
    for (const [part, component] of parts.entries()) {
      if (known.has(component)) add(component, (at) => units[at]?.parts[part] ?? null);
    }
    this.#others = parts.flatMap((component, part) => (known.has(component) ? [] : [part]));
    const left = Int32Array.from(units, (unit) => (hasLeft(this.#tie, unit, this.#others) ? UNKNOWN : NONE));
    if (left.includes(UNKNOWN)) {
      items.push({ component: null, nameAt: () => null, from: new Set(), labels: left });
    }
    return items;
  }

  get #all(): number {
    return 2 ** this.#items.length - 1;
  }

  /** The blocks over which the sum of a set is known. */
  #blocks(set: number): Int32Array {
    return crossed(this.#groups[set] ?? new Int32Array(), this.#groups[this.#all - set] ?? new Int32Array());
  }

  /**
   * The same without blocks that say nothing new of sizes, whose rules hold for a sum when they hold for its parts: those
   * that only add told blocks, and those from which another told part could be taken off as well.
   */
  #blocksOfRest(set: number): Int32Array {
    const rest = this.#all - set;
    const wider = this.#items.flatMap((item, at) =>
      at > 0 && (set & (2 ** at)) !== 0 && item.from.size > 0 ? [rest + 2 ** at] : [],
    );
    const blocks = this.#blocks(set);
    const sizes = sizesOf(blocks);
    return blocks.map((block, at) => {
      if (block < 0) return block;
      const left = this.#groupSize(rest, at);
      const isSum = this.#groupSize(set, at) === sizes[block];
      return isSum || (left > 0 && wider.some((one) => this.#groupSize(one, at) === left)) ? NONE : block;
    });
  }

  /** How many units the group of a unit has over which each of a set is known; 0 where they are not. */
  #groupSize(set: number, at: number): number {
    const groups = this.#groups[set];
    if (groups === undefined) return 0;
    this.#sizes[set] ??= sizesOf(groups);
    return this.#sizes[set]?.[groups[at] ?? NONE] ?? 0;
  }

  #from(set: number, units: readonly number[]): Set<string> {
    const from = new Set<string>();
    for (const side of [set, this.#all - set]) {
      if (units.every((at) => (this.#groups[side]?.[at] ?? UNKNOWN) < 0)) continue;
      for (const [at, item] of this.#items.entries()) {
        if ((side & (2 ** at)) !== 0) for (const one of item.from) from.add(one);
      }
    }
    return from;
  }

  /** Adds to what is known of single components; answers whether there was anything new. */
  tell(known: Map<string, Known>): boolean {
    let changed = false;
    for (const [at, { component, nameAt }] of this.#items.entries()) {
      if (component === null || this.#all === 2 ** at) continue;
      const of = this.#blocks(2 ** at);
      const before = known.get(component) ?? { blockOf: new Map<string, number>(), from: new Set<string>() };
      const numbers = new Map<string, number>();
      const found: [string, number, number][] = [];
      for (const unit of this.#tie.units.keys()) {
        const name = nameAt(unit);
        const label = of[unit] ?? NONE;
        if (name === null || label < 0) continue;
        const key = `${before.blockOf.get(name)} ${label}`;
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        found.push([name, numbers.get(key) ?? 0, unit]);
      }
      const old = new Set(found.map(([name]) => before.blockOf.get(name)));
      if (numbers.size === old.size && !old.has(undefined)) continue;
      const offset = 1 + Math.max(0, ...before.blockOf.values());
      for (const [name, number] of found) before.blockOf.set(name, offset + number);
      const units = found.map(([, , unit]) => unit);
      for (const one of this.#from(2 ** at, units)) before.from.add(one);
      known.set(component, before);
      changed = true;
    }
    return changed;
  }

  /** Sums that follow and break a primary rule. */
  leaks(): Leak[] {
    this.#leaks ??= [...this.#unsafeSets(), ...this.#unsafeRests(), ...this.#unsafeWithin()];
    return this.#leaks;
  }

  /** What is left where sums of parts are told within a whole, or within the sum of another part. */
  *#unsafeWithin(): Generator<Leak> {
    const { parts, units } = this.#tie;
    const told = this.#items.flatMap((item, at) => (at > 0 && item.from.size > 0 ? [at] : []));
    const labels = told.map((at) => this.#items[at]?.labels ?? new Int32Array());
    const partOf = told.map((at) => parts.indexOf(this.#items[at]?.component ?? ''));
    for (const region of regionsOf(this.#items[0]?.labels ?? new Int32Array(), labels)) {
      const isTold = parts.map((part) => new Set<number>(this.#nothing.has(part) ? region.units : []));
      for (const [at, of] of region.inside) for (const unit of of) isTold[partOf[at] ?? -1]?.add(unit);
      for (const [at, own] of labels.entries()) {
        for (const unit of region.units) if (own[unit] === NONE) isTold[partOf[at] ?? -1]?.add(unit);
      }
      const inside = Int32Array.from(units, () => NONE);
      for (const unit of region.units) inside[unit] = 0;
      const what = `within ${region.units.join()}: ${region.inside.map(([at, of]) => `${at} ${of[0]}`).join()}`;
      const key = Int32Array.from(region.units.flatMap((at) => parts.map((_, part) => Number(isTold[part]?.has(at)))));
      const unsafe = this.#unsafe(what, inside, key, (at) => ({
        parts: parts.flatMap((_, part) => (isTold[part]?.has(at) ? [] : [part])),
        withRest: true,
      }));
      const items = new Set([...region.inside.map(([at]) => told[at] ?? -1), 0]);
      const from = new Set([...items].flatMap((at) => [...(this.#items[at]?.from ?? [])]));
      for (const block of unsafe) yield this.#leak(['within', ...parts], from, block);
    }
  }

  /** What a whole leaves that is not told where some parts are told of more units than others. */
  *#unsafeRests(): Generator<Leak> {
    const { parts, units } = this.#tie;
    const indexOf = new Map(parts.map((part, at) => [part, at]));
    const told = this.#items.flatMap((item, at) => (at > 0 && item.from.size > 0 ? [at] : []));
    const nothing = new Int32Array(units.length).fill(NONE);
    const groups = [this.#items[0]?.labels ?? nothing];
    const isEverywhere = told.map((item) => !this.#items[item]?.labels.includes(UNKNOWN));
    for (let set = 1; set < 2 ** told.length; set += 1) {
      const last = Math.floor(Math.log2(set));
      const labels = (this.#items[told[last] ?? 0]?.labels ?? nothing).map((label) => Math.max(NONE, label));
      const linked = commonLabels(groups[set - 2 ** last] ?? nothing, labels);
      groups.push(linked);
      const chosen = told.filter((_, bit) => (set & (2 ** bit)) !== 0);
      // Where each is told of everybody it is one of the sets.
      if (told.every((_, bit) => (set & (2 ** bit)) === 0 || isEverywhere[bit])) continue;
      const labelsOf = new Map(
        chosen.map((item) => [indexOf.get(this.#items[item]?.component ?? ''), this.#items[item]?.labels]),
      );
      const isHidden = (part: number, at: number) =>
        !this.#nothing.has(parts[part] ?? '') && (labelsOf.get(part)?.[at] ?? UNKNOWN) === UNKNOWN;
      const names = chosen.map((item) => this.#items[item]?.component);
      const covered = linked.map((label, at) => {
        let key = label;
        for (const part of labelsOf.keys()) key = key * 2 + (part !== undefined && isHidden(part, at) ? 1 : 0);
        return key;
      });
      const touched = new Set(
        linked.filter((_, at) => [...labelsOf.values()].some((labels) => (labels?.[at] ?? UNKNOWN) >= 0)),
      );
      const groupsOf = linked.map((label) => (touched.has(label) ? label : NONE));
      const unsafe = this.#unsafe(`rest of ${names.join()}`, groupsOf, covered, (at) => {
        const left = parts.flatMap((_, part) => (isHidden(part, at) ? [part] : []));
        return { parts: left, withRest: true };
      });
      const from = [...chosen, 0].flatMap((item) => [...(this.#items[item]?.from ?? [])]);
      for (const block of unsafe) yield this.#leak(['rest', ...parts], new Set(from), block);
    }
  }

  *#unsafeSets(): Generator<Leak> {
    const { parts, whole } = this.#tie;
    const indexOf = new Map(parts.map((part, at) => [part, at]));
    const isOther = (item: Item) => item.from.size === 0;
    for (let set = 1; set <= this.#all; set += 1) {
      const isWhole = set === 1;
      // The whole less some parts is the same as the others, and all parts with the rest are the whole.
      if (set === this.#all || (!isWhole && ((set & 1) === 1 || set === this.#all - 1))) continue;
      const items = this.#items.filter((_, at) => (set & (2 ** at)) !== 0);
      const withRest = !isWhole && items.some(isOther);
      const inside = items.flatMap((item) =>
        isOther(item) ? this.#others : (indexOf.get(item.component ?? '') ?? []),
      );
      const components = isWhole ? [whole] : inside.map((part) => parts[part] ?? '');
      const of = this.#addsUp && items.length > 1 ? this.#blocksOfRest(set) : this.#blocks(set);
      const unsafe = this.#unsafe(`${components.join()} ${withRest}`, of, of, () =>
        isWhole ? null : { parts: inside, withRest },
      );
      for (const block of unsafe) yield this.#leak(components, this.#from(set, block), block);
    }
  }

  #leak(of: readonly string[], told: ReadonlySet<string>, block: readonly number[]): Leak {
    return { of, told, units: new Set(block.map((at) => this.#tie.units[at]?.unit ?? '')) };
  }

  /** The blocks over which a sum breaks a primary rule; `leftAt` gives the parts that it has at a unit, null for the whole. */
  #unsafe(
    what: string,
    blocks: Int32Array,
    key: Int32Array,
    leftAt: (unit: number) => { readonly parts: readonly number[]; readonly withRest: boolean } | null,
  ): readonly (readonly number[])[] {
    const before = this.#judged.get(what);
    if (before?.blocks.every((block, at) => block === key[at])) return before.unsafe;
    const { units } = this.#tie;
    const unsafe: number[][] = [];
    for (const [label, block] of Map.groupBy(units.keys(), (at) => blocks[at] ?? NONE)) {
      if (label < 0) continue;
      const shares = block.flatMap((at) => {
        const unit = units[at];
        const left = leftAt(at);
        if (unit === undefined) return [];
        if (left === null) return sharesOf(unit, [unit.whole], false, this.#variables);
        if (left.withRest && !hasLeft(this.#tie, unit, left.parts)) return [];
        const names = left.parts.map((part) => unit.parts[part] ?? null);
        return sharesOf(unit, names, left.withRest, this.#variables);
      });
      if (shares.length === 0) continue;
      if (this.#judge(partsOf(shares)) !== null) unsafe.push(block);
    }
    this.#judged.set(what, { blocks: key.slice(), unsafe });
    return unsafe;
  }
}
