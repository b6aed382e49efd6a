import {
  CONF_STATUS_LABELS,
  confStatus,
  isDominated,
  OBS_STATUS_LABELS,
  type Observation,
  observationsCsv,
  obsStatus,
  stepOf,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { provenance } from '../catalogue.ts';
import { restatedFrom } from '../restated.ts';
import type { ObservationRow, ObservationsAnswer } from '../types.ts';

/** Observations as JSON, with what a reader must know to use them. */
export function observationsJson(release: Release, observations: readonly Observation[]): string {
  const answer: ObservationsAnswer = {
    ...provenance(release),
    licence: release.manifest.licence,
    caveats: release.codeBook.caveats.map(({ id, text }) => ({ id, text })),
    statuses: { obsStatus: OBS_STATUS_LABELS, confStatus: CONF_STATUS_LABELS },
    observations: observations.map((one) => withRestated(release, observationRow(one))),
  };
  return JSON.stringify(answer);
}

/** The same observations as tidy CSV: the columns and the bytes of the release's own file. */
export function observationsTable(release: Release, observations: readonly Observation[]): string {
  return observationsCsv(release.manifest.dataset, release.manifest.release, observations);
}

/** One observation as the API writes it. */
export function observationRow(observation: Observation): ObservationRow {
  const { metric, measure, platform, size, breakdown, panel, year, n } = observation;
  return {
    metric,
    measure,
    platform,
    size,
    breakdown,
    panel,
    year,
    ...(observation.kind === 'value' ? { value: observation.value } : {}),
    n,
    ...(isDominated(observation) ? { dominated: true as const } : {}),
    ...stepMember(observation),
    obsStatus: obsStatus(observation),
    confStatus: confStatus(observation),
  };
}

/** Absent where the value is told as it is. */
function stepMember(observation: Observation): { readonly step?: number } {
  const step = stepOf(observation);
  return step === null ? {} : { step };
}

/** A reader of one observation should not need the list of revisions to learn that it is not what it was. */
function withRestated(release: Release, row: ObservationRow): ObservationRow {
  const before = restatedFrom(release, row);
  return before === undefined ? row : { ...row, restatedFrom: before };
}
