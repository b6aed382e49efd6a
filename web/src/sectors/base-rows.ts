import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import { measureOf } from '@candor/data/measures';
import type { Period } from '@candor/data/release';
import type { Filters } from '../data/addresses.ts';

/** Whether a measure stands in the column of the same companies, or in no column at all. */
function isBeside(code: string): boolean {
  const measure = measureOf(code);
  return measure?.place === 'beside' || measure?.panel === 'matched';
}

/** A section about many metrics needs no table. */
const MOST_METRICS = 6;

/** What a table is about: the observations of one platform behind the sentences of a section, each once. */
export function baseRows(
  observations: readonly ObservationRow[],
  platform: string,
  year: Period,
): readonly ObservationRow[] {
  const own = observations.filter(
    (row) => row.platform === platform && row.year === year && row.panel === 'all' && !isBeside(row.measure),
  );
  const seen = new Map(own.map((row) => [`${row.metric} ${row.measure} ${row.size} ${row.breakdown}`, row]));
  // What is held back whole is said in the sentences; a table is of what is told.
  const told = new Set([...seen.values()].filter((row) => row.obsStatus !== 'Q').map((row) => row.metric));
  const rows = [...seen.values()].filter((row) => told.has(row.metric));
  return new Set(rows.map((row) => row.metric)).size > MOST_METRICS ? [] : rows;
}

/** The same figures of the sector and of all sectors, and how the same companies moved: one request for a page. */
export function besideFilters(
  book: Pick<MetricsAnswer, 'measures'>,
  rows: readonly ObservationRow[],
  platform: string,
): Filters {
  const each = (key: 'metric' | 'measure' | 'size' | 'breakdown') => [...new Set(rows.map((row) => row[key]))].sort();
  const same = ['change', 'direction', 'share_previous'].filter((code) =>
    book.measures.some((one) => one.code === code),
  );
  return {
    metric: each('metric'),
    measure: [...new Set([...each('measure'), ...same])],
    platform: [platform, 'ALL'],
    size: each('size'),
    year: [...new Set(rows.map((row) => String(row.year)))],
    breakdown: [...new Set(['_T', ...each('breakdown')])],
  };
}
