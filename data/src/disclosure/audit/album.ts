import { type Aim, type OtherTable, satisfiesEquations } from './possible.ts';
import type { Scene } from './scene.ts';

/** How many of the latest tables that move a cell are tried before a solver is asked. */
const LATEST = 20;

/**
 * Other tables found so far. One that was found for a cell moves others as well: drawn out or in, or turned round, it may
 * serve for them, which is arithmetic again and not belief.
 */
export class Album {
  readonly #byCell = new Map<number, OtherTable[]>();

  add(table: OtherTable): void {
    for (const cell of table.keys()) {
      const tables = this.#byCell.get(cell);
      if (tables === undefined) this.#byCell.set(cell, [table]);
      else {
        tables.push(table);
        if (tables.length > 2 * LATEST) tables.splice(0, LATEST);
      }
    }
  }

  moves(cell: number): boolean {
    return this.#byCell.has(cell);
  }

  *tablesFor(scene: Scene, aim: Aim): Generator<OtherTable> {
    const { cells } = scene.question.system;
    const truth = (cell: number) => cells[cell]?.value ?? 0;
    for (const table of (this.#byCell.get(aim.cell) ?? []).slice(-LATEST).reverse()) {
      const change = (table.get(aim.cell) ?? truth(aim.cell)) - truth(aim.cell);
      const times = (aim.sign * aim.level) / change;
      if (!(Math.abs(times) <= 100)) continue;
      const drawn = new Map(Array.from(table, ([cell, value]) => [cell, truth(cell) + (value - truth(cell)) * times]));
      if (satisfiesEquations(scene, drawn, aim)) yield drawn;
    }
  }
}
