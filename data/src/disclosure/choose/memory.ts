import { kept } from '../../collections/maps.ts';
import { randomFrom } from '../random.ts';

/**
 * Remembers what was said of sets of numbered things, each thing with a mark, by a number that equal sets have in common
 * (Zobrist 1970). Among a million sets two share a number once in some 20,000 families; the audit, which remembers nothing,
 * would then refuse what was chosen.
 */
export class Memory {
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  readonly #known = new Map<number, boolean>();

  constructor(things: number) {
    const next = randomFrom(things);
    const random = () => (next() * 2 ** 32) | 0;
    this.#first = Int32Array.from({ length: things }, random);
    this.#second = Int32Array.from({ length: things }, random);
  }

  /** The number of a set, given as some things and the mark that they have in common, and of what else matters. */
  keyOf(parts: readonly (readonly [things: readonly number[], mark: number])[], more = 0): number {
    let [first, second] = [Math.imul(mixed(more), more), Math.imul(mixed(~more), more)];
    for (const [things, mark] of parts) {
      const [one, other] = [mixed(mark), mixed(mark ^ 0x5bd1e995)];
      for (const thing of things) {
        first = (first + Math.imul(this.#first[thing] ?? 0, one)) | 0;
        second = (second + Math.imul(this.#second[thing] ?? 0, other)) | 0;
      }
    }
    return (first >>> 0) * 2 ** 21 + (second >>> 11);
  }

  recall(key: number, find: () => boolean): boolean {
    return kept(this.#known, key, find);
  }
}

/** An odd number that depends on every bit of the mark (the finaliser of MurmurHash3). */
function mixed(mark: number): number {
  let bits = mark ^ (mark >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 1;
}
