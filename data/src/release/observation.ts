import { halfDigit, isDivided } from '../measures/index.ts';
import type { Period } from '../period/index.ts';

/** A number of companies told as a class, such as `5-9` or `100+`: in a confidential dataset presence is confidential too. */
export type CountBand = `${number}-${number}` | `${number}+`;

/** Where an observation stands: the dimensions of the cube, and how many companies are behind it. */
export interface Place {
  readonly metric: string;
  readonly measure: string;
  readonly platform: string;
  /** Size band; `_T` is every size. */
  readonly size: string;
  /** Breakdown code, `option:…`, `practice:in_place`, `status:…` or `band:…`; `_T` is the total. */
  readonly breakdown: string;
  readonly panel: 'all' | 'matched';
  readonly year: Period;
  /** Parent companies behind the number; null where it is held back. */
  readonly n: number | CountBand | null;
}

/** Where an observation stands as one text: equal for equal places. */
export function placeKey({ metric, measure, platform, size, breakdown, panel, year }: Omit<Place, 'n'>): string {
  return `${metric} ${measure} ${platform} ${size} ${breakdown} ${panel} ${year}`;
}

/** Why there is no number. Never a null, a zero or a NaN that somebody has to interpret. */
export type MissingReason =
  | 'suppressed'
  | 'not_collected'
  | 'not_applicable'
  | 'no_contributors'
  | 'break'
  | 'small_base';

/** What is to be said of the public figures behind a number. */
export const OBSERVATION_MARKS = ['loose', 'rounded', 'derived', 'suspect', 'part_year'] as const;
export type ObservationMark = (typeof OBSERVATION_MARKS)[number];

/** One published fact (SDMX: observation). */
export type Observation =
  | (Place & {
      readonly kind: 'value';
      readonly value: number;
      readonly afterBreak: boolean;
      /** One company accounts for more than half of the change on the year before. It is not named. */
      readonly dominated: boolean;
      /** Told rounded: the figure lies within half a step of the value. Absent where it is told as it is. */
      readonly step?: number;
      /** What is to be said of the figures behind it, in the order of `OBSERVATION_MARKS`; absent where nothing is. */
      readonly marks?: readonly ObservationMark[];
    })
  /** Published between two bounds, both of which it may be. `reason`: why it is not published as a number. */
  | (Place & {
      readonly kind: 'range';
      readonly lower: number;
      readonly upper: number;
      readonly reason: 'suppressed' | 'not_collected';
    })
  | (Place & { readonly kind: 'missing'; readonly reason: MissingReason });

/** The least and the most that a figure may be. */
export type Bounds = readonly [lower: number, upper: number];

/** SDMX code lists CL_OBS_STATUS 2.3 and CL_CONF_STATUS 1.4, as far as they are used here. */
export type ObsStatus = 'A' | 'B' | 'L' | 'M' | 'N' | 'O' | 'Q';
export type ConfStatus = 'F' | 'C';

export const OBS_STATUS_LABELS: Readonly<Record<ObsStatus, string>> = {
  A: 'Normal value',
  B: 'Break in series: not comparable with the year before; for a change, no value is given',
  L: 'Not collected, or of a part of the companies only',
  M: 'Not applicable: the value cannot exist',
  N: 'Not significant: the change is from a number too small to give it as a percentage',
  O: 'Missing: no company reported',
  Q: 'Held back to protect companies',
};

export const CONF_STATUS_LABELS: Readonly<Record<ConfStatus, string>> = {
  F: 'Free for publication',
  C: 'Confidential: held back to protect companies',
};

const STATUS_OF_REASON: Readonly<Record<MissingReason, ObsStatus>> = {
  suppressed: 'Q',
  not_collected: 'L',
  not_applicable: 'M',
  no_contributors: 'O',
  break: 'B',
  small_base: 'N',
};

const REASON_OF_STATUS = new Map(
  (Object.keys(STATUS_OF_REASON) as MissingReason[]).map((reason) => [STATUS_OF_REASON[reason], reason]),
);

