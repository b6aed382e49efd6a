import { cellAt, comparePeriods, groupsOf, isEquallyLong, type PublishedTable } from '@candor/data/release';

/** A bar of a table: one period of the whole, or one group of a period. */
export interface BarRow {
  readonly period: string;
  readonly group: string;
  /** By series; null where there is no number. */
  readonly values: readonly (number | null)[];
}

/** Bars on one scale. Periods of different length are never on one. */
export interface BarBlock {
  /** The period that all rows are of; null where each row is a period of its own. */
  readonly period: string | null;
  readonly rows: readonly BarRow[];
}

export function periodsOf({ cells }: PublishedTable): readonly string[] {
  return [...new Set(cells.map((one) => one.period))].sort(comparePeriods);
}

/** The bars of a table: by group within each period where it has groups, else by period, those of one length together. */
export function blocksOf(table: PublishedTable): readonly BarBlock[] {
  const rowAt = (period: string, group: string): BarRow => ({
    period,
    group,
    values: table.series.map((one) => cellAt(table, period, group, one.code) ?? null),
  });
  const isThere = (row: BarRow) => row.values.some((value) => value !== null);
  const periods = periodsOf(table);
  if (table.groups.length > 0) {
    return periods.map((period) => ({
      period,
      rows: groupsOf(table)
        .map((group) => rowAt(period, group.code))
        .filter(isThere),
    }));
  }
  const lengths = periods.filter((one, at) => periods.findIndex((other) => isEquallyLong(one, other)) === at);
  return lengths.map((length) => ({
    period: null,
    rows: periods.filter((one) => isEquallyLong(one, length)).map((period) => rowAt(period, '_T')),
  }));
}

/** What is drawn of a row, from the left: its values, or of nested ones each without those within it, the innermost first. */
export function partsOf(
  { drawn }: Pick<PublishedTable, 'drawn'>,
  values: readonly (number | null)[],
): readonly number[] {
  const known = values.map((one) => one ?? 0);
  return drawn === 'nested' ? known.map((one, at) => one - (known[at + 1] ?? 0)) : known;
}
