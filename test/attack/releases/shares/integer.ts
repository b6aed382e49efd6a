import { solver } from '../../polyhedron.ts';

export interface Line {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly low: number;
  readonly high: number;
}

/** A model of columns that are 0 or 1, and of some that are not whole, between lines. */
export interface IntegerModel {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly cost: Float64Array;
  readonly isWhole: readonly boolean[];
  readonly lines: readonly Line[];
}

const INFEASIBLE = 8;

/** A point of the model that costs little; null where the solver proves that there is none, undefined where it does not say. */
export async function solveInteger(model: IntegerModel, seconds: number): Promise<Float64Array | null | undefined> {
  const { lower, upper, cost, isWhole, lines } = model;
  const starts = new Int32Array(lines.length + 1);
  for (const [at, line] of lines.entries()) starts[at + 1] = (starts[at] ?? 0) + line.terms.length;
  const terms = lines.flatMap((line) => line.terms);
  const highs = (await solver()).createModel({
    numCols: lower.length,
    numRows: lines.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    integrality: Int32Array.from(isWhole, (whole) => (whole ? 1 : 0)),
    rowLower: lines.map((line) => line.low),
    rowUpper: lines.map((line) => line.high),
    matrix: {
      format: 'csr',
      numRows: lines.length,
      numCols: lower.length,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    },
  });
  try {
    highs.options.set({ output_flag: false, mip_rel_gap: 0.5, time_limit: seconds });
    highs.run();
    if (highs.getModelStatus() === INFEASIBLE) return null;
    // Whether it is a point is for the caller to check.
    const point = highs.getSolution().colValue;
    return point.length === lower.length ? point : undefined;
  } finally {
    highs.dispose();
  }
}
