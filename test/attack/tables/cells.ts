import type { Dimension, Instance, TreeNode } from './instance.ts';

/** A statistic: a sum over stated contributors. Equal codes are one cell, in however many tables. */
export interface Cell {
  readonly index: number;
  /** One code per dimension of the instance. */
  readonly codes: readonly string[];
  value: number;
  /** What each holding has in it; a holding whose rows are all zero has 0 here. */
  readonly holdings: Map<string, number>;
}

/** `parent` = the sum of `children`, all of them cells; a part without any row is zero and left out. */
export interface Equation {
  readonly parent: number;
  readonly children: readonly number[];
}

export interface CellSystem {
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  readonly byKey: ReadonlyMap<string, Cell>;
  /** The cells that each row of the instance counts in. */
  readonly cellsOfRow: readonly (readonly number[])[];
}

/** The name of a cell, and its identity. */
export function keyOf(codes: readonly string[]): string {
  return codes.join(' | ');
}

/** Every non-empty cell of every table, and every sum that a reader of the tables can write down. */
export function buildCells(instance: Instance): CellSystem {
  refuseImpossibleTables(instance);
  const paths = instance.dims.map(pathsOf);
  const cells: Cell[] = [];
  const byKey = new Map<string, Cell>();
  const membership = instance.rows.map((row) => {
    const counted: number[] = [];
    for (const [key, codes] of cellsOfRow(instance, paths, row.codes)) {
      let cell = byKey.get(key);
      if (cell === undefined) {
        cell = { index: cells.length, codes, value: 0, holdings: new Map() };
        cells.push(cell);
        byKey.set(key, cell);
      }
      cell.value += row.value;
      cell.holdings.set(row.holding, (cell.holdings.get(row.holding) ?? 0) + row.value);
      counted.push(cell.index);
    }
    return counted;
  });
  return { cells, equations: equationsOf(instance, cells, byKey), byKey, cellsOfRow: membership };
}

/** All cells that one contribution counts in, over all tables, each once. */
function cellsOfRow(
  instance: Instance,
  paths: readonly ReadonlyMap<string, readonly string[]>[],
  row: readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const table of instance.tables) {
    let all: string[][] = [[]];
    for (const [at, dim] of instance.dims.entries()) {
      const path = paths[at]?.get(row[at] ?? '');
      if (path === undefined) throw new Error(`${dim.name} has no code ${row[at]}`);
      const options = table.dims.includes(dim.name) ? path : [dim.tree.code];
      all = all.flatMap((codes) => options.map((code) => [...codes, code]));
    }
    for (const codes of all) found.set(keyOf(codes), codes);
  }
  return found;
}

function equationsOf(instance: Instance, cells: readonly Cell[], byKey: ReadonlyMap<string, Cell>): Equation[] {
  const nodes = instance.dims.map(nodesOf);
  const equations: Equation[] = [];
  for (const cell of cells) {
    for (const [at, dim] of instance.dims.entries()) {
      const children = nodes[at]?.get(cell.codes[at] ?? '')?.children ?? [];
      if (children.length === 0 || !isSplitBy(instance, cell, dim)) continue;
      const parts = children.flatMap((child) => byKey.get(keyOf(cell.codes.with(at, child.code)))?.index ?? []);
      equations.push({ parent: cell.index, children: parts });
    }
  }
  return equations;
}

/** Whether some table holds the cell and has this dimension, so that the parts of the cell are in that table too. */
function isSplitBy(instance: Instance, cell: Cell, dim: Dimension): boolean {
  return instance.tables.some(
    (table) =>
      table.dims.includes(dim.name) &&
      instance.dims.every((other, at) => table.dims.includes(other.name) || cell.codes[at] === other.tree.code),
  );
}

function refuseImpossibleTables(instance: Instance): void {
  for (const table of instance.tables) {
    for (const dim of instance.dims) {
      if (dim.total === false && !table.dims.includes(dim.name)) {
        throw new Error(`table ${table.name} would add up ${dim.name}, which does not add up`);
      }
    }
  }
}

/** Each code with itself and everything above it; without the root where that is no cell. */
function pathsOf(dim: Dimension): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const walk = (node: TreeNode, above: readonly string[]): void => {
    if (paths.has(node.code)) throw new Error(`${dim.name} has the code ${node.code} twice`);
    const path = [...above, node.code];
    paths.set(node.code, path);
    for (const child of node.children ?? []) walk(child, path);
  };
  if (dim.total === false) for (const child of dim.tree.children ?? []) walk(child, []);
  else walk(dim.tree, []);
  return paths;
}

function nodesOf(dim: Dimension): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  const walk = (node: TreeNode): void => {
    nodes.set(node.code, node);
    node.children?.forEach(walk);
  };
  walk(dim.tree);
  return nodes;
}
