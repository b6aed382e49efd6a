import { numberOf } from '../../collections/maps.ts';
import { commonLabels, crossedLabels, NONE, UNKNOWN } from './labels.ts';
import type { PartWholeIndex } from './part-whole-index.ts';

/** One of the numbers of a part-whole relation that add up to nothing. */
interface Item {
  /** The part, or the whole, or all parts of which nothing is known, together with what they leave. */
  readonly of: number | 'whole' | 'others';
  /** The block of each atom. */
  readonly labels: Int32Array;
}

/**
 * A part-whole relation as it is known. Units that no known number distinguishes are one atom. The whole, each known
 * part and all others with the rest are its items, which add up to nothing for each atom. So over each group of atoms
 * over which some of the items are known, the sum of the remaining ones is known.
 */
export class PartWholeView {
  readonly partWhole: PartWholeIndex;
  readonly items: readonly Item[];
  /** The units of each atom. */
  readonly atoms: readonly (readonly number[])[];
  /** The parts of which something is known here, as places in `items`. */
  readonly knownParts: readonly number[];
  /** Parts of which nothing is known, and parts that nobody has here, as bits. */
  readonly others: number;
  readonly nothing: number;
  readonly #groups: Int32Array[] = [];
  readonly #sizes: Int32Array[] = [];

  constructor(partWhole: PartWholeIndex, labels: Int32Array, isKnown: (component: string) => boolean) {
    this.partWhole = partWhole;
    const known = partWhole.parts.flatMap((component, part) => (isKnown(component) ? [part] : []));
    const columns: [Item['of'], Int32Array][] = [['whole', partWhole.labelsOf('whole', labels)]];
    let [others, nothing] = [0, 0];
    for (const part of partWhole.parts.keys()) {
      if (!known.includes(part)) others |= 1 << part;
      else {
        const own = partWhole.labelsOf(part, labels);
        if (own.some((label) => label !== NONE)) columns.push([part, own]);
        else nothing |= 1 << part;
      }
    }
    [this.others, this.nothing] = [others, nothing];
    const left = Int32Array.from(partWhole.present, (_, unit) => (partWhole.leavesRest(unit, others) ? UNKNOWN : NONE));
    if (left.includes(UNKNOWN)) columns.push(['others', left]);
    const { atoms, atomOf } = atomsOf(columns.map(([, own]) => own));
    this.atoms = atoms;
    this.items = columns.map(([of, own]) => ({ of, labels: byAtom(own, atomOf, atoms.length) }));
    this.knownParts = this.items.flatMap((item, at) => (typeof item.of === 'number' ? [at] : []));
    this.#groups[0] = new Int32Array(atoms.length).fill(NONE);
  }

  get all(): number {
    return 2 ** this.items.length - 1;
  }

  /** The groups of atoms over which each item of a set is known; the set are the bits of a number. */
  groups(set: number): Int32Array {
    const known = this.#groups[set];
    if (known !== undefined) return known;
    const last = 31 - Math.clz32(set);
    const labels = this.items[last]?.labels ?? (this.#groups[0] as Int32Array);
    const found = commonLabels(this.groups(set - 2 ** last), labels);
    this.#groups[set] = found;
    return found;
  }

  /** The blocks over which the sum of a set is known: by the set itself, and by all others. */
  blocks(set: number): Int32Array {
    return crossedLabels(this.groups(set), this.groups(this.all - set));
  }

  /** How many atoms the group of an atom has over which each of a set is known; 0 where they are not. */
  groupSize(set: number, atom: number): number {
    const groups = this.groups(set);
    this.#sizes[set] ??= sizesOf(groups);
    return this.#sizes[set]?.[groups[atom] ?? NONE] ?? 0;
  }
}

/** How many places have each label. */
export function sizesOf(labels: Int32Array): Int32Array {
  const sizes = new Int32Array(labels.length);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
}

/** Units with the same label in each column. */
function atomsOf(columns: readonly Int32Array[]): { readonly atoms: number[][]; readonly atomOf: Int32Array } {
  const size = columns[0]?.length ?? 0;
  const atomOf = new Int32Array(size);
  for (const column of columns) {
    const numbers = new Map<number, number>();
    for (let unit = 0; unit < size; unit += 1) {
      const key = (atomOf[unit] ?? 0) * 2 ** 26 + (column[unit] ?? NONE) + 2;
      atomOf[unit] = numberOf(numbers, key);
    }
  }
  const atoms: number[][] = [];
  for (const [unit, atom] of atomOf.entries()) {
    const units = atoms[atom];
    if (units === undefined) atoms[atom] = [unit];
    else units.push(unit);
  }
  return { atoms, atomOf };
}

/** The labels of atoms, numbered from 0. */
function byAtom(column: Int32Array, atomOf: Int32Array, atoms: number): Int32Array {
  const numbers = new Map<number, number>();
  const labels = new Int32Array(atoms);
  for (let unit = 0; unit < column.length; unit += 1) {
    const label = column[unit] ?? NONE;
    labels[atomOf[unit] ?? 0] = label < 0 ? label : numberOf(numbers, label);
  }
  return labels;
}
