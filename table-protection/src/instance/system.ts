import type { ContributorValue } from '@candor/data/disclosure/shared';
import { distinctEquations } from '../system/distinct.ts';
import type { Equation, System, SystemCell } from '../system/types.ts';
import type { Contributions } from './contributions.ts';
import { type Hierarchy, hierarchyOf } from './hierarchy.ts';
import { judgeOf } from './judge.ts';
import { type Corner, placesOf } from './places.ts';
import type { Instance } from './types.ts';

/**
 * A system with what is needed to write its tables down: codes by cell, in the order of the tables. Cells of the system
 * beyond these rows stand in no table.
 */
export interface InstanceSystem {
  readonly system: System;
  /** One code a dimension, and the exact value, by cell. */
  readonly rows: readonly { readonly codes: readonly string[]; readonly digits: bigint }[];
  readonly places: number;
}

/**
 * All tables of an instance as one system. Cells with equal codes are one cell whatever table shows them, and every sum
 * along a hierarchy whose terms are all shown is an equation, so linked tables are protected together. Who is behind the
 * cells binds them further (`placesOf`).
 */
export function instanceSystem(instance: Instance, { places, rows }: Contributions): InstanceSystem {
  const hierarchies = instance.dims.map(hierarchyOf);
  const shown = shownCodes(instance, hierarchies);
  const cells = new Map<string, { codes: readonly string[]; parts: Map<string, bigint>; digits: bigint }>();
  const corners = new Map<string, { codes: readonly string[]; parts: Map<string, bigint>; keys: Set<string> }>();
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
    const key = JSON.stringify(row.codes);
    const corner = corners.get(key) ?? { codes: row.codes, parts: new Map<string, bigint>(), keys };
    corners.set(key, corner);
    corner.parts.set(row.contributor, (corner.parts.get(row.contributor) ?? 0n) + row.digits);
  }
  const ordered = [...cells.entries()].sort(([, a], [, b]) => byOrder(a.codes, b.codes, hierarchies));
  const index = new Map(ordered.map(([key], place) => [key, place]));
  const scale = 10 ** places;
  const judge = judgeOf(instance, 1 / scale);
  const least = instance.attacker.lower;
  // Who reported zero is a contributor like any other: everybody may know that it reported, nobody what.
  const partsOf = (parts: ReadonlyMap<string, bigint>): ContributorValue[] =>
    Array.from(parts, ([contributor, own]) => ({
      contributor,
      value: Number(own) / scale,
      isPublic: false,
      least,
      most: null,
    }));
  const systemCells = ordered.map(([, { codes, parts, digits }]): SystemCell => {
    const all = partsOf(parts);
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
  const ofHierarchies = ordered.flatMap(([, { codes }]) => equationsOf(codes, hierarchies, shown, index));
  const inner = placesOf(
    [...corners.values()].map(({ codes, parts, keys }): Corner => {
      const within = [...keys].flatMap((key) => index.get(key) ?? []).sort((a, b) => a - b);
      return { codes, parts: partsOf(parts), within };
    }),
    systemCells,
    ofHierarchies,
    { judge, nameOf: cellId },
  );
  return {
    system: {
      id: instance.id,
      cells: [...systemCells, ...inner.cells],
      equations: distinctEquations(inner.equations),
      whole: places === 0,
      judge,
      places: inner.places,
    },
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
