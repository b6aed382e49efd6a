import loadHighs, { type Highs } from 'highs';

let loaded: Promise<Highs> | undefined;

/** The solver, loaded once per process. */
export function solver(): Promise<Highs> {
  // The package's types are those of its CommonJS build, where the loader is one step further in.
  loaded ??= (loadHighs as unknown as typeof loadHighs.default)();
  return loaded;
}

/** A row: the sum of coefficient times variable is zero. */
export interface ZeroRow {
  readonly indices: readonly number[];
  readonly coefficients: readonly number[];
}

export interface Push {
  /** How far the variable went, in the direction asked for, at least 0. */
  readonly reached: number;
  /** A point that satisfies every row and bound (checked here, not believed). */
  readonly point: Float64Array;
}

const OPTIMAL = 7;

/**
 * All tables that an attacker must reckon with, as differences from the true one: the origin is always inside. Bounds may
 * change between pushes; every push is one linear programme, warm from the last.
 */
export class Polyhedron {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  solved = 0;
  readonly #rows: readonly ZeroRow[];
  readonly #highs: Highs;
  readonly #model: ReturnType<Highs['createModel']>;

  constructor(highs: Highs, rows: readonly ZeroRow[], lower: readonly number[], upper: readonly number[]) {
    this.lower = Float64Array.from(lower);
    this.upper = Float64Array.from(upper);
    this.#rows = rows;
    this.#highs = highs;
    this.#model = highs.createModel({
      numCols: lower.length,
      numRows: rows.length,
      colCost: lower.map(() => 0),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: rows.map(() => 0),
      rowUpper: rows.map(() => 0),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: lower.length,
        starts: startsOf(rows),
        indices: Int32Array.from(rows.flatMap((row) => row.indices)),
        values: Float64Array.from(rows.flatMap((row) => row.coefficients)),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
  }

  /** New bounds of some variables, in rising order. */
  setBounds(variables: Int32Array, lower: Float64Array, upper: Float64Array): void {
    for (const [at, variable] of variables.entries()) {
      this.lower[variable] = lower[at] ?? 0;
      this.upper[variable] = upper[at] ?? 0;
    }
    this.#model.changeColsBounds({ kind: 'set', indices: variables }, lower, upper);
  }

  /** Moves a variable up (1) or down (-1) as far as it goes, `cap` at most; undefined where the solver has no answer. */
  push(variable: number, direction: 1 | -1, cap: number): Push | undefined {
    const lower = this.lower[variable] ?? 0;
    const upper = this.upper[variable] ?? 0;
    if (direction === 1) this.#model.changeColBounds(variable, lower, Math.min(upper, cap));
    else this.#model.changeColBounds(variable, Math.max(lower, -cap), upper);
    this.#model.changeColCost(variable, -direction);
    const point = this.#solve();
    this.#model.changeColCost(variable, 0);
    this.#model.changeColBounds(variable, lower, upper);
    return point === undefined ? undefined : { reached: Math.max(0, direction * (point[variable] ?? 0)), point };
  }

  /** Moves a weighted sum of some variables, in rising order, up (1) or down (-1) as far as it goes; it must have an end. */
  pushSum(variables: Int32Array, weights: Float64Array, direction: 1 | -1): Push | undefined {
    const selection = { kind: 'set', indices: variables } as const;
    this.#model.changeColsCost(
      selection,
      weights.map((weight) => -direction * weight),
    );
    const point = this.#solve();
    this.#model.changeColsCost(selection, new Float64Array(variables.length));
    if (point === undefined) return undefined;
    const sum = variables.reduce((total, variable, at) => total + (weights[at] ?? 0) * (point[variable] ?? 0), 0);
    return { reached: Math.max(0, direction * sum), point };
  }

  #solve(): Float64Array | undefined {
    for (const cold of [false, true]) {
      if (cold) {
        this.#model.clearSolver();
        this.#model.options.set({ presolve: 'on', simplex_strategy: 0 });
      }
      this.solved += 1;
      this.#model.run();
      const status = this.#model.getModelStatus();
      if (cold) this.#model.options.set({ presolve: 'off', simplex_strategy: 4 });
      if (status !== OPTIMAL) continue;
      const point = this.#model.getSolution().colValue;
      if (this.#holds(point)) return point;
    }
    return undefined;
  }

  /** Whether the solver kept to rows and bounds; it is not its own judge. */
  #holds(point: Float64Array): boolean {
    const slack = (size: number): number => 1e-6 * Math.max(1, Math.abs(size));
    for (const [at, value] of point.entries()) {
      const lower = this.lower[at] ?? 0;
      const upper = this.upper[at] ?? 0;
      if (value < lower - slack(lower) || value > upper + slack(upper)) return false;
    }
    return this.#rows.every((row) => {
      let sum = 0;
      let size = 0;
      for (const [at, variable] of row.indices.entries()) {
        const term = (row.coefficients[at] ?? 0) * (point[variable] ?? 0);
        sum += term;
        size = Math.max(size, Math.abs(term));
      }
      return Math.abs(sum) <= slack(size);
    });
  }

  get infinity(): number {
    return this.#highs.infinity;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function startsOf(rows: readonly ZeroRow[]): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.indices.length;
  return starts;
}
