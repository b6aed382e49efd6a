/** A code of a table and what it is called. */
export interface TableCode {
  readonly code: string;
  readonly label: string;
}

/** One number of a table. A place without a number has none. */
export interface TableCell {
  /** A year or half of one: `2025`, `2025-S2`. */
  readonly period: string;
  /** A code of `groups`; `_T` where the table has none. */
  readonly group: string;
  /** A code of `series`. */
  readonly series: string;
  readonly value: number;
}

/**
 * How a table is drawn: `parts` that add up to a whole, `nested` where each series is a part of the one before it, `each`
 * series on a scale of its own. `none` is a table and no chart.
 */
export type TableDrawing = 'parts' | 'nested' | 'each' | 'none';

/** A table of public figures beside the cube: what no metric, type of platform and whole year can say. */
export interface PublishedTable {
  readonly id: string;
  readonly title: string;
  /** What it finds, in one or two sentences; null where it only shows. */
  readonly finding: string | null;
  /** What is counted, and what cannot be concluded from it. */
  readonly about: string;
  /** What its numbers are numbers of. */
  readonly unit: string;
  readonly drawn: TableDrawing;
  /** The metric that it stands beside. */
  readonly metric: string | null;
  /** The question of the audiences that what it finds answers. */
  readonly question: string | null;
  readonly groups: readonly TableCode[];
  readonly series: readonly TableCode[];
  readonly cells: readonly TableCell[];
  /** From which periods on its numbers do not compare with those before, and why. */
  readonly breaks: readonly { readonly period: string; readonly note: string }[];
  /** Where the figures are public. */
  readonly sources: readonly string[];
}

/** The groups of a table; one that has none is one group. */
export function groupsOf({ groups }: PublishedTable): readonly TableCode[] {
  return groups.length > 0 ? groups : [WHOLE];
}

const WHOLE: TableCode = { code: '_T', label: '' };

/** The number at a place; undefined where there is none. */
export function cellAt({ cells }: PublishedTable, period: string, group: string, series: string): number | undefined {
  return cells.find((one) => one.period === period && one.group === group && one.series === series)?.value;
}
