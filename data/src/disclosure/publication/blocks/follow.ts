import { type ComponentJudge, partsOf } from '../parts.ts';
import type { Variable } from '../variables.ts';
import { hasLeft, sharesOf } from './hidden.ts';
import { commonLabels, crossed, NONE, UNKNOWN } from './labels.ts';
import type { Partition } from './partition.ts';
import type { Tie } from './ties.ts';
import { regionsOf } from './within.ts';

/** Some told components, and units over which they leave a sum that breaks a primary rule (test U4). */
export interface Leak {
  /** The components whose sum is left. */
  readonly of: readonly string[];
  readonly told: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** What is known of a component: the block of each variable, and which told components that follows from. */
interface Known {
  readonly blockOf: Map<string, number>;
  readonly from: Set<string>;
}

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

/** One of the numbers of a tie that add up to nothing; `null`: all parts of which nothing is known, and the rest. */
interface Item {
  readonly component: string | null;
  readonly nameAt: (unit: number) => string | null;
  readonly from: ReadonlySet<string>;
}

/** What is known of the numbers of one tie; keeps what it has judged, for little changes from one look to the next. */
export class TieSums {
  readonly #tie: Tie;
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly #judge: ComponentJudge;
  readonly #judged = new Map<
    string,
    { readonly blocks: Int32Array; readonly unsafe: readonly (readonly number[])[] }
  >();
  #items: Item[] = [];
  #others: readonly number[] = [];
  /** Parts that are known to be nothing everywhere. */
  readonly #nothing = new Set<string>();
  /** Where it is known of each that it did not vote so, and what that follows from. */
  #zeros: { readonly component: string; readonly from: ReadonlySet<string>; readonly units: readonly number[] }[] = [];
  #hasWhole = false;
  /** By set of items, a number whose bits they are: the groups of units over which each of them is known. */
  #groups: Int32Array[] = [];
  /** By item: the block of each unit. */
  #labels: Int32Array[] = [];

  constructor(tie: Tie, variables: ReadonlyMap<string, Variable>, judge: ComponentJudge) {
    this.#tie = tie;
    this.#variables = variables;
    this.#judge = judge;
  }

