import { type Aim, imbalance, type OtherTable, TOLERANCE } from './possible.ts';
import type { Scene } from './scene.ts';

/** How many of the latest tables that move a cell are tried before a solver is asked. */
const LATEST = 20;

/**
 * Other tables found so far. One that was found for a cell moves others as well: drawn out or in, or turned round, it may
 * serve for them, which is arithmetic again and not belief.
 */
export class Album {
  readonly #byCell = new Map<number, Picture[]>();

  add(scene: Scene, table: OtherTable): void {
    const picture = { table, imbalance: imbalance(scene, table) };
    for (const cell of table.keys()) {
      const pictures = this.#byCell.get(cell);
      if (pictures === undefined) this.#byCell.set(cell, [picture]);
      else {
        pictures.push(picture);
        if (pictures.length > 2 * LATEST) pictures.splice(0, LATEST);
      }
    }
  }

  moves(cell: number): boolean {
    return this.#byCell.has(cell);
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

interface Picture {
  readonly table: OtherTable;
  readonly imbalance: number;
}
