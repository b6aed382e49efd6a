import { comparePeriods, type Period } from '../../period/index.ts';
import { latestYear } from '../latest-year.ts';
import type { ObservationRow } from '../row.ts';

/** Where an observation stands; what is left out is the total. */
export interface Where {
  readonly metric: string;
  readonly measure: string;
  readonly platform: string;
  readonly year: Period;
  readonly panel?: 'all' | 'matched';
  readonly size?: string;
  readonly breakdown?: string;
}

/** Observations by where they stand. */
export interface Facts {
  readonly rows: readonly ObservationRow[];
  /** Ascending. */
  readonly years: readonly Period[];
  /** The year to begin with, see `latestYear`. */
  readonly latest: Period | null;
  at(where: Where): ObservationRow | undefined;
}

/** Indexes some observations. */
export function factsOf({ observations: rows }: { readonly observations: readonly ObservationRow[] }): Facts {
  const index = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    rows,
    years: [...new Set(rows.map((row) => row.year))].sort(comparePeriods),
    latest: latestYear(rows, (row) => row.obsStatus === 'L'),
    at: (where) => index.get(keyOf(where)),
  };
}

function keyOf({ metric, measure, platform, year, panel = 'all', size = '_T', breakdown = '_T' }: Where): string {
  return `${metric} ${measure} ${platform} ${year} ${panel} ${size} ${breakdown}`;
}
