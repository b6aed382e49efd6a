import {
  attackContributors,
  type ContributorAttack,
  type Figure,
  type KnownSum,
  type Secret,
} from '../contributors.ts';
import type { Scene } from './attack.ts';

/**
 * Attacks an instance below its cells: one variable for each contributor in each innermost place, so that sums of several
 * equations, differences of nested cells and places that no table shows are all seen. It asks for what the rules are for:
 * that no contributor's amount in any cell can be bounded closer than p %. Goes further than U0 to U4 do.
 */
export function deep({ instance, system, held }: Scene): Promise<ContributorAttack> {
  if (instance.lower === null) throw new Error('figures are at least 0 here');
  const figures: Figure[] = [];
  const places = new Map<string, number>();
  const members: Set<number>[] = system.cells.map(() => new Set());
  for (const [index, row] of instance.rows.entries()) {
    const key = JSON.stringify([row.holding, row.codes]);
    const at = places.get(key) ?? figures.length;
    places.set(key, at);
    figures[at] = { owner: row.holding, value: (figures[at]?.value ?? 0) + row.value, isPublic: false };
    for (const cell of system.cellsOfRow[index] ?? []) members[cell]?.add(at);
  }
  const known: KnownSum[] = system.cells.flatMap((cell) =>
    held[cell.index] ? [] : [{ figures: [...(members[cell.index] ?? [])] }],
  );

  const secrets = new Map<string, Secret>();
  for (const cell of system.cells) {
    for (const [owner, of] of Map.groupBy(members[cell.index] ?? [], (at) => figures[at]?.owner ?? '')) {
      const key = of.join();
      if (!secrets.has(key)) {
        secrets.set(key, { owner, figures: Int32Array.from(of).sort(), name: cell.codes.join(' | ') });
      }
    }
  }
  return attackContributors(figures, known, [...secrets.values()], instance.rules.pPercent ?? 0);
}
