import type { ContributorValue, Judge } from '@candor/data/disclosure/shared';
import type { Equation, Place, SystemCell } from '../system/types.ts';

/** A combination of innermost codes that somebody contributed to, with the cells that it counts in. */
export interface Corner {
  readonly codes: readonly string[];
  readonly parts: readonly ContributorValue[];
  readonly within: readonly number[];
}

export interface Places {
  /** Places that are no cell: no table shows them. */
  readonly cells: readonly SystemCell[];
  /** All there are, those of the hierarchies included. */
  readonly equations: readonly Equation[];
  readonly places: readonly Place[];
}

/**
 * What the tables say by who is in their cells, whatever their hierarchies say. Corners that exactly the same cells hold
 * are one place, and every cell is a sum of places: so cells with the same contributions are one figure, and what one
 * holds more than another is a figure of its own. A place that is no cell becomes one that is never published.
 */
export function placesOf(
  corners: readonly Corner[],
  cells: readonly SystemCell[],
  hierarchical: readonly Equation[],
  { judge, nameOf }: { readonly judge: Judge; readonly nameOf: (codes: readonly string[]) => string },
): Places {
  const split = new Set(hierarchical.map(({ terms }) => terms[0]?.[0]));
  const isSplit = (cell: number) => split.has(cell);
  const groups = [...Map.groupBy(corners, ({ within }) => within.join()).values()];
  const placesIn = new Map<number, number[]>();
  for (const [place, group] of groups.entries())
    for (const cell of group[0]?.within ?? []) placesIn.set(cell, [...(placesIn.get(cell) ?? []), place]);
  const added: SystemCell[] = [];
  const places = groups.map((group, place): Place => {
    const within = group[0]?.within ?? [];
    // The innermost cell that holds nothing else stands for the place; the others are equal to it.
    const same = within.filter((cell) => placesIn.get(cell)?.length === 1);
    const known = same.find((cell) => !isSplit(cell)) ?? same[0];
    if (known !== undefined) return { cell: known, within };
    const parts = mergeCorners(group);
    added.push({
      id: `(${nameOf(group[0]?.codes ?? [`${place}`])})`,
      value: parts.reduce((sum, part) => sum + part.value, 0),
      parts,
      role: 'inner',
      cost: 1,
      sensitivity: judge(parts),
    });
    return { cell: cells.length + added.length - 1, within };
  });
  // Cells with the same places are one figure, and one of them speaks for it in every sum.
  const first = new Map<string, number>();
  for (const { cell } of places) if (cell < cells.length) first.set((placesIn.get(cell) ?? []).join(), cell);
  const speaker = new Map<number, number>();
  for (const [cell, of] of placesIn) {
    const key = of.join();
    if (!first.has(key)) first.set(key, cell);
    speaker.set(cell, first.get(key) ?? cell);
  }
  const equal = [...speaker].flatMap(([cell, same]): Equation[] =>
    cell === same
      ? []
      : [
          {
            terms: [
              [cell, -1],
              [same, 1],
            ],
          },
        ],
  );
  const sums = [...placesIn].flatMap(([cell, of]): Equation[] =>
    isSplit(cell) || of.length < 2
      ? []
      : [{ terms: [[cell, -1], ...of.map((place) => [places[place]?.cell ?? 0, 1] as const)] }],
  );
  const spoken = ({ terms }: Equation): Equation => ({
    terms: terms.map(([cell, factor]) => [speaker.get(cell) ?? cell, factor] as const),
  });
  return { cells: added, equations: [...[...hierarchical, ...sums].map(spoken), ...equal], places };
}

function mergeCorners(group: readonly Corner[]): ContributorValue[] {
  const merged = new Map<string, ContributorValue>();
  for (const part of group.flatMap(({ parts }) => parts)) {
    const before = merged.get(part.contributor);
    merged.set(part.contributor, { ...part, value: part.value + (before?.value ?? 0) });
  }
  return [...merged.values()];
}
