import { OBSERVATION_COLUMNS } from './columns.ts';
import { confStatusInFiles, nInFiles } from './file-codes.ts';
import { boundsOf, confStatus, isDominated, marksOf, type Observation, obsStatus, stepOf } from './observation.ts';

/**
 * Tidy CSV (RFC 4180, but with LF line ends), one row an observation. `OBS_VALUE` is empty where there is no number;
 * `OBS_STATUS` says why. `N` is a number, a class such as `5..9`, or empty where held back; `DOMINATED` is 1 or empty. Where `STEP`
 * is given the figure lies within half of it around `OBS_VALUE`. `LOWER` and `UPPER` are the least and the most that it may be:
 * equal where it is exact, a range where there is no `OBS_VALUE`, empty where nothing is published. `MARKS` are codes, separated
 * by spaces. Numbers are written in full, as JSON writes them. `isProtected`: see `boundsOf`. `columns`: those of the table of an
 * earlier release, which had fewer.
 */
export function observationsCsv(
  table: TableOf,
  observations: readonly Observation[],
  columns: readonly string[] = OBSERVATION_COLUMNS,
): string {
  return [...observationsCsvLines(table, observations, columns)].join('');
}

/** The same, a line at a time. */
export function* observationsCsvLines(
  { dataset, release, isProtected }: TableOf,
  observations: Iterable<Observation>,
  columns: readonly string[] = OBSERVATION_COLUMNS,
): Iterable<string> {
  const isKept = OBSERVATION_COLUMNS.map((name, at) => at < ALWAYS_THERE || columns.includes(name));
  const line = (cells: readonly string[]) =>
    `${cells
      .filter((_, at) => isKept[at])
      .map(quoted)
      .join(',')}\n`;
  yield line(OBSERVATION_COLUMNS);
  for (const one of observations) {
    yield line([
      dataset,
      release,
      ...cellsOf(release, one),
      ...(boundsOf(one, isProtected) ?? ['', '']).map(String),
      marksOf(one).join(' '),
    ]);
  }
}

/** A table has millions of cells, and hardly one that needs quotes. */
export const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What a table of any version has: all up to `STEP`. */
const ALWAYS_THERE = OBSERVATION_COLUMNS.indexOf('STEP') + 1;

/** Which release a table is of, and whether its figures are confidential. */
export interface TableOf {
  readonly dataset: string;
  readonly release: string;
  readonly isProtected: boolean;
}

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
