import { numberOf } from '../../collections/maps.ts';
import type { PartWhole } from '../known/part-wholes.ts';
import { leavesRest } from '../known/rest.ts';

/** The block of published cells that each variable is in, by component and variable. */
export type KnownSums = Map<string, Map<string, string>>;

/**
 * Some of the numbers of a part-whole relation: the whole, or some parts (by the bits of a number), perhaps with what
 * they leave.
 */
export interface ItemSet {
  readonly whole: boolean;
  readonly parts: number;
  readonly rest: boolean;
}

/** A unit that has no such number. */
const NONE = -1;
/** A unit whose number is in no known sum. */
const UNKNOWN = -2;

/**
 * A part-whole relation as the audit looks at it: for each of its numbers the known block of every unit, counted from
 * 0.
 */
export class PartWholeBlocks {
  readonly partWhole: PartWhole;
  /** The blocks of the parts, then those of the whole. */
  readonly #columns: readonly Column[];
  readonly #leaves: readonly boolean[];
  /** Units that are in the same blocks of all numbers, and the places of these among them that each block of a column has. */
  readonly #alike: readonly (readonly number[])[];
  readonly #alikeIn: readonly (readonly (readonly number[])[])[];
  readonly #groups = new Map<string, Int32Array>();

  constructor(partWhole: PartWhole, sums: KnownSums) {
    this.partWhole = partWhole;
    this.#columns = [
      ...partWhole.parts.map((component, part) =>
        columnOf(partWhole, sums.get(component), (at) => partWhole.units[at]?.parts[part]),
      ),
      columnOf(partWhole, sums.get(partWhole.whole), (at) => partWhole.units[at]?.whole),
    ];
    this.#leaves = partWhole.units.map((unit) => leavesRest(partWhole, unit, []));
    const stateOf = (at: number) => `${this.#leaves[at]} ${this.#columns.map(({ labels }) => labels[at]).join()}`;
    this.#alike = [...Map.groupBy(partWhole.units.keys(), stateOf).values()];
    const placeOf = Int32Array.from(partWhole.units, () => 0);
    for (const [place, units] of this.#alike.entries()) for (const at of units) placeOf[at] = place;
    this.#alikeIn = this.#columns.map(({ members }) =>
      members.map((units) => [...new Set(units.map((at) => placeOf[at] ?? 0))]),
    );
  }

  /** Whether anything is known of a part. */
  hasKnownBlocks(part: number): boolean {
    return this.#columns[part]?.hasKnownBlocks ?? false;
  }

  isKnown(part: number, at: number): boolean {
    return (this.#columns[part]?.labels[at] ?? UNKNOWN) >= 0;
  }

  hasNumber(part: number, at: number): boolean {
    return this.#columns[part]?.labels[at] !== NONE;
  }

  /** Whether a unit has a whole that is in no known sum. */
  isWholeUnknown(at: number): boolean {
    return this.#columns[this.partWhole.parts.length]?.labels[at] === UNKNOWN;
  }

  isWholeKnown(at: number): boolean {
    return this.isKnown(this.partWhole.parts.length, at);
  }

  /** Whether all units of the block that a unit is in belong to the same group. */
  isInside(part: number, at: number, groups: Int32Array): boolean {
    const { labels, members } = this.#columns[part] ?? EMPTY;
    return members[labels[at] ?? NONE]?.every((one) => groups[one] === groups[at]) ?? false;
  }

  hasRest(at: number): boolean {
    return this.#leaves[at] ?? false;
  }

  isIn(at: number, { whole, parts, rest }: ItemSet): boolean {
    if (rest && this.hasRest(at)) return true;
    const isHere = (column: number) => this.#columns[column]?.labels[at] !== NONE;
    if (whole && isHere(this.partWhole.parts.length)) return true;
    return this.partWhole.parts.some((_, part) => (parts & (1 << part)) !== 0 && isHere(part));
  }

  /**
   * The groups of units over which everything of a set is known, each unit with the first unit of its group, breadth
   * first over shared blocks; −1 where not all is known. `lenient`: nothing needs to be known of all of it.
   */
  groupsOf(set: ItemSet, lenient = false): Int32Array {
    const key = `${set.whole} ${set.parts} ${set.rest} ${lenient}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const whole = this.partWhole.parts.length;
    const chosen = this.#columns.flatMap((column, at) =>
      (at === whole ? set.whole : (set.parts & (1 << at)) !== 0)
        ? [{ labels: column.labels, alike: this.#alikeIn[at] ?? [] }]
        : [],
    );
    const seen = chosen.map(({ alike }) => new Uint8Array(alike.length));
    const groups = new Int32Array(this.partWhole.units.length).fill(UNKNOWN);
    const isMet = new Uint8Array(this.#alike.length);
    for (const start of this.#alike.keys()) {
      if (isMet[start] === 1) continue;
      isMet[start] = 1;
      const group = [start];
      let [isKnown, isShared] = [true, false];
      for (const one of group) {
        const at = this.#alike[one]?.[0] ?? 0;
        if (set.rest && this.hasRest(at)) isKnown = false;
        for (const [column, { labels, alike }] of chosen.entries()) {
          const label = labels[at] ?? NONE;
          if (label === UNKNOWN && !lenient) isKnown = false;
          if (label < 0) continue;
          isShared = true;
          if (seen[column]?.[label] === 1) continue;
          (seen[column] as Uint8Array)[label] = 1;
          for (const next of alike[label] ?? []) {
            if (isMet[next] === 1) continue;
            isMet[next] = 1;
            group.push(next);
          }
        }
      }
      const first = this.#alike[start]?.[0] ?? 0;
      // Units that share no block of the set are alike and yet each by itself. Where they have none of its numbers nothing is
      // known, for those that they have beside it are bound by nothing.
      const isGroup = isKnown && (isShared || lenient);
      for (const one of group)
        for (const at of this.#alike[one] ?? []) groups[at] = isGroup ? (isShared ? first : at) : NONE;
    }
    this.#groups.set(key, groups);
    return groups;
  }
}

interface Column {
  readonly labels: Int32Array;
  /** The units of each block. */
  readonly members: readonly (readonly number[])[];
  readonly hasKnownBlocks: boolean;
}

const EMPTY: Column = { labels: new Int32Array(), members: [], hasKnownBlocks: false };

function columnOf(
  partWhole: PartWhole,
  blocks: ReadonlyMap<string, string> | undefined,
  nameAt: (at: number) => string | null | undefined,
): Column {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const labels = Int32Array.from(partWhole.units, (_, at) => {
    const name = nameAt(at) ?? null;
    if (name === null) return NONE;
    const block = blocks?.get(name);
    if (block === undefined) return UNKNOWN;
    const number = numberOf(numbers, block);
    const units = members[number];
    if (units === undefined) members[number] = [at];
    else units.push(at);
    return number;
  });
  return { labels, members, hasKnownBlocks: blocks !== undefined };
}
