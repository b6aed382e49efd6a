import { stringify } from 'csv-stringify/sync';
import { confStatus, isDominated, type Observation, obsStatus, stepOf } from './observation.ts';

/** The columns of every observations file, in order: SDMX names, dimensions first. */
export const OBSERVATION_COLUMNS = [
  'DATASET',
  'RELEASE',
  'METRIC',
  'MEASURE',
  'PLATFORM',
  'SIZE',
  'BREAKDOWN',
  'PANEL',
  'TIME_PERIOD',
  'OBS_VALUE',
  'N',
  'OBS_STATUS',
  'CONF_STATUS',
  'DOMINATED',
  'STEP',
] as const;

/**
 * Tidy CSV (RFC 4180, but with LF line ends), one row an observation. `OBS_VALUE` is empty where there is no number;
 * `OBS_STATUS` says why. `N` is a number, a class such as `5-9`, or empty where held back; `DOMINATED` is 1 or empty. Where `STEP`
 * is given the figure lies within half of it around `OBS_VALUE`. Numbers are written in full, as JSON writes them.
 */
export function observationsCsv(dataset: string, release: string, observations: readonly Observation[]): string {
  const parts = [stringify([[...OBSERVATION_COLUMNS]])];
  // The columns of a large release take more memory than its text.
  for (let from = 0; from < observations.length; from += AT_ONCE)
    parts.push(rowsOf(dataset, release, observations.slice(from, from + AT_ONCE)));
  return parts.join('');
}

const AT_ONCE = 10_000;

function rowsOf(dataset: string, release: string, observations: readonly Observation[]): string {
  return stringify(
    observations.map((one) => [
      dataset,
      release,
      one.metric,
      one.measure,
      one.platform,
      one.size,
      one.breakdown,
      one.panel,
      String(one.year),
      one.kind === 'value' ? String(one.value) : '',
      one.n === null ? '' : String(one.n),
      obsStatus(one),
      confStatus(one),
      isDominated(one) ? '1' : '',
      String(stepOf(one) ?? ''),
    ]),
  );
}
