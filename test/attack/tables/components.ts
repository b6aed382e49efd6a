import { Polyhedron, solver, type ZeroRow } from '../polyhedron.ts';
import type { CellSystem } from './cells.ts';

/** Held-back cells that no published number separates: what happens in one component cannot be felt in another. */
export interface Component {
  /** The index of the cell of each variable. */
  readonly cells: readonly number[];
  /** The reverse: the variable of a cell. */
  readonly variableOf: ReadonlyMap<number, number>;
  /** True values, by variable. */
  readonly values: readonly number[];
  readonly polyhedron: Polyhedron;
}

/** The outsider's view: one variable for each suppressed cell, bounded by what everybody knows. */
export async function componentsOf(
  system: CellSystem,
  held: readonly boolean[],
  lower: number | null,
): Promise<Component[]> {
  const highs = await solver();
  const equations = system.equations
    .map((one) => ({
      indices: [one.parent, ...one.children].filter((cell) => held[cell]),
      parent: one.parent,
    }))
    .filter((one) => one.indices.length > 0);

  const root = new Map<number, number>();
  const find = (cell: number): number => {
    let at = cell;
    while (root.get(at) !== at) at = root.get(at) ?? at;
    root.set(cell, at);
    return at;
  };
  for (const cell of system.cells) if (held[cell.index]) root.set(cell.index, cell.index);
  for (const { indices } of equations) for (const cell of indices) root.set(find(cell), find(indices[0] ?? cell));

  const groups = Map.groupBy([...root.keys()], find);
  const rowsOf = Map.groupBy(equations, (one) => find(one.indices[0] ?? 0));
  return [...groups].map(([group, cells]) => {
    const variableOf = new Map(cells.map((cell, variable) => [cell, variable]));
    const values = cells.map((cell) => system.cells[cell]?.value ?? 0);
    const rows: ZeroRow[] = (rowsOf.get(group) ?? []).map((one) => ({
      indices: one.indices.map((cell) => variableOf.get(cell) ?? 0),
      coefficients: one.indices.map((cell) => (cell === one.parent ? 1 : -1)),
    }));
    const lowers = values.map((value) => (lower === null ? -highs.infinity : Math.min(0, lower - value)));
    const uppers = values.map(() => highs.infinity);
    return { cells, variableOf, values, polyhedron: new Polyhedron(highs, rows, lowers, uppers) };
  });
}
