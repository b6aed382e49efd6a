import type { Place } from './observation.ts';

/** How a figure is there, or why it is not. */
export const AVAILABILITY = [
  'exact',
  'rounded',
  'range',
  'heldBack',
  'notAsked',
  'nobodyReported',
  'notComparable',
  'notKnown',
] as const;
export type Availability = (typeof AVAILABILITY)[number];

/** How many figures there are of each kind in one place; a kind that none is of is absent. */
export interface AvailabilityRow
  extends Pick<Place, 'metric' | 'measure' | 'platform' | 'year'>,
    Partial<Readonly<Record<Availability, number>>> {}
