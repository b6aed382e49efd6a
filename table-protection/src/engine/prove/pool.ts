import { WHOLE_MATTERS_BELOW } from '../../system/whole.ts';
import type { Need } from '../space/need.ts';
import { OUTSIDER, type Space } from '../space/space.ts';
import { holdsFor, type Witness } from './witness.ts';

/**
 * A witness for one cell moves others too; looking through so many of the latest is cheaper than a linear programme.
 */
const LATEST = 60;

/** All witnesses found so far, to be used again for other cells: drawn out or in, or turned round. */
export class Pool {
  readonly #byCell = new Map<number, Witness[]>();

  add(witness: Witness): void {
    for (const cell of witness.cells) {
      const list = this.#byCell.get(cell);
      if (list === undefined) this.#byCell.set(cell, [witness]);
      else {
        list.push(witness);
        if (list.length > 2 * LATEST) list.splice(0, LATEST);
      }
    }
  }

  /** Witnesses of suppressed cells that an outsider must think possible for this need, the latest found first. */
  *forNeed(space: Space, need: Need, suppressed: Uint8Array): Generator<Witness> {
    const list = this.#byCell.get(need.cell) ?? [];
    for (let at = list.length - 1; at >= Math.max(0, list.length - LATEST); at--) {
      const witness = list[at];
      if (witness === undefined || !witness.cells.every((cell) => suppressed[cell] === 1)) continue;
      const fitted = fit(space, need, witness);
      if (fitted !== null && holdsFor(space, need, fitted, OUTSIDER)) yield fitted;
    }
  }
}

/** The witness at the need's own level; null where that takes fractions of whole counts or moves out of proportion. */
function fit(space: Space, need: Need, witness: Witness): Witness | null {
  const move = witness.moves[witness.cells.indexOf(need.cell)] ?? 0;
  if (move === 0) return null;
  const times = (need.sign * need.level) / move;
  if (times === 1) return witness;
  // Moves the solver could not tell from nothing must not become some.
  if (Math.abs(times) > 100) return null;
  const moves = witness.moves.map((one) => one * times);
  if (!space.system.whole || need.level >= WHOLE_MATTERS_BELOW) return { cells: witness.cells, moves };
  const rounded = moves.map(Math.round);
  return moves.every((one, index) => Math.abs(one - (rounded[index] ?? 0)) < 1e-9)
    ? { cells: witness.cells, moves: rounded }
    : null;
}
