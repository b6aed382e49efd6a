import type { Solver } from '@candor/data/disclosure/shared';
import type { Space } from '../space/space.ts';

/** No move needs to be larger than this many times the level; a limit keeps the numbers of the solver within reason. */
const FARTHEST = 1000;

/** The price of a small room is that of using it at all, up to this many times. */
const DEAREST = 1e5;

/** Moves below this many levels are the solver's tolerance, not moves. */
const CRUMB = 1e-6;

/** How far every cell may move down and up. */
export interface Rooms {
  readonly down: Float64Array;
  readonly up: Float64Array;
}

/** What one linear programme asks: the cheapest change that moves the target by the level and satisfies every equation. */
export interface FlowQuestion {
  readonly target: number;
  readonly sign: 1 | -1;
  readonly level: number;
  /** By cell, how far it may move, in units of the value; 0 keeps it. */
  readonly room: Rooms;
  /** The part of the room in which no insider knows better; to go beyond costs `beyond` times as much. */
  readonly easyRoom?: Rooms;
  readonly beyond?: number;
  /** By cell, the cost of moving it by one level. */
  readonly cost: Float64Array;
}

export interface Flow {
  readonly cells: Int32Array;
  /** In units of the level. */
  readonly moves: Float64Array;
}

/** Columns a cell: up and down within the easy room, and where there is one, up and down beyond it. */
const SIGNS = [1, -1, 1, -1] as const;

/**
 * The flow programme min c(y⁺ + y⁻), M(y⁺ − y⁻) = 0 of the incremental LP heuristic over some cells (Kelly; US Census
 * Bureau RR-92/02; Fischetti & Salazar 2001) as one HiGHS model that is kept. Everything is counted in levels, so the
 * solver's tolerance is relative to what has to be proved. Each question starts from the basis of no move at all, which is
 * dual feasible as no cost is negative: the dual simplex then works only around the target, and equal questions have
 * equal answers whatever was asked before.
 */
export class FlowModel {
  readonly #solver: Solver;
  readonly #cells: Int32Array;
  readonly #columns: Map<number, number>;
  readonly #model: ReturnType<Solver['createModel']>;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #cost: Float64Array;
  readonly #rows: number;
  readonly #width: 2 | 4;
  solved = 0;
  unknown = 0;

  /** `tellsEasy`: whether questions tell an easy room from one beyond it, which takes twice the columns. */
  constructor(solver: Solver, space: Space, cells: readonly number[], tellsEasy: boolean) {
    this.#solver = solver;
    this.#width = tellsEasy ? 4 : 2;
    this.#cells = Int32Array.from(cells);
    this.#columns = new Map(cells.map((cell, column) => [cell, column]));
    const width = this.#width * cells.length;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const seen = new Set<string>();
    const equations = new Set(cells.flatMap((cell) => space.equationsOf[cell] ?? []));
    for (const index of [...equations].sort((a, b) => a - b)) {
      const terms = space.system.equations[index]?.terms ?? [];
      const inside = terms.filter(([cell]) => this.#columns.has(cell));
      if (inside.length === 0) continue;
      const key = inside.map(([cell, factor]) => `${cell}:${factor / (inside[0]?.[1] ?? 1)}`).join();
      if (seen.has(key)) continue;
      seen.add(key);
      for (const [cell, factor] of inside) {
        const first = this.#width * (this.#columns.get(cell) ?? 0);
        for (const [at, sign] of SIGNS.slice(0, this.#width).entries()) {
          indices.push(first + at);
          values.push(sign * factor);
        }
      }
      starts.push(indices.length);
    }
    this.#rows = starts.length - 1;
    this.#lower = new Float64Array(width);
    this.#upper = new Float64Array(width);
    this.#cost = new Float64Array(width);
    const zeros = new Float64Array(this.#rows);
    this.#model = solver.createModel({
      numCols: width,
      numRows: this.#rows,
      colCost: this.#cost,
      colLower: this.#lower,
      colUpper: this.#upper,
      rowLower: zeros,
      rowUpper: zeros,
      matrix: { format: 'csr', numRows: this.#rows, numCols: width, starts, indices, values },
    });
    // A limit in steps, not in time: the same answer on every machine.
    this.#model.options.set({ output_flag: false, simplex_iteration_limit: 20_000 });
  }

  has(cell: number): boolean {
    return this.#columns.has(cell);
  }

  /** The cheapest flow, or null when there is none or the solver cannot tell. */
  solve(question: FlowQuestion): Flow | null {
    const own = this.#columns.get(question.target);
    if (own === undefined) return null;
    const { modelStatus } = this.#solver.constants;
    const model = this.#model;
    this.#ask(question, this.#width * own);
    const all = { kind: 'range', from: 0, to: this.#width * this.#cells.length - 1 } as const;
    model.changeColsBounds(all, this.#lower, this.#upper);
    model.changeColsCost(all, this.#cost);
    model.options.set({ presolve: 'off', solver: 'simplex', simplex_strategy: 1 });
    if (this.#rows > 0) model.setLogicalBasis();
    this.solved += 1;
    model.run();
    let status = model.getModelStatus();
    if (status !== modelStatus.optimal && status !== modelStatus.infeasible) {
      // Up to 2 % of such programmes end undecided; another way through mostly decides them.
      model.clearSolver();
      model.options.set({ presolve: 'on', solver: 'choose', simplex_strategy: 0 });
      this.solved += 1;
      model.run();
      status = model.getModelStatus();
      if (status !== modelStatus.optimal && status !== modelStatus.infeasible) this.unknown += 1;
    }
    return status === modelStatus.optimal ? this.#read(model.getSolution().colValue) : null;
  }

  dispose(): void {
    this.#model.dispose();
  }

  #ask({ sign, level, room, easyRoom = room, beyond = 1, cost }: FlowQuestion, own: number): void {
    this.#lower.fill(0);
    for (let column = 0; column < this.#cells.length; column++) {
      const cell = this.#cells[column] ?? 0;
      const first = this.#width * column;
      const price = cost[cell] ?? 0;
      for (let at = 0; at < 2; at++) {
        const [wide, narrow] = at === 0 ? [room.up, easyRoom.up] : [room.down, easyRoom.down];
        const all = Math.min(FARTHEST, (wide[cell] ?? 0) / level);
        const easy = Math.min(all, (narrow[cell] ?? 0) / level);
        this.#upper[first + at] = easy;
        this.#cost[first + at] = price * dearness(easy);
        if (this.#width === 2) continue;
        this.#upper[first + at + 2] = all - easy;
        this.#cost[first + at + 2] = price * beyond * dearness(all - easy);
      }
    }
    this.#upper.fill(0, own, own + this.#width);
    const asked = own + (sign === 1 ? 0 : 1);
    this.#lower[asked] = this.#upper[asked] = 1;
  }

  #read(solution: Float64Array): Flow {
    const cells: number[] = [];
    const moves: number[] = [];
    for (let column = 0; column < this.#cells.length; column++) {
      const first = this.#width * column;
      let move = 0;
      for (const [at, sign] of SIGNS.slice(0, this.#width).entries()) move += sign * (solution[first + at] ?? 0);
      if (Math.abs(move) <= CRUMB) continue;
      cells.push(this.#cells[column] ?? 0);
      moves.push(move);
    }
    return { cells: Int32Array.from(cells), moves: Float64Array.from(moves) };
  }
}

/** As if a room were paid for once and not by the level, lest many small ones be emptied instead of one larger used. */
function dearness(room: number): number {
  return room >= 1 ? 1 : Math.min(DEAREST, 1 / Math.max(room, 1e-9));
}
