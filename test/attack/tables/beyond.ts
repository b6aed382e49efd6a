import type { Cell, CellSystem, Equation } from './cells.ts';
import type { Instance } from './instance.ts';

/**
 * What who knows which company is where can write down besides: contributions that exactly the same cells count are one
 * figure, whether or not a table shows it, and every cell is a sum of such figures. So cells with the same contributions
 * are equal, and what a cell has more than another within it is known with both. Figures that are no cell come last.
 */
export function beyondTables({ rows }: Instance, system: CellSystem): CellSystem {
  const cells: Cell[] = [...system.cells];
  const members = system.cells.map((): number[] => []);
  const groups = Map.groupBy(rows.keys(), (row) => (system.cellsOfRow[row] ?? []).toSorted((a, b) => a - b).join());
  const groupsOf = system.cells.map(() => 0);
  for (const [key] of groups)
    for (const cell of key.split(',')) groupsOf[Number(cell)] = (groupsOf[Number(cell)] ?? 0) + 1;
  for (const [key, of] of groups) {
    const holders = key.split(',').map(Number);
    let figure = holders.find((cell) => groupsOf[cell] === 1);
    if (figure === undefined) {
      figure = cells.length;
      const holdings = new Map<string, number>();
      for (const row of of) {
        const { holding = '', value = 0 } = rows[row] ?? {};
        holdings.set(holding, (holdings.get(holding) ?? 0) + value);
      }
      const value = [...holdings.values()].reduce((sum, one) => sum + one, 0);
      const [first = 0] = of;
      cells.push({ index: figure, codes: ['within', ...(rows[first]?.codes ?? [])], value, holdings });
    }
    for (const cell of holders) members[cell]?.push(figure);
  }
  const split = new Set(system.equations.map(({ parent }) => parent));
  const equations = members.flatMap((children, parent): Equation[] =>
    split.has(parent) || (children.length === 1 && children[0] === parent) ? [] : [{ parent, children }],
  );
  return { ...system, cells, equations: [...system.equations, ...equations] };
}
