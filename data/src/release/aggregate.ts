import type { Period } from '../period/index.ts';
/**
 * A figure of the industry that somebody else computed and published. It stands beside the metric that it answers, and is never
 * mixed into a series, added to another one or compared with it: each has a population of its own.
 */
export interface PublishedAggregate {
  readonly publisher: string;
  readonly document: string;
  readonly year: Period;
  /** Who was asked or counted; empty where it was not printed. */
  readonly population: string;
  /** How many they are; null where it was not printed. */
  readonly n: number | null;
  /** What the figure is, in few words. */
  readonly indicator: string;
  /** The nearest metric of the framework; null where none is near. */
  readonly metric: string | null;
  /** As printed, such as `87`, `>50` or `5+`. */
  readonly value: string;
  readonly unit: string;
  readonly url: string;
  readonly exactness: 'printed' | 'secondary source' | 'computed';
  readonly note: string;
}
