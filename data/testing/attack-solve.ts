import type { Policy } from '../src/disclosure/policy/types.ts';
import type { Solver } from '../src/disclosure/solver.ts';

/** A confidential figure that some company could bound closer than the policy allows. */
export interface Success {
  readonly insider: string;
  readonly variable: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether it is open on neither side. */
  readonly isBothSides: boolean;
}

export interface Outcome {
  /** Figures that somebody could bound closer on one side at least. */
  readonly successes: readonly Success[];
  /** Those of them that are disclosures: bounded closer than promised on both sides, and each vote that is not open. */
  readonly disclosures: readonly Success[];
  readonly programmes: number;
  readonly figures: number;
  /** How many would be disclosures if earlier releases, which cannot be taken back, did not give them away already. */
  readonly excused: number;
}

export interface Column {
  readonly name: string;
  readonly contributor: string;
  readonly isVote: boolean;
  readonly value: number;
  readonly most: number;
  isPublic: boolean;
}

export interface Row {
  /** Whether a release published it; the others are what everybody knows. */
  readonly isPublished: boolean;
  /** Whether that was a release before the newest. */
  readonly isEarlier?: boolean;
  readonly terms: ReadonlyMap<number, number>;
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds every figure for everybody, group by group of what is linked, and says which are closer than the policy
 * allows.
 */
export function solve(columns: readonly Column[], rows: readonly Row[], policy: Policy, solver: Solver): Outcome {
  const successes: Success[] = [];
  let programmes = 0;
  let figures = 0;
  let excused = 0;
  for (const group of independent(columns, rows)) {
    const place = new Map(group.columns.map((at, index) => [at, index]));
    const own = group.columns.flatMap((at) => columns[at] ?? []);
    const model = solver.createModel(matrixOf(group.rows, place));
    model.options.set({ output_flag: false, presolve: 'off' });
    model.changeColsBounds({ kind: 'range', from: 0, to: own.length - 1 }, own.map(lowest), own.map(highest));
    // How far solutions under the same bounds reach: what one of them proves possible needs no programme of its own.
    const lows = own.map((one) => one.value);
    const highs = [...lows];
    const reach = (index: number, sense: 1 | -1): number => {
      model.changeColCost(index, sense);
      programmes += 1;
      model.run();
      const isSolved = model.getModelStatus() === solver.constants.modelStatus.optimal;
      const isUnbounded = !isSolved && sense === -1;
      const solution = isSolved ? model.getSolution().colValue : [];
      const found = solution[index] ?? Number.NaN;
      model.changeColCost(index, 0);
      for (let at = 0; at < solution.length; at += 1) {
        const value = solution[at] ?? Number.NaN;
        if (value < (lows[at] ?? 0)) lows[at] = value;
        if (value > (highs[at] ?? 0)) highs[at] = value;
      }
      return isUnbounded ? Number.POSITIVE_INFINITY : found;
    };
    // What public figures say by themselves is no matter of what is published.
    for (const row of group.publishedRows)
      model.changeRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    const p = (policy.pPercent ?? 0) / 100;
    const hasPublic = own.some((one) => one.isPublic);
    const aims = own.map((one, index) => {
      const wanted = wantedOf(one, p);
      if (one.isPublic || !hasPublic) return wanted;
      return { low: Math.max(wanted.low, reach(index, 1)), high: Math.min(wanted.high, reach(index, -1)) };
    });
    for (const row of group.publishedRows)
      model.changeRowBounds(row, group.rows[row]?.low ?? 0, group.rows[row]?.high ?? 0);
    const newest = group.publishedRows.filter((row) => group.rows[row]?.isEarlier !== true);
    /** Whether a figure is open on neither side by what was published before, with what companies made public since. */
    const isKnownBefore = (index: number, { low, high }: { low: number; high: number }, tolerance: number): boolean => {
      if (newest.length === group.publishedRows.length) return false;
      for (const row of newest) model.changeRowBounds(row, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      const seen = [[...lows], [...highs]] as const;
      const [least, most] = [reach(index, 1), reach(index, -1)];
      // What is possible without the newest release need not be possible with it.
      for (const [at] of own.entries()) [lows[at], highs[at]] = [seen[0][at] ?? 0, seen[1][at] ?? 0];
      for (const row of newest) model.changeRowBounds(row, group.rows[row]?.low ?? 0, group.rows[row]?.high ?? 0);
      return least > low + tolerance && most < high - tolerance;
    };
    const contributors = [...new Set(own.map((one) => one.contributor))];
    for (const insider of contributors.length > 1 ? contributors : [...contributors, '']) {
      for (const [index, one] of own.entries()) {
        if (one.contributor === insider) model.changeColBounds(index, one.value, one.value);
        lows[index] = one.value;
        highs[index] = one.value;
      }
      for (const [index, one] of own.entries()) {
        if (one.contributor === insider || one.isPublic) continue;
        figures += 1;
        const wanted = aims[index] ?? { low: 0, high: 0 };
        const tolerance = 1e-6 * Math.max(1, one.value);
        const isSeenBelow = (lows[index] ?? 0) <= wanted.low;
        const isSeenAbove = (highs[index] ?? 0) >= wanted.high;
        const low = isSeenBelow ? wanted.low : reach(index, 1);
        const high = isSeenAbove ? wanted.high : reach(index, -1);
        const [isOpenBelow, isOpenAbove] = [low <= wanted.low + tolerance, high >= wanted.high - tolerance];
        if (!(isOpenBelow && isOpenAbove)) {
          const isBothSides = one.isVote || !(isOpenBelow || isOpenAbove);
          if (isBothSides && isKnownBefore(index, wanted, tolerance)) {
            excused += 1;
            continue;
          }
          successes.push({ insider, variable: one.name, value: one.value, low, high, isBothSides });
        }
      }
      for (const [index, one] of own.entries()) {
        if (one.contributor === insider) model.changeColBounds(index, lowest(one), highest(one));
      }
    }
    model.dispose();
  }
  return { successes, disclosures: successes.filter((one) => one.isBothSides), programmes, figures, excused };
}

const lowest = (one: Column) => (one.isPublic ? one.value : 0);
const highest = (one: Column) => (one.isPublic ? one.value : one.most);

/** How far an attacker must at least have to reach. */
function wantedOf(one: Column, p: number): { low: number; high: number } {
  if (one.isVote) return { low: 0, high: one.most };
  // That a company has none of something is a yes or no.
  if (one.value === 0) return { low: 0, high: Math.min(one.most, 1e-3) };
  return { low: one.value * (1 - p), high: Math.min(one.most, one.value * (1 + p)) };
}

interface Group {
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** Which of the rows are published. */
  readonly publishedRows: readonly number[];
}

/** Columns that no row links are attacked apart. */
function independent(columns: readonly Column[], rows: readonly Row[]): Group[] {
  const parent = columns.map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parent[up] !== up) up = parent[up] ?? up;
    parent[at] = up;
    return up;
  };
  for (const { terms } of rows) {
    const [first = 0, ...others] = terms.keys();
    for (const other of others) parent[root(other)] = root(first);
  }
  const groups = new Map<number, { columns: number[]; rows: Row[] }>();
  for (const at of columns.keys()) {
    const known = groups.get(root(at));
    if (known === undefined) groups.set(root(at), { columns: [at], rows: [] });
    else known.columns.push(at);
  }
  for (const row of rows) {
    const [first] = row.terms.keys();
    if (first !== undefined) groups.get(root(first))?.rows.push(row);
  }
  return [...groups.values()]
    .map((one) => ({ ...one, publishedRows: one.rows.flatMap((row, at) => (row.isPublished ? [at] : [])) }))
    .filter((one) => one.publishedRows.length > 0);
}

function matrixOf(rows: readonly Row[], place: ReadonlyMap<number, number>) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [at, factor] of terms) {
      indices.push(place.get(at) ?? 0);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const numCols = place.size;
  return {
    numCols,
    numRows: rows.length,
    colCost: new Array<number>(numCols).fill(0),
    colLower: new Array<number>(numCols).fill(0),
    colUpper: new Array<number>(numCols).fill(1),
    rowLower: rows.map((row) => row.low),
    rowUpper: rows.map((row) => row.high),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values },
  };
}
