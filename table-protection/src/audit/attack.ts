import type { Solver } from '@candor/data/disclosure/shared';
import { WHOLE_MATTERS_BELOW } from '../system/whole.ts';
import { type Aim, distanceFor, type Finder, type OtherTable, possibleFor, satisfiesEquations } from './possible.ts';
import type { Scene } from './scene.ts';

/** Nothing has to move farther than this many levels for one cell to move by one. */
const FARTHEST = 1e4;
/** Below this share of the level a move is the solver's tolerance. */
const DUST = 1e-6;
const LARGEST_WHOLE_SEARCH = 200;

/**
 * Looks for tables as an attacker would exclude them: one model of all suppressed cells, its bounds set to what the
 * attacker knows, its aim a fixed move of one cell.
 */
export class Attack implements Pick<Finder, 'find'> {
  readonly #scene: Scene;
  readonly #solver: Solver;
  readonly #cells: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  readonly #model: ReturnType<Solver['createModel']>;
  programmes = 0;

  constructor(scene: Scene, solver: Solver) {
    this.#scene = scene;
    this.#solver = solver;
    this.#cells = scene.knowledge.flatMap((knowledge, index) => (knowledge === null ? [] : [index]));
    this.#place = new Map(this.#cells.map((cell, place) => [cell, place]));
    this.#model = solver.createModel(this.#matrix(this.#cells, true));
    this.#model.options.set({ output_flag: false, simplex_iteration_limit: 50_000 });
  }

  dispose(): void {
    this.#model.dispose();
  }

