import type { KnownTerm } from '../known/contributor-values.ts';
import type { PartWhole, PartWholeUnit } from '../known/part-wholes.ts';
import { addsUp, leavesRest } from '../known/rest.ts';
import type { KnownVariables } from './known-variables.ts';
import { NONE } from './labels.ts';

/** A part-whole relation whose numbers are positions among the known variables. Its parts are the bits of a number. */
export class PartWholeIndex {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly units: readonly PartWholeUnit[];
  /** By unit: the parts that it has. */
  readonly present: Int32Array;
  readonly #knownVariables: KnownVariables;
  readonly #ofWhole: Int32Array;
  readonly #ofParts: readonly Int32Array[];
  /** By unit: whether something is left beside all its parts. */
  readonly #leaves: readonly boolean[];
  /** By unit: whether its parts and what they leave come to its whole. */
  readonly #addsUp: readonly boolean[];

  constructor(partWhole: PartWhole, knownVariables: KnownVariables) {
    // Bits of a 32-bit number that is not negative.
    if (partWhole.parts.length > 30) throw new RangeError(`${partWhole.whole} has more than 30 parts`);
    this.#knownVariables = knownVariables;
    const { whole, parts, units } = partWhole;
    [this.whole, this.parts, this.units] = [whole, parts, units];
    const positions = (nameOf: (unit: PartWholeUnit) => string | null | undefined) =>
      Int32Array.from(units, (unit) => knownVariables.index.get(nameOf(unit) ?? '') ?? NONE);
    this.#ofWhole = positions((unit) => unit.whole);
    this.#ofParts = parts.map((_, part) => positions((unit) => unit.parts[part]));
    this.present = Int32Array.from(units, ({ parts: own }) =>
      own.reduce((bits, name, part) => (name === null ? bits : bits | (1 << part)), 0),
    );
    const variableOf = (name: string) => {
      const at = knownVariables.index.get(name);
      return at === undefined ? undefined : knownVariables.variable(at);
    };
    this.#addsUp = units.map((unit) => addsUp(unit, variableOf));
    this.#leaves = units.map((unit) => leavesRest(partWhole, unit, []));
  }

  /**
   * The positions of the numbers of the whole or of a part among the known variables, by unit; NONE where a unit has
   * none.
   */
  positionsOf(of: number | 'whole'): Int32Array {
    return of === 'whole' ? this.#ofWhole : (this.#ofParts[of] ?? this.#ofWhole);
  }

  /** The positions of all its numbers. */
  get positions(): Int32Array {
    const all = [this.#ofWhole, ...this.#ofParts].flatMap((own) => [...own].filter((at) => at >= 0));
    return Int32Array.from(new Set(all));
  }

  /** Their blocks, by unit. */
  labelsOf(of: number | 'whole', labels: Int32Array): Int32Array {
    return this.positionsOf(of).map((at) => (at < 0 ? NONE : (labels[at] ?? NONE)));
  }

  /** Whether a unit has something beside what is in none of some parts. */
  leavesRest(unit: number, parts: number): boolean {
    if (this.units[unit]?.isPublic === true) return false;
    return ((this.present[unit] ?? 0) & parts) !== 0 || this.#leaves[unit] === true;
  }

  /** The terms of a unit for some parts, with what all parts leave if asked for. */
  termsOf(unit: number, parts: number, withRest: boolean): KnownTerm[] {
    const own = this.units[unit];
    if (own === undefined || (withRest && !this.leavesRest(unit, parts))) return [];
    // All parts with what they leave are the whole, which may be public where they are not.
    const present = this.present[unit] ?? 0;
    if ((parts & present) === present && (withRest || this.#leaves[unit] === false)) {
      const whole = this.termsOfWhole(unit);
      if (whole[0]?.isPublic === true && this.#addsUp[unit] === true) return whole;
    }
    const known: KnownTerm[] = [];
    for (const [part, positions] of this.#ofParts.entries()) {
      const at = (parts & (1 << part)) === 0 ? NONE : (positions[unit] ?? NONE);
      if (at >= 0) known.push(this.#knownVariables.termOf(at));
    }
    const { contributor, rest, restName, isPublic } = own;
    if (withRest && (rest > 0 || known.length === 0))
      known.push({ name: restName, contributor, coefficient: 1, value: rest, most: null, isPublic });
    return known;
  }

  termsOfWhole(unit: number): KnownTerm[] {
    const at = this.#ofWhole[unit] ?? NONE;
    return at < 0 ? [] : [this.#knownVariables.termOf(at)];
  }

  /** Whether published quantiles can say more of a part. */
  get isOrdered(): boolean {
    return this.parts.some((part) => this.#knownVariables.ordered.has(part));
  }

  /** Whether nothing is known of any of the parts beside their sums. */
  get isUnlimited(): boolean {
    if (this.isOrdered) return false;
    return this.#ofParts.every((positions) =>
      positions.every((at) => {
        const one = at < 0 ? undefined : this.#knownVariables.variable(at);
        return one === undefined || (one.least === 0 && one.most === null);
      }),
    );
  }
}