  /** Takes up what is known. */
  read(known: ReadonlyMap<string, Known>): void {
    const { parts, whole, units } = this.#tie;
    const labels: Int32Array[] = [];
    this.#items = [];
    this.#nothing.clear();
    this.#zeros = [];
    const add = (component: string, nameAt: Item['nameAt']) => {
      const { blockOf, from } = known.get(component) ?? { blockOf: new Map<string, number>(), from: new Set<string>() };
      this.#items.push({ component, nameAt, from });
      // A block that reaches beyond the tie is taken as known within it, which errs on the safe side.
      const all = Int32Array.from(units, (_, at) => {
        const name = nameAt(at);
        return name === null ? NONE : (blockOf.get(name) ?? UNKNOWN);
      });
      const of = this.#tie.isVote ? this.#withoutZeros(all, nameAt) : all;
      const zeros = [...of.keys()].filter((at) => of[at] === NONE && all[at] !== NONE);
      if (zeros.length > 0) this.#zeros.push({ component, from, units: zeros });
      // Of what nobody has there is nothing to follow.
      if (component === whole || of.some((label) => label !== NONE)) labels.push(of);
      else {
        this.#items.pop();
        this.#nothing.add(component);
      }
    };
    this.#hasWhole = whole !== null;
    if (whole !== null) add(whole, (at) => units[at]?.whole ?? null);
    for (const [part, component] of parts.entries()) {
      if (known.has(component)) add(component, (at) => units[at]?.parts[part] ?? null);
    }
    this.#others = parts.flatMap((component, part) => (known.has(component) ? [] : [part]));
    const left = Int32Array.from(units, (unit) => (hasLeft(this.#tie, unit, this.#others) ? UNKNOWN : NONE));
    if (left.includes(UNKNOWN)) {
      const [only] = this.#others;
      const isOnly = this.#others.length === 1 && this.#tie.rest === 'never' && only !== undefined;
      const nameAt = (at: number) => (isOnly ? (units[at]?.parts[only] ?? null) : null);
      this.#items.push({ component: isOnly ? (parts[only] ?? null) : null, nameAt, from: new Set() });
      labels.push(left);
    }
    this.#labels = labels;
    const nothing = new Int32Array(units.length).fill(NONE);
    this.#groups = [nothing];
    for (let set = 1; set < 2 ** this.#items.length; set += 1) {
      const last = Math.floor(Math.log2(set));
      this.#groups.push(commonLabels(this.#groups[set - 2 ** last] ?? nothing, labels[last] ?? nothing));
    }
  }

  /** Where nobody voted so, it is known of each that it did not. */
  #withoutZeros(labels: Int32Array, nameAt: Item['nameAt']): Int32Array {
    const isAny = new Set<number>();
    for (const [at, label] of labels.entries()) {
      if (label >= 0 && (this.#variables.get(nameAt(at) ?? '')?.value ?? 0) > 0) isAny.add(label);
    }
    return labels.map((label) => (label >= 0 && !isAny.has(label) ? NONE : label));
  }

  get #all(): number {
    return 2 ** this.#items.length - 1;
  }

  /** The blocks over which the sum of a set is known. */
  #blocks(set: number): Int32Array {
    return crossed(this.#groups[set] ?? new Int32Array(), this.#groups[this.#all - set] ?? new Int32Array());
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
    return [...this.#unsafeZeros(), ...this.#unsafeSets(), ...this.#unsafeRests(), ...this.#unsafeWithin()];
  }

  /** What is left where sums of parts are told within a whole, or within the sum of another part. */
  *#unsafeWithin(): Generator<Leak> {
    const { parts, units } = this.#tie;
    const first = this.#hasWhole ? 1 : 0;
    const told = this.#items.flatMap((item, at) => (at >= first && item.from.size > 0 ? [at] : []));
    const labels = told.map((at) => this.#labels[at] ?? new Int32Array());
    const partOf = told.map((at) => parts.indexOf(this.#items[at]?.component ?? ''));
    for (const region of regionsOf(this.#hasWhole ? (this.#labels[0] ?? new Int32Array()) : null, labels)) {
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
      const items = new Set([...region.inside.map(([at]) => told[at] ?? -1), ...(this.#hasWhole ? [0] : [])]);
      const from = new Set([...items].flatMap((at) => [...(this.#items[at]?.from ?? [])]));
      for (const block of unsafe) yield this.#leak(['within', ...parts], from, block);
    }
  }

  /** That nobody voted so follows also where no cell says it, and it may be a secret of each of them. */
  *#unsafeZeros(): Generator<Leak> {
    const { parts, whole, units } = this.#tie;
    for (const { component, from, units: at } of this.#zeros) {
      const nameOf = (unit: number) =>
        (component === whole ? units[unit]?.whole : units[unit]?.parts[parts.indexOf(component)]) ?? null;
      const shares = at.flatMap((unit) => {
        const one = units[unit];
        return one === undefined ? [] : sharesOf(this.#tie, one, [nameOf(unit)], false, this.#variables);
      });
      if (this.#judge([component])(partsOf(shares)) !== null) yield this.#leak([component], from, at);
    }
  }

  /** What a whole leaves that is not told where some parts are told of more units than others. */
  *#unsafeRests(): Generator<Leak> {
    const { parts, units } = this.#tie;
    const indexOf = new Map(parts.map((part, at) => [part, at]));
    const first = this.#hasWhole ? 1 : 0;
    const told = this.#items.flatMap((item, at) => (at >= first && item.from.size > 0 ? [at] : []));
    const nothing = new Int32Array(units.length).fill(NONE);
    const groups = [this.#hasWhole ? (this.#labels[0] ?? nothing) : nothing];
    const isEverywhere = told.map((item) => !this.#labels[item]?.includes(UNKNOWN));
    for (let set = 1; set < 2 ** told.length; set += 1) {
      const last = Math.floor(Math.log2(set));
      const labels = (this.#labels[told[last] ?? 0] ?? nothing).map((label) => Math.max(NONE, label));
      const linked = commonLabels(groups[set - 2 ** last] ?? nothing, labels);
      groups.push(linked);
      const chosen = told.filter((_, bit) => (set & (2 ** bit)) !== 0);
      // Where each is told of everybody it is one of the sets.
      if (told.every((_, bit) => (set & (2 ** bit)) === 0 || isEverywhere[bit])) continue;
      const labelsOf = new Map(
        chosen.map((item) => [indexOf.get(this.#items[item]?.component ?? ''), this.#labels[item]]),
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
      const from = [...chosen, ...(this.#hasWhole ? [0] : [])].flatMap((item) => [...(this.#items[item]?.from ?? [])]);
      for (const block of unsafe) yield this.#leak(['rest', ...parts], new Set(from), block);
    }
  }

  *#unsafeSets(): Generator<Leak> {
    const { parts, whole } = this.#tie;
    const indexOf = new Map(parts.map((part, at) => [part, at]));
    const isOther = (item: Item) => item.from.size === 0;
    for (let set = 1; set <= this.#all; set += 1) {
      const isWhole = this.#hasWhole && set === 1;
      // The whole less some parts is the same as the others, and all parts with the rest are the whole.
      if (set === this.#all || (this.#hasWhole && !isWhole && ((set & 1) === 1 || set === this.#all - 1))) continue;
      const items = this.#items.filter((_, at) => (set & (2 ** at)) !== 0);
      const withRest = !isWhole && items.some(isOther);
      const inside = items.flatMap((item) =>
        isOther(item) ? this.#others : (indexOf.get(item.component ?? '') ?? []),
      );
      const components = isWhole ? [whole ?? ''] : inside.map((part) => parts[part] ?? '');
      const of = this.#blocks(set);
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
    const { parts, whole, units } = this.#tie;
    const unsafe: number[][] = [];
    for (const [label, block] of Map.groupBy(units.keys(), (at) => blocks[at] ?? NONE)) {
      if (label < 0) continue;
      const components = new Set<string>();
      const shares = block.flatMap((at) => {
        const unit = units[at];
        const left = leftAt(at);
        if (unit === undefined) return [];
        for (const part of left?.parts ?? []) components.add(parts[part] ?? '');
        if (left === null) return sharesOf(this.#tie, unit, [unit.whole], false, this.#variables);
        if (left.withRest && !hasLeft(this.#tie, unit, left.parts)) return [];
        const names = left.parts.map((part) => unit.parts[part] ?? null);
        return sharesOf(this.#tie, unit, names, left.withRest, this.#variables);
      });
      if (shares.length === 0) continue;
      const judge = this.#judge(components.size === 0 && whole !== null ? [whole] : [...components]);
      if (judge(partsOf(shares)) !== null) unsafe.push(block);
    }
    this.#judged.set(what, { blocks: key.slice(), unsafe });
    return unsafe;
  }
}
