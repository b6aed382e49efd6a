import { type Aim, imbalance, type OtherTable, TOLERANCE } from './possible.ts';
import type { Scene } from './scene.ts';

/** How many of the latest tables that move a cell are tried before a solver is asked. */
const LATEST = 20;

/**
 * Other tables found so far. One that was found for a cell moves others as well: drawn out or in, or turned round, it
 * may serve for them, which is arithmetic again and not belief.
 */
export class FoundTables {
  readonly #byCell = new Map<number, FoundTable[]>();
  readonly #moved = new Set<number>();

  add(scene: Scene, table: OtherTable): void {
    const found = { table, imbalance: imbalance(scene, table) };
    this.note(scene, table, found.imbalance);
    for (const cell of table.keys()) {
      const foundOfCell = this.#byCell.get(cell);
      if (foundOfCell === undefined) this.#byCell.set(cell, [found]);
      else {
        foundOfCell.push(found);
        if (foundOfCell.length > 2 * LATEST) foundOfCell.splice(0, LATEST);
      }
    }
  }

  /** Remembers which cells a possible table moves by more than nothing, and by more than it breaks an equation. */
  note(scene: Scene, table: OtherTable, broken = imbalance(scene, table)): void {
    for (const [cell, value] of table) {
      const move = Math.abs(value - (scene.question.system.cells[cell]?.value ?? value));
      if (move >= leastMove(scene, cell) && broken <= TOLERANCE * move) this.#moved.add(cell);
    }
  }

  moves(cell: number): boolean {
    return this.#moved.has(cell);
  }

  /** The latest tables that move the aim's cell, each drawn so that it moves as far as the aim says. */
  *tablesFor(scene: Scene, aim: Aim): Generator<OtherTable> {
    const { cells } = scene.question.system;
    const truth = (cell: number) => cells[cell]?.value ?? 0;
    for (const { table, imbalance } of (this.#byCell.get(aim.cell) ?? []).slice(-LATEST).reverse()) {
      const change = (table.get(aim.cell) ?? truth(aim.cell)) - truth(aim.cell);
      const times = (aim.sign * aim.level) / change;
      if (!(Math.abs(times) <= 100) || imbalance * Math.abs(times) > TOLERANCE * aim.level) continue;
      yield new Map(Array.from(table, ([cell, value]) => [cell, truth(cell) + (value - truth(cell)) * times]));
    }
  }
}

/** By how much a cell must move to be in doubt at all: by one where values are whole. */
export function leastMove({ question: { system } }: Scene, cell: number): number {
  return system.whole ? 1 : Math.max(1e-6 * Math.abs(system.cells[cell]?.value ?? 0), 1e-9);
}

interface FoundTable {
  readonly table: OtherTable;
  readonly imbalance: number;
}
