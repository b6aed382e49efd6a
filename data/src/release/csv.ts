import { stringify } from 'csv-stringify/sync';
import { OBSERVATION_COLUMNS } from './columns.ts';
import { confStatusInFiles, nInFiles } from './file-codes.ts';
import { boundsOf, confStatus, isDominated, type Observation, obsStatus, stepOf } from './observation.ts';

/** What releases had before their figures had bounds. */
const WITHOUT_BOUNDS = OBSERVATION_COLUMNS.length - 2;

/**
 * Tidy CSV (RFC 4180, but with LF line ends), one row an observation. `OBS_VALUE` is empty where there is no number;
 * `OBS_STATUS` says why. `N` is a number, a class such as `5..9`, or empty where held back; `DOMINATED` is 1 or empty. Where `STEP`
 * is given the figure lies within half of it around `OBS_VALUE`. `LOWER` and `UPPER` are the least and the most that it may be:
 * equal where it is exact, a range where there is no `OBS_VALUE`, empty where nothing is published. Numbers are written in full,
 * as JSON writes them. `isProtected`: see `boundsOf`. `hasBounds`: false for the table of an earlier release without them.
 */
export function observationsCsv(
  { dataset, release, isProtected }: TableOf,
  observations: readonly Observation[],
  hasBounds = true,
): string {
  const columns = hasBounds ? OBSERVATION_COLUMNS.length : WITHOUT_BOUNDS;
  const parts = [stringify([OBSERVATION_COLUMNS.slice(0, columns)])];
  // The columns of a large release take more memory than its text.
  for (let from = 0; from < observations.length; from += AT_ONCE) {
    const rows = observations
      .slice(from, from + AT_ONCE)
      .map((one) => [
        dataset,
        release,
        ...cellsOf(release, one),
        ...(hasBounds ? (boundsOf(one, isProtected) ?? ['', '']) : []),
      ]);
    parts.push(stringify(rows));
  }
  return parts.join('');
}

/** Which release a table is of, and whether its figures are confidential. */
export interface TableOf {
  readonly dataset: string;
  readonly release: string;
  readonly isProtected: boolean;
}

const AT_ONCE = 10_000;

const cellsOf = (release: string, one: Observation): readonly string[] => [
  one.metric,
  one.measure,
  one.platform,
  one.size,
  one.breakdown,
  one.panel,
  String(one.year),
  one.kind === 'value' ? String(one.value) : '',
  nInFiles(release, one.n ?? ''),
  obsStatus(one),
  confStatusInFiles(release, confStatus(one)),
  isDominated(one) ? '1' : '',
  String(stepOf(one) ?? ''),
];
