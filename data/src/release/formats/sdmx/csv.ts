import type { ObservationRow } from '../../row.ts';
import { lowerOf, upperOf } from '../cells.ts';
import { csvLine } from '../csv.ts';
import { SDMX_AGENCY, sdmxCode, sdmxId, sdmxVersion } from './ids.ts';

/** The columns of the data structure: dimensions, the measure, attributes. */
export const SDMX_DIMENSIONS = ['METRIC', 'MEASURE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'PANEL', 'TIME_PERIOD'] as const;
export const SDMX_ATTRIBUTES = [
  ...['N', 'OBS_STATUS', 'CONF_STATUS', 'DOMINATED', 'STEP', 'LOWER', 'UPPER', 'MARKS', 'RESTATED_FROM'],
] as const;

/**
 * Observations as lines of SDMX-CSV 2.0 (`application/vnd.sdmx.data+csv;version=2.0.0`). A figure that is not published is `NaN`, as the
 * standard writes a number that is missing on purpose; `OBS_STATUS` and `CONF_STATUS` say why. `isWhole`: `ACTION` is then `R`, since
 * the release takes the place of what was loaded before; else `I`, for information.
 */
export function* sdmxCsvLines(
  { dataset, release, isWhole }: { readonly dataset: string; readonly release: string; readonly isWhole: boolean },
  rows: Iterable<ObservationRow>,
): Iterable<string> {
  const structure = `${SDMX_AGENCY}:${sdmxId(dataset)}(${sdmxVersion(release)})`;
  const action = isWhole ? 'R' : 'I';
  yield csvLine(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...SDMX_DIMENSIONS, 'OBS_VALUE', ...SDMX_ATTRIBUTES]);
  for (const row of rows) {
    yield csvLine([
      ...['dataflow', structure, action],
      ...[row.metric, row.measure, row.platform, row.size, sdmxCode(row.breakdown), row.panel, row.year],
      row.value ?? 'NaN',
      ...[row.n, row.obsStatus, row.confStatus, row.dominated === true ? 1 : null, row.step ?? null],
      ...[lowerOf(row), upperOf(row), row.marks?.join(' ') ?? null, row.restatedFrom ?? null],
    ]);
  }
}
