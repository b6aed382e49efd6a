import { confStatus, isDominated, type Observation, obsStatus, stepOf } from '@candor/data/release';
import type { ObservationRow } from './types.ts';

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