export function obsStatus(observation: Observation): ObsStatus {
  if (observation.kind !== 'value') return STATUS_OF_REASON[observation.reason];
  return observation.afterBreak ? 'B' : 'A';
}

export function confStatus(observation: Observation): ConfStatus {
  return observation.kind !== 'value' && observation.reason === 'suppressed' ? 'C' : 'F';
}

/** Whether an observation's change rests mostly on one company. */
export function isDominated(observation: Observation): boolean {
  return observation.kind === 'value' && observation.dominated;
}

/** The step in which a value is told; null where it is told as it is. */
export function stepOf(observation: Observation): number | null {
  return observation.kind === 'value' ? (observation.step ?? null) : null;
}

/** What is to be said of the figures behind an observation. */
export function marksOf(observation: Observation): readonly ObservationMark[] {
  return observation.kind === 'value' ? (observation.marks ?? []) : [];
}

/** The same observation with marks; as it is where there are none. */
export function withMarks(observation: Observation, marks: readonly ObservationMark[]): Observation {
  return observation.kind === 'value' && marks.length > 0 ? { ...observation, marks } : observation;
}

/**
 * The bounds of a published figure: equal where it is published as it is, half a step around it where it is rounded, its
 * ends where it is a range; null where nothing is published. `isProtected`: of a release of confidential figures, where
 * what is divided has three significant digits and is known to half a unit of the last.
 */
export function boundsOf(observation: Observation, isProtected: boolean): Bounds | null {
  if (observation.kind === 'missing') return null;
  if (observation.kind === 'range') return [observation.lower, observation.upper];
  const { value, step } = observation;
  const half = step !== undefined ? step / 2 : isProtected && isDivided(observation) ? halfDigit(value) : 0;
  return half === 0 ? [value, value] : [short(value - half), short(value + half)];
}

/** Without the last digits of floating point. */
const short = (value: number) => Number(value.toPrecision(12));

/**
 * The observation that a value, its bounds and its SDMX statuses stand for: the inverse of `obsStatus`. `bounds` are asked
 * for only where there is no value.
 */
export function observationFrom(
  place: Place,
  value: number | null,
  status: ObsStatus,
  dominated: boolean,
  step: number | null = null,
  bounds: Bounds | null = null,
): Observation {
  if (value !== null) return valueAt(place, value, status === 'B', dominated, step);
  const reason = REASON_OF_STATUS.get(status);
  if (reason === undefined) throw new Error(`an observation without a value cannot have OBS_STATUS ${status}`);
  if (bounds === null) return missingAt(place, reason);
  if (reason !== 'suppressed' && reason !== 'not_collected')
    throw new Error(`a range cannot have OBS_STATUS ${status}`);
  return rangeAt(place, bounds, reason);
}

/**
 * A figure at a place. Written out, as is the one below: a release has hundreds of thousands, and one that is put together
 * from parts takes twice the memory. `step` is null where it is told as it is.
 */
export function valueAt(
  { metric, measure, platform, size, breakdown, panel, year, n }: Place,
  value: number,
  afterBreak: boolean,
  dominated: boolean,
  step: number | null,
): Observation {
  const kind = 'value';
  return step === null
    ? { metric, measure, platform, size, breakdown, panel, year, n, kind, value, afterBreak, dominated }
    : { metric, measure, platform, size, breakdown, panel, year, n, kind, value, afterBreak, dominated, step };
}

/** A place without a number. */
export function missingAt(
  { metric, measure, platform, size, breakdown, panel, year, n }: Place,
  reason: MissingReason,
): Observation {
  return { metric, measure, platform, size, breakdown, panel, year, n, kind: 'missing', reason };
}

/** A figure between two bounds. */
export function rangeAt(
  { metric, measure, platform, size, breakdown, panel, year, n }: Place,
  [lower, upper]: Bounds,
  reason: 'suppressed' | 'not_collected',
): Observation {
  return { metric, measure, platform, size, breakdown, panel, year, n, kind: 'range', lower, upper, reason };
}
