import type { Column } from '../columns.ts';
import { confStatusInFiles, nInFiles } from '../file-codes.ts';
import type { ObservationRow } from '../row.ts';
import { type Labelling, labelsOf, NAMED } from './labels.ts';

/** Which release a table is of. */
export interface Source extends Labelling {
  readonly dataset: string;
  readonly release: string;
}

/** What stands in a cell; null where nothing does. */
export type Cell = string | number | null;

/** The cells of an observation, in the order of the columns: every file that has columns is written by this. */
export function observationTable(source: Source, columns: readonly Column[]): (row: ObservationRow) => Cell[] {
  const { dataset, release } = source;
  const labels = labelsOf(source);
  const cells: Record<string, (row: ObservationRow) => Cell> = {
    DATASET: () => dataset,
    RELEASE: () => release,
    METRIC: (row) => row.metric,
    MEASURE: (row) => row.measure,
    PLATFORM: (row) => row.platform,
    SIZE: (row) => row.size,
    BREAKDOWN: (row) => row.breakdown,
    PANEL: (row) => row.panel,
    TIME_PERIOD: (row) => row.year,
    OBS_VALUE: (row) => row.value ?? null,
    N: (row) => (row.n === null ? null : nInFiles(release, row.n)),
    OBS_STATUS: (row) => row.obsStatus,
    CONF_STATUS: (row) => confStatusInFiles(release, row.confStatus),
    DOMINATED: (row) => (row.dominated === true ? 1 : null),
    STEP: (row) => row.step ?? null,
    LOWER: lowerOf,
    UPPER: upperOf,
    MARKS: (row) => row.marks?.join(' ') ?? null,
    RESTATED_FROM: (row) => row.restatedFrom ?? null,
    ...Object.fromEntries(NAMED.map((name) => [`${name}_LABEL`, labels[name]])),
  };
  const ofColumns = columns.map(({ name }) => {
    const cell = cells[name];
    if (cell === undefined) throw new Error(`the column ${name} is of no observation`);
    return cell;
  });
  return (row) => ofColumns.map((cell) => cell(row));
}

/** The least that a figure may be: itself where it is exact; null where nothing is published. */
export const lowerOf = (row: ObservationRow): number | null => row.lower ?? row.value ?? null;

/** The most that it may be. */
export const upperOf = (row: ObservationRow): number | null => row.upper ?? row.value ?? null;
