import { group } from 'd3-array';
import { kept } from '../../../collections/maps.ts';
import { comparePeriods } from '../../../period/index.ts';
import { latestYear } from '../../latest-year.ts';
import {
  type Observation,
  type ObservationMark,
  type ObsStatus,
  observationFrom,
  type Place,
  withMarks,
} from '../../observation.ts';
import type { FigurePlace, FigureReader } from './types.ts';

const keyOf = (
  measure: string,
  { year, size = '_T', breakdown = '_T', panel = 'all' }: Omit<FigurePlace, 'platform'>,
) => `${measure} ${year} ${size} ${breakdown} ${panel}`;

/**
 * Reads figures out of observations. They are indexed by metric, platform and the rest in turn, each when it is first
 * asked for, so that a page of one metric or one platform does not pay for a whole release.
 */
export function readerOf(observations: readonly Observation[]): FigureReader {
  const byMetric = group(observations, (one) => one.metric);
  const byPlatform = lazily((metric) => group(byMetric.get(metric) ?? [], (one) => one.platform));
  const indexes = lazily((metric) => {
    const platforms = byPlatform(metric);
    return lazily((platform) => new Map((platforms.get(platform) ?? []).map((one) => [keyOf(one.measure, one), one])));
  });
  return {
    at: (metric, measure, { platform, ...place }) => indexes(metric)(platform).get(keyOf(measure, place)),
    years: [...new Set(observations.map((one) => one.year))].sort(comparePeriods),
    latest: latestYear(observations, (one) => one.kind !== 'value' && one.reason === 'not_collected'),
  };
}

/** Makes what belongs to a key once. */
function lazily<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => kept(made, key, () => make(key));
}

/** A row of the API: an observation with its SDMX status in place of its kind. */
export interface FigureRow extends Place {
  readonly value?: number;
  readonly obsStatus: ObsStatus;
  readonly dominated?: true;
  readonly step?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly marks?: readonly ObservationMark[];
}

/** The same out of rows that the API answered. */
export function readerOfRows(rows: readonly FigureRow[]): FigureReader {
  return readerOf(
    rows.map(({ value, obsStatus, dominated, step, lower, upper, marks = [], ...place }) => {
      const bounds = lower === undefined || upper === undefined ? null : ([lower, upper] as const);
      return withMarks(
        observationFrom(place, value ?? null, obsStatus, dominated === true, step ?? null, bounds),
        marks,
      );
    }),
  );
}
