import { kept } from '../../collections/maps.ts';
import type { KnownVariables, PositionedCell, Undo } from './known-variables.ts';
import { UNKNOWN } from './labels.ts';

/** How a cell divides the blocks: of each block that it holds some of, what is inside the cell and what is outside. */
type Division = readonly {
  readonly block: number;
  /** The variables that the cell holds, by coefficient. */
  readonly inside: readonly (readonly number[])[];
  readonly outside: readonly number[];
}[];

/**
 * The finest division of a family's variables that is known: every published cell is a sum of whole blocks, so an
 * attacker who knew the exact sum of each block would know more than anything that follows from the cells. A cell is
 * admitted only if each block that it makes keeps to the primary rules as if it were published.
 */
export class Partition {
  /** By variable: its block, UNKNOWN where no cell holds it. */
  readonly labels: Int32Array;
  readonly #knownVariables: KnownVariables;
  readonly #members = new Map<number, readonly number[]>();
  #next = 0;

  constructor(knownVariables: KnownVariables) {
    this.#knownVariables = knownVariables;
    this.labels = new Int32Array(knownVariables.names.length).fill(UNKNOWN);
  }

  /** The blocks whose sum may be known, each a list of variables; what no cell holds is in none. */
  get blocks(): Iterable<readonly number[]> {
    return this.#members.values();
  }

  /** How many block numbers there have been. */
  get next(): number {
    return this.#next;
  }

  /**
   * Divides the blocks by a cell if each new block is safe, or in any case if an earlier release published it. Answers
   * null where it may not be admitted.
   */
  admitCell(cell: PositionedCell): Undo | null {
    const division = this.#divisionBy(cell);
    if (!cell.isEarlier && !this.#isSafe(division, cell)) return null;
    const undo = this.#divide(division);
    const { narrowed, undo: widen } = this.#knownVariables.narrowVariables(cell.limits);
    const takeBack = () => {
      widen();
      undo();
    };
    if (cell.isEarlier || this.#areSafe(narrowed)) return takeBack;
    takeBack();
    return null;
  }

  #divisionBy({ at, coefficients }: PositionedCell): Division {
    const inside = new Set(at);
    const touched = new Map<number, Map<number, number[]>>();
    for (const [place, one] of at.entries()) {
      const block = this.labels[one] ?? UNKNOWN;
      const coefficient = coefficients[place] ?? 1;
      const byCoefficient = kept(touched, block, () => new Map<number, number[]>());
      kept(byCoefficient, coefficient, () => []).push(one);
    }
    return [...touched].map(([block, byCoefficient]) => ({
      block,
      inside: [...byCoefficient.values()],
      outside: (this.#members.get(block) ?? []).filter((one) => !inside.has(one)),
    }));
  }

  /** Each new block, and the cell as a whole if it is one of several. */
  #isSafe(division: Division, cell: PositionedCell): boolean {
    return (
      division.every(
        ({ inside, outside }) =>
          inside.every((names) => this.#knownVariables.isSafe(names)) &&
          (outside.length === 0 || this.#knownVariables.isSafe(outside)),
      ) && this.#knownVariables.isSafeCell(cell)
    );
  }

  #divide(division: Division): Undo {
    const first = this.#next;
    const before: [number, readonly number[]][] = [];
    for (const { block, inside, outside } of division) {
      const old = this.#members.get(block);
      if (old !== undefined && outside.length === 0 && inside.length === 1) continue;
      if (old !== undefined) before.push([block, old]);
      if (outside.length > 0) this.#members.set(block, outside);
      else this.#members.delete(block);
      for (const names of inside) {
        const id = this.#next++;
        this.#members.set(id, names);
        for (const name of names) this.labels[name] = id;
      }
    }
    return () => {
      for (let id = first; id < this.#next; id += 1) {
        for (const name of this.#members.get(id) ?? []) this.labels[name] = UNKNOWN;
        this.#members.delete(id);
      }
      this.#next = first;
      for (const [block, names] of before) {
        this.#members.set(block, names);
        for (const name of names) this.labels[name] = block;
      }
    };
  }

  /** Whether the blocks of some variables are safe. */
  #areSafe(variables: readonly number[]): boolean {
    const blocks = new Set(variables.map((one) => this.labels[one] ?? UNKNOWN));
    return [...blocks].every((block) => this.#knownVariables.isSafe(this.#members.get(block) ?? []));
  }
}
