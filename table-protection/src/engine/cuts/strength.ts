import type { Solver } from '@candor/data/disclosure/shared';
import type { Rooms } from '../prove/flow.ts';
import { levelFor, type Need } from '../space/need.ts';
import { type Attacker, roomsFor, type Space } from '../space/space.ts';
import type { Cut } from './cuts.ts';

/** No move needs to be larger than this many times the level; a limit keeps the numbers of the solver within reason. */
const FARTHEST = 1000;
const GLIMPSE = 1e-3;
/** Prices below this are the solver's tolerance. */
const DUST = 1e-9;

/**
 * How far a cell can move at most when some cells are suppressed, as one HiGHS model that is kept; and where that is
 * not far enough, why. The dual prices of the programme price every equation, and by them each cell can add at most
 * |price| × room to the move, whatever else is suppressed. So of all patterns that protect, each satisfies Σ |priceᵢ| ·
 * roomᵢ · xᵢ ≥ level, xᵢ = 1 where cell i is suppressed (capacity constraint; Fischetti & Salazar 2000, 2001), no
 * coefficient being larger than the level.
 */
export class Strength {
  readonly #solver: Solver;
  readonly #space: Space;
  readonly #cells: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  readonly #model: ReturnType<Solver['createModel']>;
  readonly #everything: Uint8Array;
  solved = 0;

  constructor(solver: Solver, space: Space) {
    this.#solver = solver;
    this.#space = space;
    this.#everything = Uint8Array.from(space.known, (one) => 1 - one);
    this.#cells = Array.from(space.known.keys()).filter((cell) => space.known[cell] !== 1);
    this.#place = new Map(this.#cells.map((cell, place) => [cell, place]));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of space.system.equations) {
      for (const [cell, factor] of terms) {
        const place = this.#place.get(cell);
        if (place === undefined) continue;
        indices.push(place);
        values.push(factor);
      }
      if (indices.length > (starts.at(-1) ?? 0)) starts.push(indices.length);
    }
    const [numCols, numRows] = [this.#cells.length, starts.length - 1];
    const zeros = (length: number) => new Float64Array(length);
    this.#model = solver.createModel({
      numCols,
      numRows,
      colCost: zeros(numCols),
      colLower: zeros(numCols),
      colUpper: zeros(numCols),
      rowLower: zeros(numRows),
      rowUpper: zeros(numRows),
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    });
    // A limit in steps, not in time: the same answer on every machine.
    this.#model.options.set({
      output_flag: false,
      simplex_iteration_limit: 20_000,
      presolve: 'off',
      solver: 'simplex',
      simplex_strategy: 4,
    });
  }

  /**
   * What every pattern must satisfy and this one does not; null if the cell can move far enough, or nobody can tell. A
   * pattern may be in parts: a cell that is suppressed by half moves half as far.
   */
  cut(need: Need, attacker: Attacker, suppressed: ArrayLike<number>): Cut | null {
    const level = levelFor(this.#space, need, attacker);
    if (!this.#place.has(need.cell) || level <= 0) return null;
    const rooms = roomsFor(this.#space, this.#everything, [attacker]);
    return this.#cut(need, level, rooms, suppressed, GLIMPSE) ?? this.#cut(need, level, rooms, suppressed, 0);
  }

  /**
   * `glimpse`: by how much published cells may move; of all prices that explain the failure it picks the least
   * widespread.
   */
  #cut(need: Need, level: number, { down, up }: Rooms, suppressed: ArrayLike<number>, glimpse: number): Cut | null {
    const own = this.#place.get(need.cell) ?? 0;
    const size = this.#cells.length;
    const lower = new Float64Array(size);
    const upper = new Float64Array(size);
    const cost = new Float64Array(size);
    for (const [place, cell] of this.#cells.entries()) {
      const shareSuppressed = suppressed[cell] ?? 0;
      const [far, share] = shareSuppressed > 0.999 ? [FARTHEST, 1] : [1, Math.max(shareSuppressed, glimpse)];
      lower[place] = -share * Math.min(far, (down[cell] ?? 0) / level);
      upper[place] = share * Math.min(far, (up[cell] ?? 0) / level);
    }
    lower[own] = need.sign === 1 ? 0 : -1;
    upper[own] = need.sign === 1 ? 1 : 0;
    cost[own] = -need.sign;
    const all = { kind: 'range', from: 0, to: size - 1 } as const;
    this.#model.changeColsBounds(all, lower, upper);
    this.#model.changeColsCost(all, cost);
    this.solved += 1;
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#solver.constants.modelStatus.optimal) return null;
    const { colValue, colDual } = this.#model.getSolution();
    if (Math.abs(colValue[own] ?? 0) > 1 - 1e-6) return null;
    const terms = new Map<number, number>();
    for (const [place, cell] of this.#cells.entries()) {
      const price = colDual[place] ?? 0;
      if (place === own || Math.abs(price) < DUST) continue;
      const room = ((price < 0 ? up : down)[cell] ?? 0) / level;
      if (room > 0) terms.set(cell, Math.min(1, Math.abs(price) * room));
    }
    return { terms, least: 1 };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
