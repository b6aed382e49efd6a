/** Rows are types of service, columns small and large companies. */
export type Table = readonly (readonly [number, number])[];

/** A made-up table, small enough to check by hand. The first figure of it must be protected. */
export const TRUTH: Table = [
  [40, 260],
  [55, 345],
  [35, 465],
];

/** Cells, as row and column. */
export type Place = readonly [number, number];

export const SENSITIVE: Place = [0, 0];
/** Two rows and two columns that cross: subtracting leads from one of them to the next, and never out. */
export const WITH_COMPLEMENTS: readonly Place[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

export const rowTotals = (table: Table): readonly number[] => table.map(([small, large]) => small + large);
export const columnTotals = (table: Table): readonly [number, number] => [
  table.reduce((sum, [small]) => sum + small, 0),
  table.reduce((sum, [, large]) => sum + large, 0),
];

export const isHeld = (held: readonly Place[], row: number, column: number) =>
  held.some(([r, c]) => r === row && c === column);

/**
 * The table that agrees with everything published when the sensitive figure is something else: what it gains, its row
 * and its column lose. Only for the four cells held back above.
 */
export function movedTo(value: number): Table {
  const moved = value - (TRUTH[0]?.[0] ?? 0);
  return TRUTH.map(([small, large], row): readonly [number, number] =>
    row === 0 ? [small + moved, large - moved] : row === 1 ? [small - moved, large + moved] : [small, large],
  );
}

/** Between which values the sensitive figure can lie, as far as the published ones tell: no count is below zero. */
export function feasible(): { readonly low: number; readonly high: number } {
  const [first = [0, 0], second = [0, 0]] = TRUTH;
  return { low: first[0] - Math.min(first[0], second[1]), high: first[0] + Math.min(first[1], second[0]) };
}
