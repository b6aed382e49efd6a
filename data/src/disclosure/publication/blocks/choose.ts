import type { System } from '../../system/types.ts';
import { unitsWithSecrets, type Variable, type VariableCell, type Variables } from '../variables.ts';
import { leaksOf } from './follow.ts';
import { Partition } from './partition.ts';
import type { Leak } from './tie-items.ts';
import { TieSums } from './tie-sums.ts';
import { tiesOf } from './ties.ts';

/** What may be told of a family, and the blocks of companies that everything told is a sum of. */
export interface SafeChoice {
  readonly open: ReadonlySet<string>;
  /** By component: the blocks, each a list of variables. */
  readonly blocks: ReadonlyMap<string, readonly (readonly Variable[])[]>;
}

/**
 * The cells of a family that may be told, chosen so that safety follows by itself: by rank, a cell is let in only if every
 * block of companies that all cells let in so far tell apart passes the primary rules; then cells are taken out until
 * also what follows from wholes and parts passes them. Whoever knew the exact sum of every block could still bound no
 * company's figure closer than the rules allow, insiders included, and everything told is a sum of blocks.
 *
 * Source: the argument is that of microaggregation (Handbook on Statistical Disclosure Control, 2nd ed., 3.4.2): what is
 * only ever told of groups that are safe is safe in every combination.
 */
export function chooseSafeCells(family: string, given: Variables, judge: System['judge']): SafeChoice {
  const { variables, cells } = given;
  const ties = tiesOf(family, given).map((tie) => new TieSums(tie, variables, judge));
  const byComponent = Map.groupBy(cells, (cell) => cell.component);
  const names = Map.groupBy(variables.keys(), (name) => variables.get(name)?.component ?? '');
  const closed = new Set<string>();
  const open = new Map<string, readonly VariableCell[]>();
  const partitions = new Map<string, Partition>();
  const settle = (component: string) => {
    const partition = new Partition(names.get(component) ?? [], variables, judge);
    const admitted = (byComponent.get(component) ?? [])
      .filter((cell) => cell.role === 'earlier' || !closed.has(cell.id))
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
      .filter((cell) => partition.admit(cell));
    open.set(component, admitted);
    if (admitted.length > 0) partitions.set(component, partition);
    else partitions.delete(component);
  };
  // What earlier releases tell cannot be taken back; only what is told now is chosen.
  for (const cell of cells) if (cell.role === 'table') closed.add(cell.id);
  const isEarlier = cells.some((cell) => cell.role === 'earlier');
  if (isEarlier) for (const component of byComponent.keys()) settle(component);
  const secret = unitsWithSecrets(variables);
  const keyOf = ({ of, units }: Leak) =>
    `${of.join()} ${[...units]
      .filter((unit) => secret.has(unit))
      .sort()
      .join()}`;
  const before = new Set(isEarlier ? leaksOf(ties, partitions).map(keyOf) : []);
  closed.clear();
  for (const component of byComponent.keys()) settle(component);
  for (let changed = true; changed; ) {
    changed = false;
    // What a cell that was taken out in this round may have mended is looked at again in the next.
    const settled = new Map<string, VariableCell[]>();
    for (const leak of leaksOf(ties, partitions)) {
      const isMended = [...leak.told].some((component) =>
        settled.get(component)?.some((cell) => touches(cell, leak.units, variables)),
      );
      if (isMended || before.has(keyOf(leak))) continue;
      const isNear = (cell: VariableCell) => touches(cell, leak.units, variables);
      const all = [...open.values()].flat();
      const last =
        lastOf([...leak.told].flatMap((component) => open.get(component) ?? []).filter(isNear), variables) ??
        (settled.size === 0 ? (lastOf(all.filter(isNear), variables) ?? lastOf(all, variables)) : undefined);
      if (last === undefined) continue;
      closed.add(last.id);
      settle(last.component);
      settled.set(last.component, [...(settled.get(last.component) ?? []), last]);
      changed = true;
    }
  }
  return {
    open: new Set([...open.values()].flat().flatMap((cell) => (cell.role === 'table' ? [cell.id] : []))),
    blocks: new Map(
      [...partitions].map(([component, partition]) => [
        component,
        [...partition.blocks].map((block) => block.flatMap((name) => variables.get(name) ?? [])),
      ]),
    ),
  };
}

/** The cell that readers need least. */
function lastOf(cells: readonly VariableCell[], variables: ReadonlyMap<string, Variable>): VariableCell | undefined {
  return cells
    .filter((cell) => cell.role === 'table')
    .sort((a, b) => b.rank - a.rank || sumOf(a, variables) - sumOf(b, variables) || (a.id < b.id ? -1 : 1))[0];
}

function touches({ coefficients }: VariableCell, units: ReadonlySet<string>, variables: ReadonlyMap<string, Variable>) {
  for (const name of coefficients.keys()) if (units.has(variables.get(name)?.unit ?? '')) return true;
  return false;
}

function sumOf({ coefficients }: VariableCell, variables: ReadonlyMap<string, Variable>): number {
  let sum = 0;
  for (const [name, coefficient] of coefficients) sum += coefficient * (variables.get(name)?.value ?? 0);
  return sum;
}
