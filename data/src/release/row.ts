import {
  boundsOf,
  type ConfStatus,
  confStatus,
  isDominated,
  marksOf,
  type Observation,
  type ObservationMark,
  type ObsStatus,
  obsStatus,
  type Place,
  stepOf,
} from './observation.ts';

/** One observation as the API writes it. A missing number is absent; `obsStatus` says why. */
export interface ObservationRow extends Place {
  readonly value?: number;
  /** There, and true, when one company accounts for more than half of the change on the year before. */
  readonly dominated?: true;
  /** Published rounded: the figure lies within half a step of the value. */
  readonly step?: number;
  /** The least that the figure may be, where that is not `value`. */
  readonly lower?: number;
  /** The most that it may be, where that is not `value`. */
  readonly upper?: number;
  /** What is to be said of the public figures behind it. */
  readonly marks?: readonly ObservationMark[];
  /** What the release before said of it, where that was another number. */
  readonly restatedFrom?: number;
  readonly obsStatus: ObsStatus;
  readonly confStatus: ConfStatus;
}

/**
 * An observation as a row; what an earlier release said of it is added by who knows that release. `isProtected`: see
 * `boundsOf`.
 */
export function observationRow(observation: Observation, isProtected: boolean): ObservationRow {
  const { metric, measure, platform, size, breakdown, panel, year, n } = observation;
  const step = stepOf(observation);
  const bounds = boundsOf(observation, isProtected);
  return {
    ...{ metric, measure, platform, size, breakdown, panel, year },
    ...(observation.kind === 'value' ? { value: observation.value } : {}),
    n,
    ...(isDominated(observation) ? { dominated: true as const } : {}),
    ...(step === null ? {} : { step }),
    ...(bounds === null || bounds[0] === bounds[1] ? {} : { lower: bounds[0], upper: bounds[1] }),
    ...(marksOf(observation).length === 0 ? {} : { marks: marksOf(observation) }),
    obsStatus: obsStatus(observation),
    confStatus: confStatus(observation),
  };
}
