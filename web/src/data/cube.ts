import type { MetricsAnswer, ObservationRow, ObservationsAnswer } from '@candor/api/types';
import { type ViewCodes, viewCodesOf } from '@candor/data/release';

/** One release, ready for charts and tables: its code book, and its observations by where they stand. */
export interface Cube {
  readonly book: MetricsAnswer;
  /** Ascending. */
  readonly years: readonly number[];
  readonly lastYear: number;
  readonly codes: ViewCodes;
  at(measure: string, platform: string, year: number, panel?: 'all' | 'matched'): ObservationRow | undefined;
}

/** The cube of one metric. */
export function cubeOf(book: MetricsAnswer, answer: ObservationsAnswer, metric: string): Cube {
  const ofMetric = answer.observations.filter(
    (row) => row.metric === metric && row.size === '_T' && row.breakdown === '_T',
  );
  const index = new Map(ofMetric.map((row) => [keyOf(row.measure, row.platform, row.year, row.panel), row]));
  const codes = viewCodesOf(
    book,
    ofMetric.map((row) => row.year),
  );
  return {
    book,
    codes,
    years: codes.years,
    lastYear: codes.years.at(-1) ?? 0,
    at: (measure, platform, year, panel = 'all') => index.get(keyOf(measure, platform, year, panel)),
  };
}

function keyOf(measure: string, platform: string, year: number, panel: string): string {
  return `${measure} ${platform} ${year} ${panel}`;
}
