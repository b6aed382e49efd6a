import { type ComponentJudge, partsOf } from '../parts.ts';
import type { Variable } from '../variables.ts';
import { hasLeft, sharesOf } from './hidden.ts';
import { commonLabels, crossed, NONE, UNKNOWN } from './labels.ts';
import type { Partition } from './partition.ts';
import type { Tie } from './ties.ts';

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
export function leaksOf(
  ties: readonly Tie[],
  partitions: ReadonlyMap<string, Partition>,
  variables: ReadonlyMap<string, Variable>,
  judge: ComponentJudge,
): Leak[] {
  const known = new Map([...partitions].map(([component, partition]) => [component, knownOf(component, partition)]));
  const sums = ties.map((tie) => new TieSums(tie));
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of sums) {
      one.read(known);
      changed = one.tell(known) || changed;
    }
  }
  return sums.flatMap((one) => [...one.leaks(variables, judge)]);
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

class TieSums {
  readonly #tie: Tie;
  #items: Item[] = [];
  #others: readonly number[] = [];
  #hasWhole = false;
  /** By set of items, a number whose bits they are: the groups of units over which each of them is known. */
  #groups: Int32Array[] = [];
  /** By item: the block of each unit. */
  #labels: Int32Array[] = [];

  constructor(tie: Tie) {
    this.#tie = tie;
  }

  /** Takes up what is known. */
  read(known: ReadonlyMap<string, Known>): void {
    const { parts, whole, units } = this.#tie;
    const labels: Int32Array[] = [];
    this.#items = [];
    const add = (component: string, nameAt: Item['nameAt']) => {
      const { blockOf, from } = known.get(component) ?? { blockOf: new Map<string, number>(), from: new Set<string>() };
      this.#items.push({ component, nameAt, from });
      labels.push(
        Int32Array.from(units, (_, at) => {
          const name = nameAt(at);
          return name === null ? NONE : (blockOf.get(name) ?? UNKNOWN);
        }),
      );
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
  *leaks(variables: ReadonlyMap<string, Variable>, judge: ComponentJudge): Generator<Leak> {
    yield* this.#unsafeBlocks(variables, judge);
    yield* this.#unsafeRests(variables, judge);
  }

  /** What a whole leaves that is not told where some parts are told of more units than others. */
  *#unsafeRests(variables: ReadonlyMap<string, Variable>, judge: ComponentJudge): Generator<Leak> {
    const { parts, units } = this.#tie;
    const indexOf = new Map(parts.map((part, at) => [part, at]));
    const first = this.#hasWhole ? 1 : 0;
    const told = this.#items.flatMap((item, at) => (at >= first && item.from.size > 0 ? [at] : []));
    const nothing = new Int32Array(units.length).fill(NONE);
    const start = this.#hasWhole ? (this.#labels[0] ?? nothing) : nothing;
    const groups = [start];
    for (let set = 1; set < 2 ** told.length; set += 1) {
      const last = Math.floor(Math.log2(set));
      const labels = this.#labels[told[last] ?? 0] ?? nothing;
      const linked = commonLabels(
        groups[set - 2 ** last] ?? nothing,
        labels.map((label) => Math.max(NONE, label)),
      );
      groups.push(linked);
      const chosen = told.filter((_, bit) => (set & (2 ** bit)) !== 0);
      const partOf = new Map(
        chosen.map((item) => [indexOf.get(this.#items[item]?.component ?? ''), this.#labels[item]]),
      );
      const isHidden = (part: number, at: number) => (partOf.get(part)?.[at] ?? UNKNOWN) === UNKNOWN;
      for (const [label, block] of Map.groupBy(units.keys(), (at) => linked[at] ?? NONE)) {
        if (label < 0) continue;
        const hidden = parts.flatMap((_, part) => (block.some((at) => isHidden(part, at)) ? [part] : []));
        const shares = block.flatMap((at) => {
          const unit = units[at];
          const left = parts.flatMap((_, part) => (isHidden(part, at) ? [part] : []));
          if (unit === undefined || !hasLeft(this.#tie, unit, left)) return [];
          return sharesOf(
            this.#tie,
            unit,
            left.map((part) => unit.parts[part] ?? null),
            true,
            variables,
          );
        });
        if (shares.length === 0 || judge(hidden.map((part) => parts[part] ?? ''))(partsOf(shares)) === null) continue;
        const from = [...chosen, ...(this.#hasWhole ? [0] : [])].flatMap((item) => [
          ...(this.#items[item]?.from ?? []),
        ]);
        yield {
          of: hidden.map((part) => parts[part] ?? ''),
          told: new Set(from),
          units: new Set(block.map((at) => units[at]?.unit ?? '')),
        };
      }
    }
  }

  *#unsafeBlocks(variables: ReadonlyMap<string, Variable>, judge: ComponentJudge): Generator<Leak> {
    const { parts, units, whole } = this.#tie;
    const indexOf = new Map(parts.map((part, at) => [part, at]));
    const isOther = (item: Item) => item.from.size === 0;
    for (let set = 1; set <= this.#all; set += 1) {
      const isWhole = this.#hasWhole && set === 1;
      // The whole less some parts is the same as the others.
      if (set === this.#all || (this.#hasWhole && !isWhole && (set & 1) === 1)) continue;
      const items = this.#items.filter((_, at) => (set & (2 ** at)) !== 0);
      const withOthers = items.some((item, at) => isOther(item) && !(isWhole && at === 0));
      const inside = items.flatMap((item) =>
        isOther(item) ? this.#others : (indexOf.get(item.component ?? '') ?? []),
      );
      const components = isWhole ? [whole ?? ''] : inside.map((part) => parts[part] ?? '');
      const judgeSet = judge(components);
      const of = this.#blocks(set);
      for (const [label, block] of Map.groupBy(units.keys(), (at) => of[at] ?? NONE)) {
        if (label < 0) continue;
        const shares = block.flatMap((at) => {
          const unit = units[at];
          if (unit === undefined) return [];
          const names = isWhole ? [unit.whole] : inside.map((part) => unit.parts[part] ?? null);
          return sharesOf(this.#tie, unit, names, withOthers, variables);
        });
        if (shares.length === 0 || judgeSet(partsOf(shares)) === null) continue;
        yield {
          of: components,
          told: this.#from(set, block),
          units: new Set(block.map((at) => units[at]?.unit ?? '')),
        };
      }
    }
  }
}
