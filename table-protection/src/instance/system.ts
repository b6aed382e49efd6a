import { type ContributorValue, judgeBy } from '@candor/data/disclosure/shared';
import { distinctEquations } from '../system/distinct.ts';
import type { Equation, System, SystemCell } from '../system/types.ts';
import type { Contributions } from './contributions.ts';
import { type Hierarchy, hierarchyOf } from './hierarchy.ts';
import type { Instance } from './types.ts';

/** A system with what is needed to write its tables down: codes by cell, in the order of the tables. */
export interface InstanceSystem {
  readonly system: System;
  /** One code a dimension, and the exact value, by cell. */
  readonly rows: readonly { readonly codes: readonly string[]; readonly digits: bigint }[];
  readonly places: number;
}

/**
 * All tables of an instance as one system. Cells with equal codes are one cell whatever table shows them, and every sum
 * along a hierarchy whose terms are all shown is an equation, so linked tables are protected together.
 */
export function instanceSystem(instance: Instance, { places, rows }: Contributions): InstanceSystem {
  const hierarchies = instance.dims.map(hierarchyOf);
  const shown = shownCodes(instance, hierarchies);
  const cells = new Map<string, { codes: readonly string[]; parts: Map<string, bigint>; digits: bigint }>();
  for (const row of rows) {
    const keys = new Set<string>();
    for (const table of instance.tables) {
      for (const codes of crossOf(row.codes, table.dims, hierarchies)) {
        const key = JSON.stringify(codes);
        if (keys.has(key)) continue;
        keys.add(key);
        let cell = cells.get(key);
        if (cell === undefined) {
          cell = { codes, parts: new Map(), digits: 0n };
          cells.set(key, cell);
        }
        cell.digits += row.digits;
        cell.parts.set(row.contributor, (cell.parts.get(row.contributor) ?? 0n) + row.digits);
      }
    }
  }
  const ordered = [...cells.entries()].sort(([, a], [, b]) => byOrder(a.codes, b.codes, hierarchies));
  const index = new Map(ordered.map(([key], place) => [key, place]));
  const scale = 10 ** places;
  const judge = judgeBy({ ...instance.rules, coalition: 1, shares: { nearlyNone: 0, nearlyAll: 1 } });
  const least = instance.attacker.lower;
  const systemCells = ordered.map(([, { codes, parts, digits }]): SystemCell => {
    // Who contributes nothing hides nobody: the only other contributor would know the cell if he knew of the zero.
    const all = [...parts]
      .filter(([, own]) => own !== 0n)
      .map(
        ([contributor, own]): ContributorValue => ({
          contributor,
          value: Number(own) / scale,
          isPublic: false,
          least,
          most: null,
        }),
      );
    const margins = codes.filter((code, dim) => hierarchies[dim]?.children.has(code)).length;
    return {
      id: cellId(codes),
      value: Number(digits) / scale,
      parts: all,
      role: 'table',
      cost: 1 + margins,
      sensitivity: judge(all),
    };
  });
  const equations = distinctEquations(
    ordered.flatMap(([, { codes }]) => equationsOf(codes, hierarchies, shown, index)),
  );
  return {
    system: { id: instance.id, cells: systemCells, equations, whole: places === 0, judge },
    rows: ordered.map(([, { codes, digits }]) => ({ codes, digits })),
    places,
  };
}

/** Every combination of codes at and above those of a contribution that a table shows. */
function crossOf(codes: readonly string[], dims: readonly string[], hierarchies: readonly Hierarchy[]): string[][] {
  return hierarchies.reduce<string[][]>(
    (crossed, hierarchy, place) => {
      const above = hierarchy.ancestors.get(codes[place] ?? '') ?? [];
      const levels = !dims.includes(hierarchy.name)
        ? [hierarchy.root]
        : hierarchy.total
          ? above
          : above.filter((code) => code !== hierarchy.root);
      return crossed.flatMap((before) => levels.map((code) => [...before, code]));
    },
    [[]],
  );
}

/** Whether some table shows a combination of codes (it may still be empty). */
function shownCodes(instance: Instance, hierarchies: readonly Hierarchy[]): (codes: readonly string[]) => boolean {
  return (codes) =>
    instance.tables.some((table) =>
      hierarchies.every((hierarchy, place) =>
        table.dims.includes(hierarchy.name)
          ? hierarchy.total || codes[place] !== hierarchy.root
          : codes[place] === hierarchy.root,
      ),
    );
}

function equationsOf(
  codes: readonly string[],
  hierarchies: readonly Hierarchy[],
  shown: (codes: readonly string[]) => boolean,
  index: ReadonlyMap<string, number>,
): Equation[] {
  return hierarchies.flatMap((hierarchy, place) => {
    const below = (hierarchy.children.get(codes[place] ?? '') ?? []).map((code) => codes.with(place, code));
    if (below.length === 0 || !below.every(shown)) return [];
    const indices = below.flatMap((one) => index.get(JSON.stringify(one)) ?? []);
    const total = index.get(JSON.stringify(codes));
    if (total === undefined) return [];
    return [{ terms: [[total, -1] as const, ...indices.map((cell) => [cell, 1] as const)] }];
  });
}

function byOrder(a: readonly string[], b: readonly string[], hierarchies: readonly Hierarchy[]): number {
  for (const [place, { order }] of hierarchies.entries()) {
    const difference = (order.get(a[place] ?? '') ?? 0) - (order.get(b[place] ?? '') ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The codes of a cell as one name; a bar within a code is doubled so that no two cells share a name. */
export function cellId(codes: readonly string[]): string {
  return codes.map((code) => code.replaceAll('|', '||')).join(' | ');
}
