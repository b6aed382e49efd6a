import type { Solver } from '@candor/data/disclosure/shared';
import { type Cut, overFreeCells } from './cuts.ts';

export interface MasterQuestion {
  /** Cells about which is decided; all others stay as they are. */
  readonly free: ReadonlySet<number>;
  readonly suppressed: Uint8Array;
  readonly cuts: readonly Cut[];
  readonly weight: Float64Array;
  /** Only what weighs less than this is of use. */
  readonly below: number;
  /** A limit in steps, not in time: the same answer on every machine. */
  readonly nodes: number;
}

/** The cheapest pattern as far as the cuts say; `exhausted` when no cheaper one can protect. */
export type MasterAnswer =
  | { readonly kind: 'pattern'; readonly suppressed: Uint8Array }
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'undecided' };

/**
 * The 0/1 programme of step 8 over some cells (master problem; Fischetti & Salazar 2000): cheapest subject to the cuts.
 */
export function cheapestPattern(solver: Solver, question: MasterQuestion): MasterAnswer {
  const { free, suppressed, weight, below, nodes } = question;
  const cells = [...free].sort((a, b) => a - b);
  const column = new Map(cells.map((cell, at) => [cell, at]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  for (const cut of question.cuts) {
    const left = overFreeCells(cut, (cell) => free.has(cell), suppressed);
    if (left === null) continue;
    if (left.terms.size === 0) return { kind: 'exhausted' };
    for (const [cell, term] of left.terms) {
      indices.push(column.get(cell) ?? 0);
      values.push(term);
    }
    rowLower.push(left.least);
    starts.push(indices.length);
  }
  const unit = Math.max(...cells.map((cell) => weight[cell] ?? 0), 1e-9);
  const cost = cells.map((cell) => (weight[cell] ?? 0) / unit);
  const numRows = rowLower.length + 1;
  for (const [at, one] of cost.entries()) {
    indices.push(at);
    values.push(one);
  }
  starts.push(indices.length);
  const unlimited = rowLower.map(() => Infinity);
  return solver.withModel(
    {
      numCols: cells.length,
      numRows,
      colCost: cost,
      colLower: cells.map(() => 0),
      colUpper: cells.map(() => 1),
      rowLower: [...rowLower, -Infinity],
      rowUpper: [...unlimited, below / unit],
      matrix: { format: 'csr', numRows, numCols: cells.length, starts, indices, values },
      integrality: cells.map(() => 1 as const),
    },
    (model): MasterAnswer => {
      // HiGHS 1.15 in WebAssembly aborts in the presolve of some infeasible programmes of this kind, also of those that
      // its heuristics set up; so it does without both.
      model.options.set({ output_flag: false, presolve: 'off', mip_heuristic_effort: 0, mip_max_nodes: nodes });
      model.run();
      const status = model.getModelStatus();
      const { modelStatus } = solver.constants;
      if (status === modelStatus.infeasible) return { kind: 'exhausted' };
      if (status !== modelStatus.optimal && status !== modelStatus.solutionLimit) return { kind: 'undecided' };
      const solution = model.getSolution().colValue;
      const pattern = suppressed.slice();
      for (const [at, cell] of cells.entries()) pattern[cell] = (solution[at] ?? 0) > 0.5 ? 1 : 0;
      // The solver takes what is cheap beside the dearest cell for cheap enough: its tolerance is wider than the
      // margin.
      const weighs = cells.reduce((sum, cell) => sum + (pattern[cell] === 1 ? (weight[cell] ?? 0) : 0), 0);
      if (weighs >= below) return { kind: status === modelStatus.optimal ? 'exhausted' : 'undecided' };
      return { kind: 'pattern', suppressed: pattern };
    },
  );
}