  /**
   * A table that all these attackers hold possible, or null. `forAll` asks for one in which every cell stays above the
   * largest part of anybody, so that most insiders hold it possible at once.
   */
  find(aim: Aim, attackers: readonly (readonly string[])[], forAll: boolean): OtherTable | null {
    const own = this.#place.get(aim.cell);
    if (own === undefined) return null;
    const [only] = attackers;
    const distance = attackers.length === 1 && only !== undefined ? distanceFor(this.#scene, aim, only) : aim.level;
    // Further than this is known not to be possible.
    if (distance <= 0) return null;
    const room = (cell: number, sign: 1 | -1) => this.#room(cell, sign, attackers, forAll && cell !== aim.cell);
    const lower = new Float64Array(2 * this.#cells.length);
    const upper = new Float64Array(2 * this.#cells.length);
    for (const [place, cell] of this.#cells.entries()) {
      upper[2 * place] = Math.min(FARTHEST, room(cell, 1) / distance);
      upper[2 * place + 1] = Math.min(FARTHEST, room(cell, -1) / distance);
    }
    const [asked, other] = aim.sign === 1 ? [2 * own, 2 * own + 1] : [2 * own + 1, 2 * own];
    lower[asked] = upper[asked] = 1;
    upper[other] = 0;
    this.#model.changeColsBounds({ kind: 'range', from: 0, to: upper.length - 1 }, lower, upper);
    const solution = this.#run();
    if (solution === null) return null;
    const changes = new Map<number, number>();
    for (const [place, cell] of this.#cells.entries()) {
      const change = (solution[2 * place] ?? 0) - (solution[2 * place + 1] ?? 0);
      if (Math.abs(change) > DUST) changes.set(cell, change * distance);
    }
    return this.#table(changes, aim, distance, attackers, room);
  }

  #room(cell: number, sign: 1 | -1, attackers: readonly (readonly string[])[], forAll: boolean): number {
    const knowledge = this.#scene.knowledge[cell];
    if (knowledge === null || knowledge === undefined) return 0;
    let left = Infinity;
    for (const who of attackers) {
      const { low, high } = knowledge.range(who);
      left = Math.min(left, sign === 1 ? high - knowledge.cell.value : knowledge.cell.value - low);
    }
    if (forAll && left > 0 && knowledge.confidential > this.#scene.question.coalition) {
      for (const who of knowledge.insiders) {
        const { low, high } = knowledge.range([who]);
        left = Math.min(left, sign === 1 ? high - knowledge.cell.value : knowledge.cell.value - low);
      }
    }
    return Math.max(0, left);
  }

  #run(): Float64Array | null {
    const { modelStatus } = this.#solver.constants;
    this.#model.options.set({ presolve: 'off', solver: 'simplex' });
    if (this.#scene.equations.length > 0) this.#model.setLogicalBasis();
    this.programmes += 1;
    this.#model.run();
    const decided = () =>
      [modelStatus.optimal, modelStatus.infeasible].some((one) => one === this.#model.getModelStatus());
    if (!decided()) {
      this.#model.clearSolver();
      this.#model.options.set({ presolve: 'on', solver: 'choose' });
      this.programmes += 1;
      this.#model.run();
    }
    return this.#model.getModelStatus() === modelStatus.optimal ? this.#model.getSolution().colValue : null;
  }

  #table(
    changes: ReadonlyMap<number, number>,
    aim: Aim,
    distance: number,
    attackers: readonly (readonly string[])[],
    room: (cell: number, sign: 1 | -1) => number,
  ): OtherTable | null {
    const { cells, whole } = this.#scene.question.system;
    const value = (cell: number) => cells[cell]?.value ?? 0;
    if (!whole) {
      const table = new Map(Array.from(changes, ([cell, change]) => [cell, value(cell) + change]));
      return satisfiesEquations(this.#scene, table, aim) ? table : null;
    }
    const rounded = new Map(Array.from(changes, ([cell, change]) => [cell, Math.round(value(cell) + change)]));
    const possible = (table: OtherTable) =>
      satisfiesEquations(this.#scene, table, aim) &&
      attackers.every((one) => possibleFor(this.#scene, table, aim, one));
    if (possible(rounded)) return rounded;
    if (distance >= WHOLE_MATTERS_BELOW) {
      const table = new Map(Array.from(changes, ([cell, change]) => [cell, value(cell) + change]));
      return satisfiesEquations(this.#scene, table, aim) ? table : null;
    }
    return this.#wholeTable([...changes.keys()], aim, distance, room);
  }

  /** Whole values are known to be whole: where the corner found is not, an integer programme looks around it. */
  #wholeTable(
    support: readonly number[],
    aim: Aim,
    distance: number,
    room: (cell: number, sign: 1 | -1) => number,
  ): OtherTable | null {
    let near = new Set(support);
    for (let step = 0; step < 4 && near.size <= LARGEST_WHOLE_SEARCH; step++) {
      const cells = [...near].sort((a, b) => a - b);
      const target = aim.sign * distance;
      const limit = (cell: number, sign: 1 | -1) => sign * Math.min(FARTHEST * distance, room(cell, sign));
      this.programmes += 1;
      const found = this.#solver.withModel(
        {
          ...this.#matrix(cells, false),
          colLower: cells.map((cell) => (cell === aim.cell ? target : limit(cell, -1))),
          colUpper: cells.map((cell) => (cell === aim.cell ? target : limit(cell, 1))),
          integrality: cells.map(() => 1 as const),
        },
        (model) => {
          model.options.set({ output_flag: false, mip_max_nodes: 300 });
          model.run();
          return model.getModelStatus() === this.#solver.constants.modelStatus.optimal
            ? model.getSolution().colValue
            : null;
        },
      );
      if (found !== null) {
        const value = (cell: number) => this.#scene.question.system.cells[cell]?.value ?? 0;
        const table = new Map(cells.map((cell, at) => [cell, Math.round(value(cell) + (found[at] ?? 0))]));
        if (satisfiesEquations(this.#scene, table, aim)) return table;
      }
      const wider = new Set(near);
      for (const cell of near)
        for (const index of this.#scene.equationsOf.get(cell) ?? [])
          for (const [other] of this.#scene.equations[index]?.terms ?? []) wider.add(other);
      if (wider.size === near.size) return null;
      near = wider;
    }
    return null;
  }

  /** Equations over some suppressed cells, one column each or one up and one down. */
  #matrix(cells: readonly number[], split: boolean) {
    const place = new Map(cells.map((cell, at) => [cell, at]));
    const rows = this.#scene.equations.filter(({ terms }) => terms.some(([cell]) => place.has(cell)));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of rows) {
      for (const [cell, factor] of terms) {
        const at = place.get(cell);
        if (at === undefined) continue;
        indices.push(...(split ? [2 * at, 2 * at + 1] : [at]));
        values.push(...(split ? [factor, -factor] : [factor]));
      }
      starts.push(indices.length);
    }
    const numCols = split ? 2 * cells.length : cells.length;
    return {
      numCols,
      numRows: rows.length,
      colCost: new Array<number>(numCols).fill(split ? 1 : 0),
      colLower: new Array<number>(numCols).fill(0),
      colUpper: new Array<number>(numCols).fill(0),
      rowLower: new Array<number>(rows.length).fill(0),
      rowUpper: new Array<number>(rows.length).fill(0),
      matrix: { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values },
    };
  }
}
