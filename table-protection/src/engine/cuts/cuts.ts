/**
 * What every pattern that protects satisfies: Σ term · x ≥ least, where x is 1 for a cell that is suppressed and 0 for
 * one that is published. A negative term speaks for publishing a cell.
 */
export interface Cut {
  readonly terms: ReadonlyMap<number, number>;
  readonly least: number;
}

/**
 * The cut over cells that may be suppressed or published, what is suppressed in any case moved over; null if it says
 * nothing.
 */
export function overFreeCells(
  { terms, least }: Cut,
  isFree: (cell: number) => boolean,
  suppressed: Uint8Array,
): Cut | null {
  let left = least;
  const free = new Map<number, number>();
  for (const [cell, term] of terms) {
    if (isFree(cell)) free.set(cell, term);
    else if (suppressed[cell] === 1) left -= term;
  }
  const lowest = Array.from(free.values()).reduce((sum, term) => sum + Math.min(0, term), 0);
  if (lowest >= left - 1e-9) return null;
  // No term needs to be larger than what is asked for when all negative ones are taken: the rounding of 0/1 cuts.
  const most = left - lowest;
  return { terms: new Map(Array.from(free, ([cell, term]) => [cell, Math.min(term, most)])), least: left };
}

/** Cuts found so far, by the cells they speak of. */
export class CutPool {
  readonly #all: Cut[] = [];
  readonly #byCell = new Map<number, number[]>();

  get size(): number {
    return this.#all.length;
  }

  add(cut: Cut): void {
    const index = this.#all.push(cut) - 1;
    for (const cell of cut.terms.keys()) {
      const list = this.#byCell.get(cell);
      if (list === undefined) this.#byCell.set(cell, [index]);
      else list.push(index);
    }
  }

  /** Those that a pattern may break which differs in these cells only. */
  around(cells: Iterable<number>): Cut[] {
    const found = new Set<number>();
    for (const cell of cells) for (const index of this.#byCell.get(cell) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b).flatMap((index) => this.#all[index] ?? []);
  }
}
